package org.torimatome;

import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Where the program starts. */
@SpringBootApplication
public class Application {
  private Application() {}

  public static void main(String[] args) {}
}

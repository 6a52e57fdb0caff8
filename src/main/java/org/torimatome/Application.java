package org.torimatome;

import org.torimatome.cli.TorimatomeCli;

/** Where the program starts. */
public final class Application {
  private Application() {}

  public static void main(String[] args) {
    System.exit(TorimatomeCli.ofTerminal().execute(args));
  }
}

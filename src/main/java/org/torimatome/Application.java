package org.torimatome;

import org.torimatome.cli.CommandLineDoor;

/** Where the program starts. */
public final class Application {
  private Application() {}

  public static void main(String[] args) {
    System.exit(CommandLineDoor.ofTerminal().execute(args));
  }
}

package org.torimatome.cli.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.torimatome.cli.argument.UsageException;
import org.torimatome.cli.terminal.Messages;

/** Folders that settings name, looked at before anything is done with them. */
record UsableFolder(Messages messages) {

  /** A folder that somebody named is meant to be there. */
  Path there(Path folder) {
    if (!Files.isDirectory(folder)) {
      throw new UsageException(messages.text("templates.none", folder));
    }
    return folder;
  }

  /** The output folder is made where it is missing. */
  Path writable(Path folder) {
    Path there = folder;
    while (!Files.exists(there) && there.getParent() != null) {
      there = there.getParent();
    }
    if (!Files.isDirectory(there) || !takesFiles(there)) {
      throw new UsageException(messages.text("output.not-writable", folder, there));
    }
    return folder;
  }

  /** Tried where the system says no: Windows says so of shares that can be written to. */
  private static boolean takesFiles(Path folder) {
    if (Files.isWritable(folder)) {
      return true;
    }
    try {
      Files.delete(Files.createTempDirectory(folder, ".torimatome"));
      return true;
    } catch (IOException notWritable) {
      return false;
    }
  }
}

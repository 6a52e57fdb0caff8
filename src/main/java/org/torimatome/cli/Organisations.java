package org.torimatome.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import org.torimatome.batch.Settings;
import org.torimatome.ingest.table.InputFolder;

/** Which organisations a command is about. */
final class Organisations {

  private final Settings settings;
  private final Messages messages;

  Organisations(Settings settings, Messages messages) {
    this.settings = settings;
    this.messages = messages;
  }

  /** The one asked for, else all under input. */
  List<String> asked(Optional<String> organisation) {
    if (!Files.isDirectory(settings.input())) {
      throw new UsageException(messages.text("input.none", settings.input()));
    }
    try {
      List<String> all =
          InputFolder.list(settings.input()).organisations().stream()
              .map(folder -> String.valueOf(folder.getFileName()))
              .toList();
      List<String> asked =
          organisation.map(id -> all.stream().filter(id::equals).toList()).orElse(all);
      if (asked.isEmpty()) {
        throw new UsageException(
            messages.text("input.no-organisation", settings.input(), organisation.orElse("")));
      }
      return asked;
    } catch (IOException e) {
      throw new UncheckedIOException(settings.input() + " cannot be listed", e);
    }
  }
}

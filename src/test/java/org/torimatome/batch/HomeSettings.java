package org.torimatome.batch;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.torimatome.archive.Archive;
import org.torimatome.archive.bag.Retention;
import org.torimatome.archive.destination.Address;
import org.torimatome.archive.destination.SmbCredentials;
import org.torimatome.batch.run.ApprovalRule;
import org.torimatome.batch.run.OutputFormats;
import org.torimatome.batch.run.Settings;

/** Settings of a home folder with {@code input}, plain pages, and one drive within its output. */
final class HomeSettings {
  private HomeSettings() {}

  static Settings of(Path home, ApprovalRule approval) {
    return of(home, home.resolve("output"), approval, HomeDatabase.of(home));
  }

  /** With an output elsewhere, on a disk that can be broken say. */
  static Settings of(
      Path home, Path output, ApprovalRule approval, Optional<Settings.Server> server) {
    return new Settings(
        home.resolve("input"),
        output,
        Templates.PLAIN,
        Settings.STANDARD_LOOK,
        OutputFormats.DEFAULT,
        approval,
        new Settings.Filing(
            List.of(new Address.Folder(output.resolve("archive"))),
            new SmbCredentials("", "", ""),
            Retention.DEFAULT,
            Archive.PATIENCE),
        server,
        2,
        Settings.FILE_TIMEOUT);
  }
}

package org.torimatome.cli;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.torimatome.batch.Runs;
import picocli.CommandLine.Option;

/** Whose issued reports a command is about, whether their input still lies there or not. */
final class RecordOptions {

  @Option(names = "--org", paramLabel = "ID", descriptionKey = "org")
  @Nullable String organisation;

  /** The organisation asked for, which must have a report, else all that have one. */
  List<String> organisations(Runs runs, Messages messages) {
    List<String> issued = runs.issuedOrganisations();
    if (organisation == null) {
      return issued;
    }
    if (!issued.contains(organisation)) {
      throw new UsageException(messages.text("record.none", organisation));
    }
    return List.of(organisation);
  }
}

package org.torimatome.archive;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.torimatome.period.ReportingPeriod;
import org.torimatome.report.RevisionKey;

/** A folder on a drive that holds one cycle's revisions, such as {@code toyama/R4}. */
record CycleFolder(String organisation, ReportingPeriod cycle) {

  /** Those whose names say so; whatever else lies on the drive is passed over. */
  static List<CycleFolder> on(Destination destination) throws IOException {
    List<CycleFolder> folders = new ArrayList<>();
    for (Destination.Entry organisation : destination.list("")) {
      if (organisation.folder()
          && RevisionKey.ORGANISATION.matcher(organisation.name()).matches()) {
        for (Destination.Entry cycle : destination.list(organisation.name())) {
          Optional<ReportingPeriod> period =
              cycle.folder() ? ReportingPeriod.parse(cycle.name()) : Optional.empty();
          period.map(each -> new CycleFolder(organisation.name(), each)).ifPresent(folders::add);
        }
      }
    }
    return folders;
  }

  static CycleFolder of(RevisionKey key) {
    return new CycleFolder(key.organisation(), key.cycle());
  }

  String path() {
    return organisation + "/" + cycle.code();
  }
}

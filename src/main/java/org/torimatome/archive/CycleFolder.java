package org.torimatome.archive;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.torimatome.period.ReportingPeriod;
import org.torimatome.report.RevisionKey;

/** A folder on a drive that holds one cycle's revisions, such as {@code toyama/R4}. */
record CycleFolder(String organisation, ReportingPeriod cycle) {

  private static final Pattern REVISION = Pattern.compile("rev([1-9][0-9]{0,8})");

  /** Those whose names say so; whatever else lies on the drive is passed over. */
  static List<CycleFolder> on(Destination destination) throws IOException {
    List<CycleFolder> folders = new ArrayList<>();
    for (Destination.Entry organisation : destination.list("")) {
      if (organisation.folder()
          && RevisionKey.ORGANISATION.matcher(organisation.name()).matches()) {
        folders.addAll(of(organisation.name(), destination));
      }
    }
    return folders;
  }

  /** Those of one organisation. */
  static List<CycleFolder> of(String organisation, Destination destination) throws IOException {
    List<CycleFolder> folders = new ArrayList<>();
    for (Destination.Entry cycle : destination.list(organisation)) {
      Optional<ReportingPeriod> period =
          cycle.folder() ? ReportingPeriod.parse(cycle.name()) : Optional.empty();
      period.map(each -> new CycleFolder(organisation, each)).ifPresent(folders::add);
    }
    return folders;
  }

  /** The revisions whose folders stand in it. */
  List<RevisionKey> revisions(Destination destination) throws IOException {
    List<RevisionKey> keys = new ArrayList<>();
    for (Destination.Entry entry : destination.list(path())) {
      Matcher revision = REVISION.matcher(entry.name());
      if (entry.folder() && revision.matches()) {
        keys.add(new RevisionKey(organisation, cycle, Integer.parseInt(revision.group(1))));
      }
    }
    return keys;
  }

  static CycleFolder of(RevisionKey key) {
    return new CycleFolder(key.organisation(), key.cycle());
  }

  String path() {
    return organisation + "/" + cycle.code();
  }
}

package org.torimatome.archive.bag;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.torimatome.archive.destination.Destination;
import org.torimatome.period.ReportingPeriod;
import org.torimatome.plan.RevisionKey;

/** A folder on a drive that holds one cycle's revisions, such as {@code toyama/R4}. */
public record FiledCycle(String organisation, ReportingPeriod cycle) {

  private static final Pattern REVISION = Pattern.compile("rev[1-9][0-9]{0,8}");

  /** Those whose names say so; whatever else lies on the drive is passed over. */
  public static List<FiledCycle> on(Destination destination) throws IOException {
    List<FiledCycle> folders = new ArrayList<>();
    for (Destination.DirectoryEntry organisation : destination.list("")) {
      if (organisation.isFolder()
          && RevisionKey.ORGANISATION.matcher(organisation.name()).matches()) {
        folders.addAll(of(organisation.name(), destination));
      }
    }
    return folders;
  }

  /** Those of one organisation. */
  public static List<FiledCycle> of(String organisation, Destination destination)
      throws IOException {
    List<FiledCycle> folders = new ArrayList<>();
    for (Destination.DirectoryEntry cycle : destination.list(organisation)) {
      named(cycle).map(each -> new FiledCycle(organisation, each)).ifPresent(folders::add);
    }
    return folders;
  }

  /** The period whose reports a folder holds by its name. */
  public static Optional<ReportingPeriod> named(Destination.DirectoryEntry folder) {
    return folder.isFolder()
        ? ReportingPeriod.parse(folder.name()).filter(each -> each.code().equals(folder.name()))
        : Optional.empty();
  }

  /** The revisions whose folders stand in it. */
  public List<RevisionKey> revisions(Destination destination) throws IOException {
    List<RevisionKey> keys = new ArrayList<>();
    for (Destination.DirectoryEntry entry : destination.list(path())) {
      if (isRevision(entry)) {
        int number = Integer.parseInt(entry.name().substring("rev".length()));
        keys.add(new RevisionKey(organisation, cycle, number));
      }
    }
    return keys;
  }

  public static boolean isRevision(Destination.DirectoryEntry folder) {
    return folder.isFolder() && REVISION.matcher(folder.name()).matches();
  }

  public static FiledCycle of(RevisionKey key) {
    return new FiledCycle(key.organisation(), key.cycle());
  }

  public String path() {
    return organisation + "/" + cycle.code();
  }
}

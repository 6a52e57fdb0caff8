package org.torimatome.archive.verification;

import java.util.List;
import org.torimatome.plan.RevisionKey;

/**
 * What may lie in a place, as the record has it. Paths are relative to its root, with {@code /}.
 */
public interface Belongings {

  boolean isIssued(RevisionKey key);

  /**
   * Whether anything was issued whose folder this is, such as {@code toyama} or {@code toyama/R4}.
   */
  boolean isOfIssued(String folder);

  /** Whether something else has its place there, such as {@code toyama/R4/draft}. */
  boolean mayLie(String path);

  /** Folders that may lie in one for a cycle's revisions, of whose content that is asked, too. */
  List<String> foldersToLookInto(String cycleFolder);

  /** Whether another place begins there, which is looked at by itself. */
  boolean isAnotherPlace(String path);

  /** Whether unfinished bags of others may lie there. */
  boolean isFiledTo();
}

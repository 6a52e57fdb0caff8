package org.torimatome.archive.index;

import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import org.torimatome.archive.bag.Bag;
import org.torimatome.archive.bag.BagDescription;
import org.torimatome.archive.bag.FilingResult;
import org.torimatome.plan.RevisionKey;

/**
 * One line of a drive's index.html, such as 令和4年度 第1版 with its report.pdf.
 *
 * @param seal SHA-256 of the bag's tagmanifest-sha256.txt, which covers every other file
 * @param outputs names below {@code data/output/}, to be linked
 */
public record IndexEntry(
    RevisionKey key, BagDescription description, String seal, List<String> outputs) {

  private static final Comparator<String> REPORT_FIRST =
      Comparator.comparing((String name) -> !name.startsWith("report."))
          .thenComparing(Comparator.naturalOrder());

  public IndexEntry {
    outputs = outputs.stream().sorted(REPORT_FIRST).toList();
  }

  /** From what filing gave: {@link FilingResult.Filed#digests}. */
  public static IndexEntry of(
      RevisionKey key, BagDescription description, SortedMap<String, String> digests) {
    return new IndexEntry(
        key,
        description,
        digests.getOrDefault(Bag.TAG_MANIFEST, ""),
        digests.keySet().stream()
            .filter(name -> name.startsWith(Bag.OUTPUT))
            .map(name -> name.substring(Bag.OUTPUT.length()))
            .toList());
  }
}

package org.torimatome.archive.destination;

import java.text.MessageFormat;
import java.util.Locale;
import org.torimatome.text.Language;

/**
 * One thing that is not as it is recorded.
 *
 * @param file its name inside the revision's folder, or below the place where it belongs to none;
 *     that of a folder ends with {@code /}
 */
public record Finding(Discrepancy discrepancy, String file) {

  /** How it differs. */
  public enum Discrepancy {
    MISSING,
    CHANGED,
    ADDED,
    /** A link, a pipe or a device stands there. */
    LINKED,
    /** Nothing is recorded, although something was issued. */
    LOST,
    /** The seal that it tells of is not the one in the record. */
    CONTRADICTED,
    /** The approval that it tells of is not the one in the record. */
    UNAPPROVED;

    /** As its messages and lists for machines name it, such as {@code missing}. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public String message(String family, Object of, String place, Language language) {
    String pattern = FilingFault.text(language, family + discrepancy.word());
    return MessageFormat.format(pattern, of, place, file);
  }
}

package org.torimatome.archive.destination;

import java.text.MessageFormat;
import java.util.Locale;
import org.torimatome.text.Language;

/**
 * Why a drive could not be used, such as {@link Reason#NO_SPACE} with what was missing.
 *
 * @param detail the file, or what the drive answered; printed in the message
 */
public record FilingFault(Reason reason, String detail) {

  /** What went wrong, as far as the person who mends it must know. */
  public enum Reason {
    /** No answer at the address, or no such share or folder. */
    AWAY(true),
    /** Wrong user or password. */
    LOGIN_REFUSED(true),
    /** It answered before and went silent. */
    SILENT(true),
    /** Signed in, but not permitted to write or read there. */
    FORBIDDEN(false),
    NO_SPACE(false),
    /** By the record, the revision was never filed there. */
    NOT_FILED(false),
    /** Another content already stands under the revision's name. It was not touched. */
    TAKEN(false),
    /** The revision stands there, but not whole. It was not touched. */
    DAMAGED(false),
    /** What was read back is not what was written. */
    MISWRITTEN(false),
    /** A file to be filed was missing or changed meanwhile. */
    SOURCE_LOST(false),
    FAILED(false);

    private final boolean wholeDrive;

    Reason(boolean wholeDrive) {
      this.wholeDrive = wholeDrive;
    }

    /** Whether the next bag would meet the same, so that trying it at once is of no use. */
    public boolean concernsWholeDrive() {
      return wholeDrive;
    }
  }

  private static final String BUNDLE = "org.torimatome.archive.filing";

  /** What happened and what to do, in one or two sentences. */
  public String message(Language language) {
    String pattern = text(language, "fault." + reason.name().toLowerCase(Locale.ROOT));
    return MessageFormat.format(pattern, detail);
  }

  public static String text(Language language, String key) {
    return language.sentences(BUNDLE).getString(key);
  }
}

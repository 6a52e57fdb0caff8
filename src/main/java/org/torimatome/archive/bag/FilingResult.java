package org.torimatome.archive.bag;

import java.text.MessageFormat;
import java.util.SortedMap;
import java.util.function.Function;
import org.torimatome.archive.destination.Address;
import org.torimatome.archive.destination.FilingFault;
import org.torimatome.plan.RevisionKey;
import org.torimatome.text.Language;

/** What came of filing one bag on one drive, such as {@link Filed} with every file's digest. */
public sealed interface FilingResult {

  RevisionKey key();

  /** The drive, as {@link Address} prints it. */
  String drive();

  <T> T fold(
      Function<Filed, T> filed, Function<AlreadyThere, T> alreadyThere, Function<Failed, T> failed);

  /** Whether the bag now stands there whole. */
  default boolean isThere() {
    return fold(filed -> true, alreadyThere -> true, failed -> false);
  }

  /** The same, of a bag that had been filed there before and was lost. */
  default FilingResult again() {
    return this;
  }

  /** One line for people: which bag, where, and what to do when it failed. */
  default String message(Language language) {
    return fold(
        filed -> line(language, filed.occasion() == Occasion.LOST ? "filed-again" : "filed", ""),
        there -> line(language, "already-there", ""),
        failed -> line(language, "failed", failed.fault().message(language)));
  }

  private String line(Language language, String key, String more) {
    return MessageFormat.format(FilingFault.text(language, key), key(), drive(), more);
  }

  /** Why a bag was filed. */
  enum Occasion {
    NEW,
    /** By the record it stood there already, but did not. */
    LOST
  }

  /**
   * Written, read back and in place.
   *
   * @param digests every file of the bag, such as {@code data/output/report.pdf} or {@code
   *     bag-info.txt} → SHA-256 in hex: what {@code Archive#verify} wants to be given later
   */
  record Filed(RevisionKey key, String drive, Occasion occasion, SortedMap<String, String> digests)
      implements FilingResult {
    Filed(RevisionKey key, String drive, SortedMap<String, String> digests) {
      this(key, drive, Occasion.NEW, digests);
    }

    @Override
    public FilingResult again() {
      return new Filed(key, drive, Occasion.LOST, digests);
    }

    @Override
    public <T> T fold(
        Function<Filed, T> filed,
        Function<AlreadyThere, T> alreadyThere,
        Function<Failed, T> failed) {
      return filed.apply(this);
    }
  }

  /**
   * The same content already stood there; nothing was written.
   *
   * @param digests as in {@link Filed}, of what stands there
   */
  record AlreadyThere(RevisionKey key, String drive, SortedMap<String, String> digests)
      implements FilingResult {
    @Override
    public <T> T fold(
        Function<Filed, T> filed,
        Function<AlreadyThere, T> alreadyThere,
        Function<Failed, T> failed) {
      return alreadyThere.apply(this);
    }
  }

  /** Not filed: nothing stands under the revision's name that did not stand there before. */
  record Failed(RevisionKey key, String drive, FilingFault fault) implements FilingResult {
    @Override
    public <T> T fold(
        Function<Filed, T> filed,
        Function<AlreadyThere, T> alreadyThere,
        Function<Failed, T> failed) {
      return failed.apply(this);
    }
  }
}

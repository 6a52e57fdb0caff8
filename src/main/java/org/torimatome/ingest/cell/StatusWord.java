package org.torimatome.ingest.cell;

import java.util.Arrays;
import java.util.Optional;
import org.torimatome.kpi.ValueStatus;
import org.torimatome.text.Folding;

/**
 * What people call a status, such as {@link #PRELIMINARY_VALUE}, 速報値, which is 暫定; 未提出 and 算定不能 are
 * found, not typed. Source: docs/spec.md §3.2 区分.
 */
public enum StatusWord {
  FINAL(ValueStatus.FINAL),
  PROVISIONAL(ValueStatus.PROVISIONAL),
  NOT_COLLECTED(ValueStatus.NOT_COLLECTED),
  NOT_APPLICABLE(ValueStatus.NOT_APPLICABLE),
  ENDED(ValueStatus.ENDED),
  FINAL_VALUE("確定値", ValueStatus.FINAL),
  PROVISIONAL_VALUE("暫定値", ValueStatus.PROVISIONAL),
  PRELIMINARY("速報", ValueStatus.PROVISIONAL),
  PRELIMINARY_VALUE("速報値", ValueStatus.PROVISIONAL),
  EXPECTED("見込み", ValueStatus.PROVISIONAL),
  EXPECTED_VALUE("見込値", ValueStatus.PROVISIONAL);

  private final String label;
  private final ValueStatus status;

  StatusWord(ValueStatus status) {
    this(status.label(), status);
  }

  StatusWord(String label, ValueStatus status) {
    this.label = label;
    this.status = status;
  }

  String label() {
    return label;
  }

  ValueStatus status() {
    return status;
  }

  /** Whether it can stand beside a value. */
  boolean fitsValue() {
    return status != ValueStatus.NOT_COLLECTED && status != ValueStatus.NOT_APPLICABLE;
  }

  /** The status that a whole text names, in any width. */
  public static Optional<ValueStatus> read(String typed) {
    String folded = Folding.label(typed);
    return Arrays.stream(values())
        .filter(word -> word.label.equals(folded))
        .map(StatusWord::status)
        .findFirst();
  }
}

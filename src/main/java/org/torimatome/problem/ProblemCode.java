package org.torimatome.problem;

import static org.torimatome.problem.Severity.ERROR;
import static org.torimatome.problem.Severity.WARNING;

import java.util.Locale;
import java.util.ResourceBundle;

/**
 * Everything that can be wrong with an input, such as {@link #NUMBER_UNREADABLE}, written {@code
 * number-unreadable}.
 *
 * <p>Each code has its message and remedy in {@code problems_ja.properties} and {@code
 * problems_en.properties}, and a heading in docs/problems.md.
 */
public enum ProblemCode {
  NUMBER_UNREADABLE(ERROR),
  NAME_DIFFERS(WARNING);

  private static final String BUNDLE = "org.torimatome.problem.problems";

  private final Severity severity;

  ProblemCode(Severity severity) {
    this.severity = severity;
  }

  public Severity severity() {
    return severity;
  }

  /** The stable name in files and documents, such as {@code number-unreadable}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** What is wrong and what to do, such as 数値として読めません。半角数字で入力してください。 */
  public String message(Language language) {
    return ResourceBundle.getBundle(
            BUNDLE,
            language.locale(),
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES))
        .getString(key());
  }
}

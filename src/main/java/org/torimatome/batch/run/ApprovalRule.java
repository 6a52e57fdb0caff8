package org.torimatome.batch.run;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Whether somebody has to release a revision before it is issued: the setting {@code approval}. */
public enum ApprovalRule {
  NONE,
  REQUIRED;

  /** As typed, such as {@code required}; empty where it is neither. */
  public static Optional<ApprovalRule> parse(String setting) {
    return Arrays.stream(values())
        .filter(rule -> rule.name().toLowerCase(Locale.ROOT).equals(setting))
        .findFirst();
  }
}

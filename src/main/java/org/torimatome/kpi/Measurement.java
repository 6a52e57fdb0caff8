package org.torimatome.kpi;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What is known of an indicator in one period: a number, words, or the reason why there is none.
 *
 * <p>暫定 and 確定 are part of the value. Source: docs/spec.md §3.2, §4 Status.
 */
public sealed interface Measurement {

  <T> T fold(
      Function<Reported, T> reported,
      Function<Described, T> described,
      Function<Missing, T> missing);

  /** 確定, 暫定, 終了, or why there is no value. */
  ValueStatus status();

  /** The value; empty for words and where there is none. */
  default Optional<BigDecimal> number() {
    return fold(
        reported -> Optional.of(reported.value()),
        described -> Optional.empty(),
        missing -> Optional.empty());
  }

  /**
   * A number, such as 2,884, 暫定.
   *
   * @param qualifier 約, 概ね or 程度 as typed; empty for none
   */
  record Reported(BigDecimal value, ValueStatus status, String qualifier) implements Measurement {
    public Reported {
      value = value.stripTrailingZeros();
    }

    @Override
    public <T> T fold(
        Function<Reported, T> reported,
        Function<Described, T> described,
        Function<Missing, T> missing) {
      return reported.apply(this);
    }
  }

  /** A result in words, of a KPI whose target is in words. */
  record Described(String text, ValueStatus status, String qualifier) implements Measurement {
    @Override
    public <T> T fold(
        Function<Reported, T> reported,
        Function<Described, T> described,
        Function<Missing, T> missing) {
      return described.apply(this);
    }
  }

  /**
   * No result.
   *
   * @param reason what was typed, such as 集計中; empty when nothing was
   */
  record Missing(ValueStatus status, String reason) implements Measurement {

    private static final Pattern BRACKETED = Pattern.compile("[（(](.*)[）)]", Pattern.DOTALL);

    /** What the reason says beyond the status: 7月確定 of 未集計（7月確定）, nothing of 未集計. */
    public String remark() {
      if (!reason.startsWith(status.label())) {
        return reason;
      }
      String beyond = reason.substring(status.label().length()).strip();
      Matcher bracketed = BRACKETED.matcher(beyond);
      return bracketed.matches() ? bracketed.group(1).strip() : beyond.isEmpty() ? "" : reason;
    }

    @Override
    public <T> T fold(
        Function<Reported, T> reported,
        Function<Described, T> described,
        Function<Missing, T> missing) {
      return missing.apply(this);
    }
  }
}

package org.torimatome.ingest.cell;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.torimatome.kpi.ValueStatus;
import org.torimatome.text.Folding;

/**
 * The marks that say a value is not known, such as {@code ―}, {@code N/A} or {@code 未集計（7月確定）}.
 *
 * <p>Source: docs/spec.md §3.3 Not known.
 */
public final class MissingMark {

  /** Any one dash of any script, the minus signs and the long-vowel mark among them. */
  private static final String DASH = "[\\p{Pd}−ー─━‐⁃]";

  private static final String WORDS =
      "(?:\\.{3})+|\\*{3}|未集計|集計中|調査中|調整中|算出中|未公表|未確定|未定|未測定|把握不可|不明|記載なし|n/a";

  /** A bracketed remark says something: in －（5） the 5 may be the value. */
  private static final String REMARK =
      "(?:[(\\[【〔][^()\\[\\]【】〔〕\\p{L}]*+\\p{L}[^()\\[\\]【】〔〕]*+[)\\]】〕])?";

  private static final Pattern LONE_DASH = Pattern.compile(DASH);
  private static final Pattern MARK = Pattern.compile("(?:" + DASH + "|" + WORDS + ")" + REMARK);
  private static final Pattern STATUS =
      Pattern.compile(
          "(%s|%s)(%s)"
              .formatted(ValueStatus.NOT_APPLICABLE.label(), ValueStatus.ENDED.label(), REMARK));
  private static final Pattern UNDECIDED =
      Pattern.compile("(?:未実施|(?:該当|データ|実績)?(?:なし|無し?)|[?]{1,9}|#n/a|#value!|#ref!)" + REMARK);

  /** As in {@code R7.6公表予定}. */
  private static final Pattern ANNOUNCED = Pattern.compile("(?:公表|確定|集計|判明|把握)(?:予定|待ち|見込み?)$");

  /** A longer text is no mark, nor is what it begins with. */
  private static final int LONGEST = 200;

  private MissingMark() {}

  /** True for blank text as well. */
  public static boolean isMissing(String typed) {
    String text = folded(typed);
    return text.isEmpty() || MARK.matcher(text).matches();
  }

  /** A cell that was filled with a dash to say that there is nothing to say. */
  static boolean isDash(String typed) {
    return LONE_DASH.matcher(folded(typed)).matches();
  }

  /** The 区分 that stands in a value's place: 対象外 or 終了, with a remark or without. */
  public static Optional<ValueStatus> status(String typed) {
    Matcher matcher = STATUS.matcher(folded(typed));
    return matcher.matches() ? StatusWord.read(matcher.group(1)) : Optional.empty();
  }

  /** Whether it says that there is no value, and may mean 未集計 as well as 対象外 or 0. */
  static boolean isUndecided(String typed) {
    String text = folded(typed);
    return UNDECIDED.matcher(text).matches() || ANNOUNCED.matcher(text).find();
  }

  /** What was typed, where it says more than the 区分 does. */
  public static String reason(String typed) {
    String text = Folding.clean(typed);
    return StatusWord.read(text).filter(status -> status != ValueStatus.NOT_COLLECTED).isPresent()
        ? ""
        : text;
  }

  private static String folded(String typed) {
    return Folding.label(typed.length() > LONGEST ? typed.substring(0, LONGEST) + "…" : typed)
        .toLowerCase(Locale.ROOT);
  }
}

package org.torimatome.ingest;

import java.util.Locale;
import java.util.regex.Pattern;
import org.torimatome.text.Folding;

/** The marks that say a value is not known, such as {@code ―}, {@code 集計中} or {@code N/A}. */
final class MissingMark {

  /** Any one dash of any script, the minus signs and the long-vowel mark among them. */
  private static final Pattern DASH = Pattern.compile("[\\p{Pd}−ー─━‐⁃]");

  private static final Pattern WORDS =
      Pattern.compile("(\\.{3})+|\\*{3}|未集計|集計中|調査中|未公表|不明|記載なし|n/a");

  private MissingMark() {}

  /** True for blank text as well. Source: SPEC §3.3 Not known. */
  static boolean isMissing(String typed) {
    String text = Folding.label(typed).toLowerCase(Locale.ROOT);
    return text.isEmpty() || DASH.matcher(text).matches() || WORDS.matcher(text).matches();
  }

  /** A cell that was filled with a dash to say that there is nothing to say. */
  static boolean isDash(String typed) {
    return DASH.matcher(Folding.label(typed)).matches();
  }
}

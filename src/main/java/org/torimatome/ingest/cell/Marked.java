package org.torimatome.ingest.cell;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.torimatome.kpi.ValueStatus;

/**
 * A typed result apart from the status word beside it: {@code 165件（見込み）} is 165件, 暫定.
 *
 * @param status empty where no such word stands beside it
 */
public record Marked(String figure, Optional<ValueStatus> status) {

  private static final String WORDS =
      Arrays.stream(StatusWord.values())
          .filter(StatusWord::fitsValue)
          .map(StatusWord::label)
          .sorted(Comparator.comparing(String::length).reversed())
          .collect(Collectors.joining("|", "(?:", ")"));

  private static final String REMARK = "※ *" + WORDS + "|[(（\\[【〔] *※? *" + WORDS + " *[)）\\]】〕]";
  private static final String ANY = REMARK + "|" + WORDS;
  private static final Pattern AHEAD = Pattern.compile(ANY);
  private static final Pattern BEHIND = Pattern.compile("(?:" + ANY + ")$");
  private static final Pattern REMARK_BEHIND = Pattern.compile("(?:" + REMARK + ")$");
  private static final Pattern AROUND = Pattern.compile("[※()（）\\[\\]【】〔〕 ]");

  /** Longer than any such word with what is typed round it. */
  private static final int LONGEST = 16;

  /** Takes narrow text apart that should be a number: {@code 暫定165} as well as {@code 165 ※暫定値}. */
  static Marked number(String text) {
    Matcher ahead = AHEAD.matcher(text);
    return ahead.lookingAt()
        ? new Marked(text.substring(ahead.end()).strip(), status(ahead))
        : behind(text, BEHIND);
  }

  /** Takes a result in words apart, of which 見込み by itself may be one. */
  public static Marked words(String text) {
    return behind(text, REMARK_BEHIND);
  }

  private static Marked behind(String text, Pattern mark) {
    Matcher matcher =
        mark.matcher(text).region(Math.max(0, text.length() - LONGEST), text.length());
    return matcher.find() && matcher.start() > 0
        ? new Marked(text.substring(0, matcher.start()).strip(), status(matcher))
        : new Marked(text, Optional.empty());
  }

  private static Optional<ValueStatus> status(Matcher mark) {
    return StatusWord.read(AROUND.matcher(mark.group()).replaceAll(""));
  }
}

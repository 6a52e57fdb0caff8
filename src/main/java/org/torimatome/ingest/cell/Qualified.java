package org.torimatome.ingest.cell;

import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A typed figure apart from what qualifies it, such as {@code 120人} and 約.
 *
 * @param qualifier 約, 概ね or 程度, or two of them joined by ・; empty for none
 */
public record Qualified(String figure, String qualifier) {

  private static final Pattern FORM = Pattern.compile("(約|概ね)? *(.*?) *(程度)?", Pattern.DOTALL);

  public static Qualified of(String text) {
    Matcher matcher = FORM.matcher(text);
    if (!matcher.matches()) {
      return new Qualified(text, "");
    }
    return new Qualified(
        matcher.group(2),
        Stream.of(matcher.group(1), matcher.group(3))
            .filter(Objects::nonNull)
            .collect(Collectors.joining("・")));
  }
}

package org.torimatome.plan;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A 全国地方公共団体コード, such as 160008 for 富山県: two digits for the prefecture, three within it, and a
 * check digit.
 *
 * <p>Source: 総務省「全国地方公共団体コード」, 検査数字の算出方法.
 */
public record OrganisationCode(String digits) {

  private static final Pattern SIX_DIGITS = Pattern.compile("[0-9]{6}");
  private static final int WITHOUT_CHECK_DIGIT = 5;

  /** Empty unless it is six digits of which the last checks the others. */
  public static Optional<OrganisationCode> parse(String typed) {
    return Optional.of(typed)
        .filter(text -> SIX_DIGITS.matcher(text).matches())
        .filter(text -> withCheckDigit(text.substring(0, WITHOUT_CHECK_DIGIT)).equals(text))
        .map(OrganisationCode::new);
  }

  /** Five digits with the one that checks them: 160008 for 16000. */
  public static String withCheckDigit(String five) {
    int sum = 0;
    for (int at = 0; at < WITHOUT_CHECK_DIGIT; at++) {
      sum += Character.digit(five.charAt(at), 10) * (6 - at);
    }
    return five + (11 - sum % 11) % 10;
  }
}

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
    return checked(typed).filter(code -> code.digits().equals(typed));
  }

  /** Six digits with the last as it should be, 160008 for 160009; empty unless it is six digits. */
  public static Optional<OrganisationCode> checked(String typed) {
    return Optional.of(typed)
        .filter(text -> SIX_DIGITS.matcher(text).matches())
        .map(text -> new OrganisationCode(withCheckDigit(text)));
  }

  private static String withCheckDigit(String six) {
    String five = six.substring(0, WITHOUT_CHECK_DIGIT);
    int sum = 0;
    for (int at = 0; at < WITHOUT_CHECK_DIGIT; at++) {
      sum += Character.digit(five.charAt(at), 10) * (6 - at);
    }
    return five + (11 - sum % 11) % 10;
  }
}

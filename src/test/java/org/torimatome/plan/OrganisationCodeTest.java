package org.torimatome.plan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OrganisationCodeTest {

  /** As published by the ministry: 北海道, 札幌市, 宮城県, 東京都, 千代田区, 富山県, 大阪府, 沖縄県. */
  @ParameterizedTest
  @ValueSource(
      strings = {"010006", "011002", "040002", "130001", "131016", "160008", "270008", "470007"})
  void checks_itself_by_its_last_digit(String code) {
    assertThat(OrganisationCode.parse(code)).contains(new OrganisationCode(code));
    assertThat(OrganisationCode.checked(code.substring(0, 5) + "0"))
        .contains(new OrganisationCode(code));
  }

  @ParameterizedTest
  @ValueSource(strings = {"160007", "610008", "16000", "11002", "1600008", "16000a", "000000", ""})
  void anything_else_is_none(String typed) {
    assertThat(OrganisationCode.parse(typed)).isEmpty();
  }
}

package org.torimatome.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.torimatome.plan.Budget.Money;

class MoneyTest {

  @ParameterizedTest
  @CsvSource({
    "3.2, 億円, 320000000, 3.2億円",
    "1234, 千円, 1234000, '1,234千円'",
    "500, 円, 500, 500円",
    "0.5, 百万円, 500000, 0.5百万円"
  })
  void an_amount_is_the_same_in_yen_and_in_its_own_unit(
      BigDecimal amount, String unit, String yen, String printed) {
    Money money = new Money(amount, unit);

    assertThat(money.yen().toPlainString()).isEqualTo(yen);
    assertThat(money.display()).isEqualTo(printed);
    assertThat(Money.ofYen(money.yen(), money).display()).isEqualTo(printed);
  }
}

package org.torimatome.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.torimatome.period.ReportingPeriod;

class FormIdentityTest {

  private static final FormIdentity FORM =
      new FormIdentity("toyama", ReportingPeriod.half(2022, 1), "総務課 行政係", "9f86d081884c7d65");

  @Test
  void reads_back_from_custom_properties() {
    assertThat(FormIdentity.of(FORM.properties())).contains(FORM);
  }

  @Test
  void reads_back_from_the_printed_line_however_its_spaces_came_through() {
    assertThat(FormIdentity.parse(FORM.line())).contains(FORM);
    assertThat(FormIdentity.parse("様式識別　toyama　R4H1  総務課 行政係 9f86d081884c7d65 ")).contains(FORM);
  }

  @Test
  void is_not_found_in_other_workbooks() {
    assertThat(FormIdentity.of(Map.of("torimatome.period", "R4"))).isEmpty();
    assertThat(FormIdentity.of(Map.of("作成者", "富山県"))).isEmpty();
    assertThat(FormIdentity.parse("様式識別 toyama R4")).isEmpty();
  }

  @Test
  void seals_texts_but_neither_white_space_nor_its_own_line() {
    assertThat(seal("実績", "A1", "令和4年度 実績")).isEqualTo(seal("実績", "A1", "令和４年度\n実績"));
    assertThat(seal("実績", "A1", "令和4年度")).isNotEqualTo(seal("実績", "A2", "令和4年度"));
    assertThat(seal("実績", "A1", FORM.line())).isEqualTo(new FormSeal().digits());
  }

  private static String seal(String sheet, String cell, String text) {
    FormSeal seal = new FormSeal();
    seal.add(sheet, cell, text);
    return seal.digits();
  }
}

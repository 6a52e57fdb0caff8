package org.torimatome.render.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.torimatome.render.fault.TextPlace;
import org.torimatome.text.Language;

class LayoutFaultTest {
  private static LayoutFault of(LayoutFault.Defect kind) {
    String character = kind == LayoutFault.Defect.MISSING_GLYPH ? "➤" : null;
    return new LayoutFault(kind, "td.name", TextPlace.UNKNOWN, 3, character);
  }

  @ParameterizedTest
  @EnumSource
  void every_kind_is_told_in_both_languages(LayoutFault.Defect kind) {
    assertThat(of(kind).what().in(Language.JA)).endsWith("ください。");
    assertThat(of(kind).what().in(Language.EN)).matches("[\\p{ASCII}➤]+");
  }

  @ParameterizedTest
  @CsvSource({
    "MISSING_GLYPH, 文字「➤」を印刷できるフォントがありません。別の文字に置き換えてください。",
    "CLIPPED, ページからはみ出して切れます。この文を短くするか、テンプレートの幅を見直してください。",
    "OVERFLOW, 枠からはみ出します。この文を短くするか、テンプレートの幅を見直してください。",
    "OVERLAP, ほかの文字と重なります。この文を短くするか、テンプレートの幅を見直してください。"
  })
  void it_says_what_to_do(LayoutFault.Defect kind, String told) {
    assertThat(of(kind).what().in(Language.JA)).isEqualTo(told);
  }
}

package org.torimatome.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldingTest {

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          typed,           other
          ＫＰＩ　番号,    KPI番号
          'KPI\u00a0番号', KPI番号
          K\u200bPI番号,   KPI番号
          \ufeffKPI番号,   KPI番号
          ⻑野県,          長野県
          ⼀般会計,        一般会計
          ﾃﾚﾜｰｸ,           テレワーク
          R④,              R4
          葛\udb40\udd00,  葛
          '指標
           名',            指標名
          """,
      useHeadersInDisplayName = true)
  void names_compare_by_what_a_reader_sees(String typed, String other) {
    assertThat(Folding.same(typed, other)).isTrue();
  }

  @Test
  void cleaning_keeps_what_prints_and_drops_what_does_not() {
    assertThat(Folding.clean("\ufeff　５０㎡\u200b②\r\n次　行\u00a0 ")).isEqualTo("５０㎡②\n次　行");
  }

  @Test
  void marks_join_the_letters_they_were_typed_behind_and_ideographs_keep_their_form() {
    assertThat(Folding.clean("か\u3099き\u3099ん ハ\u309aン e\u0301")).isEqualTo("がぎん パン é");
    assertThat(Folding.clean("\uFA19田\uFA1B井 か\u309a")).isEqualTo("\uFA19田\uFA1B井 か\u309a");
  }

  @Test
  void narrow_leaves_digits_that_are_no_digits_of_a_number() {
    assertThat(Folding.narrow("１２³⑤½　％")).isEqualTo("12³⑤½ %");
  }

  @Test
  void no_radical_that_nfkc_folds_disagrees_with_the_table() {
    for (int radical = 0x2E80; radical <= 0x2EF3; radical++) {
      String typed = Character.toString(radical);
      String nfkc = Normalizer.normalize(typed, Normalizer.Form.NFKC);
      if (!nfkc.equals(typed)) {
        assertThat(Folding.clean(typed)).isEqualTo(nfkc);
      }
    }
    assertThat(Folding.clean("⺠⻘⻄⻭⻩⻲⻁⻝⻨⻯")).isEqualTo("民青西歯黄亀虎食麦竜");
  }

  @Test
  void folding_twice_changes_nothing() {
    Random random = new Random(1);
    for (int i = 0; i < 20_000; i++) {
      String typed =
          random
              .ints(6, 0, 0x10000)
              .filter(c -> c < 0xD800 || c > 0xDFFF)
              .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
              .toString();

      assertThat(Folding.clean(Folding.clean(typed))).isEqualTo(Folding.clean(typed));
      assertThat(Folding.narrow(Folding.narrow(typed))).isEqualTo(Folding.narrow(typed));
      assertThat(Folding.label(Folding.label(typed))).isEqualTo(Folding.label(typed));
    }
  }

  @Test
  void what_is_left_alone_at_once_is_what_nfkc_leaves_alone() {
    for (int c = ' ' + 1; c < 0x10000; c++) {
      String typed = Character.toString(c);
      String nfkc = Normalizer.normalize(typed, Normalizer.Form.NFKC);
      if (Folding.label(typed).equals(typed) && Character.isLetterOrDigit(c)) {
        assertThat(nfkc).isEqualTo(typed);
      }
    }
  }
}

package org.torimatome.render.pdf.line;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ParagraphMarksTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      quoteCharacter = '~',
      textBlock =
          """
          why                                     → ^ where lines may not end
          three characters come down              → 期間の短縮を図^る。
          a line end within is an end too         → 短縮を^図^る↵期間を^図^る
          a space is no character                 → 合計 ^4件
          what is before a picture is no end      → 判定￼
          what is after one is                    → 判定￼^で^す
          what cannot be broken needs no mark     → 業務2,884件
          an end of spaces is none                → 短縮を^図^る\u0020\u0020
          a text of two characters                → 判^定
          """,
      useHeadersInDisplayName = true)
  void a_last_line_has_three_characters(String why, String expected) {
    String text = expected.replace("^", "");
    ParagraphMarks marks = new ParagraphMarks(text, new FoundBreaks());

    marks.keepLastLinesLong("↵");

    assertThat(marks.within(0, text.length(), false).replace(Marks.JOIN, '^')).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          RPA等により効率化,           RPA_等により効率化
          令和4年度はR④上半期,        令和_4_年度は_R④上半期
          KPI 28項目（DX）を69.8％に,  KPI 28_項目（DX）を_69.8％に
          ＲＰＡとコードA,             ＲＰＡとコード_A
          """)
  void japanese_keeps_a_distance_from_latin_and_figures(String text, String expected) {
    ParagraphMarks marks = new ParagraphMarks(text, new FoundBreaks());

    marks.spaceScripts(0, text.length());

    assertThat(marks.within(0, text.length(), false).replace(Marks.GAP, '_')).isEqualTo(expected);
  }

  @Test
  void a_mark_between_two_parts_stands_in_the_first() {
    ParagraphMarks marks = new ParagraphMarks("約10時間の短縮", new FoundBreaks());

    marks.spaceScripts(1, 3);

    assertThat(marks.within(0, 1, false)).isEqualTo("約\u2063");
    assertThat(marks.within(1, 3, true)).isEqualTo("10\u2063");
    assertThat(marks.within(3, 8, true)).isEqualTo("時間の短縮");
  }
}

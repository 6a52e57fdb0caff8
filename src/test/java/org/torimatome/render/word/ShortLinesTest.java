package org.torimatome.render.word;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What stays whole in narrow columns, where Word breaks Japanese anywhere. */
class ShortLinesTest {
  private static final String STYLE =
      "td { width: 100pt; font-size: 10pt; text-align: justify } .badge { white-space: nowrap }";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          学校教育情報化推進 | B 概ね順調 | true
          学校教育          | A 順調     | false
          学校教育情報化を全県で推進する | A 順調 | false
          学校教育情報化を全県で強力に推進する | A 順調 | true
          """)
  void a_mark_begins_a_line_where_it_would_not_end_on_the_one_before(
      String name, String mark, boolean isOnALineOfItsOwn) {
    WordFile file = file("%s <span class='badge'>%s</span>".formatted(name, mark));

    assertThat(file.xml().contains("<w:br/>")).isEqualTo(isOnALineOfItsOwn);
    assertThat(texts(file)).containsExactly(name + (isOnALineOfItsOwn ? "\n" : " ") + mark);
  }

  @Test
  void what_is_wider_than_a_line_is_broken_anyway() {
    assertThat(file("長い <span class='badge'>列の幅にも行の幅にも収まらない長さの言葉</span>").xml())
        .doesNotContain("<w:br/>");
  }

  @Test
  void no_line_is_left_empty_after_a_break_of_the_page() {
    assertThat(texts(file("学校教育情報化推進<br/><span class='badge'>B 概ね順調</span>")))
        .containsExactly("学校教育情報化推進\nB 概ね順調");
  }

  @Test
  void long_lines_are_filled_to_the_edge_and_short_ones_are_not() {
    assertThat(file("県民の利便性を高める。").xml()).doesNotContain("\"both\"");
    assertThat(
            WordFile.of("p { text-align: justify }", "<p>県民の利便性を高める。</p>")
                .parts()
                .get("word/styles.xml"))
        .contains("<w:jc w:val=\"both\"/>");
  }

  private static WordFile file(String cell) {
    return WordFile.of(STYLE, "<table><tr><th>項</th><td>%s</td></tr></table>".formatted(cell));
  }

  private static List<String> texts(WordFile file) {
    return file.paragraphs().stream()
        .map(paragraph -> paragraph.getText())
        .filter(text -> !text.isBlank() && !text.equals("項"))
        .toList();
  }
}

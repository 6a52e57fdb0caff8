package org.torimatome.render.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.torimatome.render.PageSources;
import org.torimatome.report.SampleReports;

class WebPageRendererTest {

  private static final String PAGE =
      """
      <style>
      @import "fonts.css";
      body { font-family: 'BIZ UDPGothic' }
      </style>
      <p>%s</p>
      """;

  @Test
  void stand_where_a_style_sheet_wishes_for_them() {
    assertThat(within(PAGE.formatted("目標")))
        .containsSubsequence(
            "<style>",
            "@font-face { font-family: 'BIZ UDPGothic'; font-weight: 400; ",
            "@font-face { font-family: 'BIZ UDPGothic'; font-weight: 700; ",
            "body {")
        .doesNotContain("@import", "Noto");
  }

  @Test
  void are_followed_by_the_second_font_where_the_first_lacks_a_character() {
    assertThat(within(PAGE.formatted("𠮷野家")))
        .contains("@font-face { font-family: 'Noto Sans JP'; font-weight: 400; ");
  }

  @Test
  void are_no_larger_than_the_page_needs() {
    assertThat(within(PAGE.formatted("目標"))).hasSizeLessThan(50_000);
    assertThat(within(PAGE.formatted("目標"))).isEqualTo(within(PAGE.formatted("目標")));
  }

  @Test
  void are_not_put_into_text() {
    String text = "<p>「@import \"fonts.css\";」</p>";

    assertThat(within(PAGE.formatted(text))).contains(text);
    assertThat(within(text)).isEqualTo(text);
  }

  @Test
  void leave_the_report_asking_for_nothing_outside_itself() {
    assertThat(PageSources.forTheWeb(SampleReports.of("R4")))
        .doesNotContain("@import")
        .doesNotContainPattern("url\\((?!data:)|src=|<link");
  }

  private static String within(String page) {
    return PageSources.withFonts(page);
  }
}

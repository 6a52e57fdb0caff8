package org.torimatome.render.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.torimatome.render.engine.RenderedFile;

/** What is said only where a table or a section goes on. */
class ContinuationsTest {
  private static final String PAGE =
      """
      @page { size: A4 landscape; margin: 20mm; @top-left { content: element(head, start) } }
      .head { position: running(head); width: 200mm }
      table { -fs-table-paginate: paginate }
      section.new { page-break-before: always }
      p, td, th { line-height: 10mm; margin: 0; padding: 0 }
      """;

  @Test
  void a_repeated_head_says_that_its_table_goes_on() {
    RenderedFile pdf =
        PdfPages.render(
            PAGE,
            "<p>前文</p><table><thead><tr><th>表頭<span class=\"note continued\">（続き）</span></th></tr>"
                + "</thead><tbody>%s</tbody></table>".formatted("<tr><td>行</td></tr>".repeat(40)));

    List<String> pages = PdfPages.pages(pdf);
    assertThat(pdf.faults()).isEmpty();
    assertThat(pages).hasSizeGreaterThan(2).allMatch(page -> page.contains("表頭"));
    assertThat(pages.get(0)).doesNotContain("続き");
    assertThat(pages.subList(1, pages.size())).allMatch(page -> page.contains("表頭（続き）"));
  }

  @Test
  void a_table_on_one_page_never_says_so() {
    RenderedFile pdf =
        PdfPages.render(
            PAGE,
            "<table><thead><tr><th>表頭<span class=\"continued\">（続き）</span></th></tr></thead>"
                + "<tbody><tr><td>行</td></tr></tbody></table>");

    assertThat(pdf.faults()).isEmpty();
    assertThat(PdfPages.text(pdf)).contains("表頭").doesNotContain("続き");
  }

  @Test
  void a_group_of_rows_says_so_at_the_top_of_a_page_alone() {
    String group = "<tbody><tr><th rowspan=\"4\">%s</th><td>行</td></tr>%s</tbody>";
    String rows = "<tr><td>行</td></tr>".repeat(3);
    RenderedFile pdf =
        PdfPages.render(
            PAGE + "tbody { page-break-inside: avoid }",
            "<table>"
                + group.formatted("組", rows)
                + group.formatted("<span class=\"continued\">組（続き）</span>", rows).repeat(9)
                + "</table>");

    assertThat(pdf.faults()).isEmpty();
    assertThat(PdfPages.pages(pdf))
        .extracting(page -> page.replaceAll("[\\s行]", ""))
        .containsExactly("組", "組（続き）", "組（続き）");
  }

  @Test
  void a_running_head_names_the_section_that_a_page_begins_with() {
    RenderedFile pdf =
        PdfPages.render(
            PAGE,
            "<p>前文</p>"
                + section("new", "甲", 20)
                + section("", "乙", 20)
                + section("new", "丙", 3)
                + section("", "丁", 3));

    assertThat(pdf.faults()).isEmpty();
    assertThat(PdfPages.pages(pdf))
        .extracting(page -> page.lines().findFirst().orElse(""))
        .containsExactly("前文", "甲", "甲（続き）", "乙（続き）", "丙");
  }

  @Test
  void a_section_begins_where_its_heading_stands() {
    String nearFoot = "<p style=\"height: 145mm\">前文</p>";
    String margin = " style=\"margin-top: 9mm\"";
    RenderedFile pdf =
        PdfPages.render(
            PAGE + "h2 { line-height: 10mm; margin: 0; page-break-after: avoid }",
            section("", "甲", 1)
                + nearFoot
                + section("", "乙", 1).replace("<p>", "<h2>見出し</h2><p>")
                + section("", "丙", 1).replace("<section", "<section" + margin));

    assertThat(pdf.faults()).isEmpty();
    assertThat(PdfPages.pages(pdf))
        .extracting(page -> page.lines().limit(2).toList())
        .containsExactly(List.of("甲", "本文"), List.of("乙", "見出し"));
  }

  @Test
  void nothing_goes_on_above_a_section_that_keeps_its_distance() {
    RenderedFile pdf =
        PdfPages.render(
            PAGE,
            section("", "甲", 16)
                + section("", "乙", 1)
                    .replace(
                        "<section",
                        "<section style=\"margin-top: 9mm; page-break-inside: avoid\""));

    assertThat(PdfPages.pages(pdf))
        .extracting(page -> page.lines().findFirst().orElse(""))
        .containsExactly("甲", "乙");
  }

  private static String section(String kind, String name, int paragraphs) {
    return "<section class=\"%s\"><div class=\"head\">%s<span class=\"continued\">（続き）</span></div>%s</section>"
        .formatted(kind, name, "<p>本文</p>".repeat(paragraphs));
  }
}

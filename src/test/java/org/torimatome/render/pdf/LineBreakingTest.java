package org.torimatome.render.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.torimatome.render.engine.RenderedFile;

/**
 * Judges the lines of finished pages by rules written down apart from the code that breaks them.
 */
class LineBreakingTest {
  private static final Pattern BAD_START =
      Pattern.compile("^[、。，．・：；？！）」』】〕〉》”’％℃ー々ゝゞぁぃぅぇぉっゃゅょァィゥェォッャュョヮヵヶ,.:;!?)%～].*");
  private static final Pattern BAD_END = Pattern.compile(".*[（「『【〔〈《“‘¥￥※(]$");
  private static final Pattern WORD_END = Pattern.compile(".*[0-9A-Za-zＡ-Ｚ０-９,.\\-–△約第]$");
  private static final Pattern WORD_START = Pattern.compile("^[0-9A-Za-zＡ-Ｚ０-９①-⑳].*");
  private static final Pattern NUMBER_END = Pattern.compile(".*[0-9０-９]$");

  /** What is left of a bracket that is no longer than （未公表）. */
  private static final Pattern BRACKET_START = Pattern.compile(".*[（［][^）］]{0,5}$");

  private static final Pattern BRACKET_END = Pattern.compile("^[^（［]{0,5}[）］].*");
  private static final Pattern UNIT_START = Pattern.compile("^[時項件位人年月日円億万千回手社％%].*");

  private static final String PARAGRAPH =
      """
      ■KPI 28項目のうち実績が出ていない5項目を除く23項目中14項目でR④目標値を達成（※18項目が目標値の8割以上を達成）。\
      電子申請対応手続数（累計）は、R2時点102件から2,884件へ増加したものの、達成率は67%にとどまった。「くらしたい国、富山」へのアクセス件数は\
      230,326件（目標200,000件、115.2％）となり、R4移住者は過去最多を更新。マイナンバーカード取得率は69.8％（全国11位）で、目標の90～100％に\
      届かず、前年度比△5.0ポイント。令和4年度上半期の“Digi-PoC TOYAMA”では、ＲＰＡ・ＡＩを活用し、約10,000時間の業務を効率化した……。\
      さらに、ネットワークやキャッシュレス等の環境を、市町村・企業と連携して（第3回検討会を経て）整備し、¥3.2億円を計上する！◆
      """;

  private static final String MARKED_UP =
      """
      ■KPI <b>28</b>項目のうち<b>実績</b>が出ていない<b>5</b>項目を除く<b>23</b>項目中<i>14項目</i>でR<b>④</b>目標値を達成（<span class="badge">※<b>18</b>項目</span>が\
      目標値の<b>8</b>割以上を達成）。<a href="#a">電子申請対応手続数（累計）</a>は、<span>R2時点</span><b>102</b>件から約<b>2,884</b>件へ増加したものの、達成率は\
      <b>67</b>%にとどまった。<b>「くらしたい国、富山」</b>へのアクセス件数は<b>230,326</b>件（目標<b>200,000</b>件、<b>115.2</b>％）となり、<span class="badge">R4移住者</span>、\
      過去最多を<b>更新</b>。𠮷田、髙橋・𠮷野（<b>全国</b>「<i>11</i>位」）で、目標の<b>90</b>～<b>100</b>％に<span style="white-space: nowrap">届かなかった</span>。\
      前年度比△<b>5.0</b>ポイント。<b>令和</b><b>4</b><b>年度</b>の“<i>Digi-<b>PoC</b> TOYAMA</i>”では、¥<b>3</b>.<b>2</b>億円！◆
      """;

  @ParameterizedTest
  @ValueSource(strings = {PARAGRAPH, MARKED_UP})
  void no_line_breaks_the_rules_at_any_width(String paragraph) {
    StringBuilder body = new StringBuilder("<div id=\"a\"></div>");
    for (int width = 30; width <= 230; width += 2) {
      body.append("<p style=\"width:").append(width).append("mm\">").append(paragraph.strip());
      body.append("</p>");
    }

    RenderedFile pdf =
        PdfPages.render(
            "@page { size: A4 landscape } p { font-size: 10pt } .badge { border: 1pt solid #333;"
                + " padding: 0 1mm }",
            body.toString());

    assertThat(pdf.faults()).isEmpty();
    List<String> lines = PdfPages.lines(pdf);
    assertThat(lines).hasSizeGreaterThan(700);
    assertThat(violations(lines)).isEmpty();
  }

  private static List<String> violations(List<String> lines) {
    List<String> found = new ArrayList<>();
    for (int i = 1; i < lines.size(); i++) {
      String before = lines.get(i - 1).strip();
      String after = lines.get(i).strip();
      if (before.endsWith("◆")) {
        if (before.codePointCount(0, before.length()) < 3) {
          found.add("a last line: " + before);
        }
        continue;
      }
      boolean endedWithSpace = lines.get(i - 1).endsWith(" ") || before.endsWith("PoC");
      if (BAD_START.matcher(after).matches()
          || BAD_END.matcher(before).matches()
          || isWithinShortBracket(before, after)
          || NUMBER_END.matcher(before).matches() && UNIT_START.matcher(after).matches()
          || !endedWithSpace
              && WORD_END.matcher(before).matches()
              && WORD_START.matcher(after).matches()) {
        found.add(before + " | " + after);
      }
    }
    return found;
  }

  private static boolean isWithinShortBracket(String before, String after) {
    return BRACKET_START.matcher(before).matches()
        && BRACKET_END.matcher(after).matches()
        && before.length()
                - Math.max(before.lastIndexOf('（'), before.lastIndexOf('［'))
                + after.split("[）］]", 2)[0].length()
            < 8;
  }

  @ParameterizedTest
  @ValueSource(strings = {"%s", "<b>%s</b>", "<i>目標に</i>%s"})
  void a_heading_is_broken_between_phrases_at_any_width(String markup) {
    String heading = "目標に届いていない電子申請対応手続数（累計）と取組方針の見直し";
    StringBuilder body = new StringBuilder();
    for (int width = 45; width <= 230; width += 3) {
      body.append("<h2 style=\"width:").append(width).append("mm\">");
      body.append(markup.formatted(heading)).append("</h2>");
    }

    RenderedFile pdf =
        PdfPages.render(
            "@page { size: A4 landscape } h2 { font-size: 10pt; font-weight: normal;"
                + " word-break: auto-phrase }",
            body.toString());

    assertThat(pdf.faults()).isEmpty();
    assertThat(PdfPages.lines(pdf))
        .hasSizeGreaterThan(60)
        .allMatch(line -> line.matches("(目標に|届いていない|電子申請対応手続数|（累計）|と|取組方針の|見直し)+"));
    assertThat(PdfPages.text(pdf)).doesNotContain("\u200B", "\u2060");
    assertThat(PdfPages.outline(pdf)).allMatch(name -> name.endsWith(heading));
  }

  @Test
  void a_line_may_end_beside_what_is_set_as_one() {
    RenderedFile pdf =
        PdfPages.render(
            "ul { width: 40mm; word-break: auto-phrase; padding: 0 } li { display: inline-block }",
            "<ul>" + "<li>概ね順調</li>".repeat(4) + "</ul>");

    assertThat(pdf.faults()).isEmpty();
    assertThat(PdfPages.lines(pdf)).hasSize(2);
  }

  @Test
  void a_phrase_that_no_line_holds_is_broken_where_its_script_changes() {
    RenderedFile pdf =
        PdfPages.render(
            "td { width: 32mm; font-size: 10pt; word-break: auto-phrase } table { table-layout: fixed;"
                + " width: 32mm }",
            "<table><tr><td>スマート農林水産業推進プロジェクト</td></tr></table>");

    assertThat(pdf.faults()).isEmpty();
    assertThat(PdfPages.lines(pdf)).containsExactly("スマート", "農林水産業推進", "プロジェクト");
  }

  @Test
  void a_stretch_over_several_elements_widens_its_column() {
    RenderedFile pdf =
        PdfPages.render(
            "table { width: 60mm; border-collapse: collapse } td { border: 1pt solid #333 }",
            "<table><tr><td>%s</td><td><b>230,326</b>件</td></tr></table>"
                .formatted("富山県移住・定住促進サイト".repeat(4)));

    assertThat(pdf.faults()).isEmpty();
    assertThat(PdfPages.lines(pdf)).anyMatch(line -> line.contains("230,326件"));
  }

  @Test
  void a_number_wider_than_its_column_is_broken_rather_than_painted_across_the_border() {
    StringBuilder rows = new StringBuilder();
    for (double width = 10; width < 46; width += 0.3) {
      rows.append("<table style='width:%.1fmm'>".formatted(width))
          .append("<tr><td><b>53,260.01%</b></td></tr></table>");
    }

    RenderedFile pdf =
        PdfPages.render(
            "table { table-layout: fixed; word-wrap: break-word; border-collapse: collapse }"
                + " td { padding: 0; border: 1pt solid #333 }",
            rows.toString());

    assertThat(pdf.faults()).isEmpty();
    assertThat(PdfPages.text(pdf)).contains("53,260.01%", "53,260.0").doesNotContain("\u2060");
  }

  @Test
  void selectors_match_what_was_written_and_not_what_was_rearranged() {
    RenderedFile plain = PdfPages.render("", "<p>前<b>10</b>件の𠮷野</p>");
    RenderedFile styled =
        PdfPages.render(
            "p > b { visibility: visible } p > *, p span { display: none } p > b { display: inline"
                + " }",
            "<p>前<b>10</b>件の𠮷野</p>");

    assertThat(PdfPages.text(styled)).isEqualTo(PdfPages.text(plain)).contains("前10件の𠮷野");
  }
}

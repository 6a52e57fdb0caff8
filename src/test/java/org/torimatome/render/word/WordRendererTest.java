package org.torimatome.render.word;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.torimatome.render.PageSources;
import org.torimatome.render.RenderedSample;
import org.torimatome.render.TemplateSet;
import org.torimatome.render.excel.OfficeSchema;
import org.torimatome.render.fault.MarkupException;
import org.torimatome.render.fault.TextPlace;

/** The standard page as a document, and what small pages become. */
class WordRendererTest {
  private static final String PAGE = PageSources.ofDocument("R4");
  private static final WordFile SAMPLE = WordFile.of(PAGE);

  @Test
  void every_part_is_valid_by_the_office_schemas() {
    assertThat(OfficeSchema.faults(SAMPLE.parts())).isEmpty();
  }

  @Test
  void it_says_all_that_the_pdf_says() {
    byte[] pdf = RenderedSample.of("R4", TemplateSet.STANDARD).files().get("report.pdf");

    assertThat(WordFile.said(pdf)).hasSizeGreaterThan(600);
    assertThat(SAMPLE.lacking(pdf)).isEmpty();
  }

  @Test
  void its_headings_are_the_pages_and_word_knows_them() {
    assertThat(headings("Heading\\d|Title"))
        .startsWith(
            "Title 令和4年度分評価・検証報告書",
            "Heading1 計画の体系とPDCAサイクル",
            "Heading2 計画の見直し（R4上半期の計画から変わったもの）",
            "Heading1 総括令和4年度分の評価・検証の結果")
        .contains(
            "Heading1 KPI一覧",
            "Heading1 （1）スマート県庁推進プロジェクト",
            "Heading2 Check評価",
            "Heading3 1-2電子申請対応手続数（累計）");
    assertThat(headings("Heading1").stream().filter(heading -> heading.startsWith("Heading1 （")))
        .hasSize(count("class=\"sheet\""));
  }

  private static List<String> headings(String style) {
    return SAMPLE.paragraphs().stream()
        .filter(paragraph -> String.valueOf(paragraph.getStyle()).matches(style))
        .map(paragraph -> paragraph.getStyle() + " " + WordFile.plain(paragraph.getText()))
        .toList();
  }

  @Test
  void the_contents_hold_the_headings_before_they_are_ever_updated() {
    List<XWPFParagraph> contents =
        SAMPLE.paragraphs().stream()
            .filter(paragraph -> paragraph.getText().contains("\t"))
            .filter(paragraph -> paragraph.getCTP().xmlText().contains("PAGEREF _Toc"))
            .toList();

    assertThat(contents.get(0).getCTP().xmlText()).contains("TOC \\o \"1-1\" \\h \\z \\u");
    assertThat(contents)
        .extracting(paragraph -> WordFile.plain(paragraph.getText()))
        .hasSize(headings("Heading1").size())
        .anyMatch(entry -> entry.startsWith("KPI一覧"));
  }

  @Test
  void the_heads_of_tables_repeat_and_rows_stay_whole() {
    List<XWPFTable> grids =
        SAMPLE.tables().stream()
            .filter(table -> table.getCTTbl().xmlText().contains("tblHeader"))
            .toList();

    assertThat(grids).hasSize(count("<thead>"));
    assertThat(grids)
        .allSatisfy(
            table -> {
              assertThat(table.getRow(0).isRepeatHeader()).isTrue();
              assertThat(table.getRow(1).isRepeatHeader()).isFalse();
              assertThat(table.getRow(1).isCantSplitRow()).isTrue();
            });
  }

  private static int count(String tag) {
    return PAGE.split(tag, -1).length - 1;
  }

  @Test
  void every_chart_is_native_brings_its_data_and_is_told_to_those_who_do_not_see_it() {
    int charts = count("class=\"chart history\"");
    assertThat(charts).isGreaterThan(20);

    assertThat(SAMPLE.parts().keySet())
        .filteredOn(part -> part.matches("word/charts/chart\\d+\\.xml"))
        .hasSize(charts)
        .allSatisfy(
            part ->
                assertThat(SAMPLE.parts().get(part)).contains("<c:externalData r:id=\"rId1\">"));
    assertThat(SAMPLE.parts().keySet())
        .filteredOn(part -> part.startsWith("word/embeddings/"))
        .hasSize(charts);
    assertThat(
            Pattern.compile("descr=\"([^\"]*)\"")
                .matcher(SAMPLE.xml())
                .results()
                .map(found -> found.group(1))
                .distinct())
        .filteredOn(alt -> alt.contains("の推移："))
        .hasSize(charts);
  }

  /** It keeps 20 in memory, and draws more of them too small. */
  private static final int CHARTS_OF_LIBREOFFICE = 20;

  @Test
  void charts_that_are_too_many_for_LibreOffice_are_drawings_to_it_and_to_Word_charts() {
    List<String> alternatives =
        Pattern.compile("<mc:Choice Requires=\"wp14\">(.*?)</mc:AlternateContent>")
            .matcher(SAMPLE.xml())
            .results()
            .map(found -> found.group(1))
            .toList();

    assertThat(alternatives)
        .hasSize(count("class=\"chart history\"") - CHARTS_OF_LIBREOFFICE)
        .allSatisfy(
            both -> {
              String forWord = both.substring(0, both.indexOf("</mc:Choice><mc:Fallback>"));
              assertThat(forWord).contains("<c:chart r:id=").doesNotContain("<wpg:wgp>");
              assertThat(both.substring(forWord.length()))
                  .contains("<wpg:wgp>", "<w:txbxContent>")
                  .doesNotContain("<c:chart ");
            });
  }

  @Test
  void heads_and_feet_are_fields() {
    assertThat(SAMPLE.parts().get("word/header1.xml"))
        .contains(" STYLEREF 1 ", "富山県　DX・働き方改革推進基本方針・アクションプラン");
    assertThat(SAMPLE.parts().get("word/footer1.xml")).contains(" PAGE ", " NUMPAGES ");
    assertThat(SAMPLE.xml()).contains("w:orient=\"landscape\"", "<w:titlePg/>");
  }

  @Test
  void every_link_within_leads_to_a_bookmark() {
    List<String> bookmarks = found("w:bookmarkStart w:id=\"\\d+\" w:name=\"([^\"]+)\"");

    assertThat(found("w:anchor=\"([^\"]+)\"")).isNotEmpty().isSubsetOf(bookmarks);
    assertThat(bookmarks).doesNotHaveDuplicates();
  }

  private static List<String> found(String pattern) {
    return Pattern.compile(pattern)
        .matcher(SAMPLE.xml())
        .results()
        .map((MatchResult found) -> found.group(1))
        .toList();
  }

  @Test
  void the_file_says_who_made_it_and_in_which_language_it_is() throws Exception {
    try (var document = SAMPLE.document()) {
      assertThat(document.getProperties().getCoreProperties().getTitle()).isEqualTo("評価・検証報告書");
      assertThat(document.getProperties().getCoreProperties().getCreator()).isEqualTo("富山県");
    }
    assertThat(SAMPLE.parts().get("word/styles.xml"))
        .contains("w:eastAsia=\"ja-JP\"", "w:eastAsia=\"BIZ UDPGothic\"")
        .contains("w:name w:val=\"heading 1\"", "w:name w:val=\"td.number\"");
  }

  @Test
  void equal_pages_give_equal_bytes_in_any_locale_and_time_zone() {
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG"));
      TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));

      assertThat(WordFile.of(PAGE).bytes()).isEqualTo(SAMPLE.bytes());
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "</w:t><w:p>",
        "&amp;&lt;&gt;\"'",
        "=HYPERLINK(\"http://example.com\")",
        "{ INCLUDETEXT x }",
        "𠮟る👍"
      })
  void text_from_returns_is_text(String words) {
    String escaped = words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");

    WordFile file = WordFile.of("", "<p>" + escaped + "</p>");

    assertThat(file.paragraphs().get(0).getText()).isEqualTo(words);
    assertThat(OfficeSchema.faults(file.parts())).isEmpty();
  }

  @Test
  void cells_span_as_on_the_page() {
    WordFile file =
        WordFile.of(
            "table { width: 100mm } td { border: 1pt solid #336699 }",
            """
            <table><tr><td rowspan="2">甲</td><td colspan="2">乙</td></tr>
            <tr><td>丙</td><td>丁</td></tr></table>
            """);

    assertThat(file.tables()).hasSize(1);
    assertThat(file.xml())
        .contains("<w:vMerge w:val=\"restart\"/>", "<w:vMerge w:val=\"continue\"/>")
        .contains("<w:gridSpan w:val=\"2\"/>");
    assertThat(file.text()).isEqualTo("甲乙丙丁");
    assertThat(OfficeSchema.faults(file.parts())).isEmpty();
  }

  @Test
  void what_is_hidden_or_only_said_where_it_goes_on_stays_out() {
    WordFile file =
        WordFile.of(
            ".unseen { display: none }",
            "<p>甲<span class='unseen'>乙</span><span class='continued'>（続き）</span></p>"
                + "<div hidden='hidden'>丙</div>");

    assertThat(file.text()).isEqualTo("甲");
  }

  @Test
  void a_style_is_the_first_of_its_kind_and_others_differ_where_they_stand() {
    WordFile file =
        WordFile.of(
            ".lead { font-size: 14pt; color: #336699 } div .lead { font-weight: bold }",
            "<p class='lead'>甲</p><div><p class='lead'>乙</p></div>");

    assertThat(file.parts().get("word/styles.xml"))
        .containsPattern("w:val=\"p.lead\"/>.*?<w:color w:val=\"336699\"/><w:sz w:val=\"28\"/>");
    assertThat(file.xml()).contains("<w:r><w:t xml:space=\"preserve\">甲", "<w:b/></w:rPr><w:t");
  }

  @Test
  void what_is_no_chart_is_told_by_its_line() {
    assertThatThrownBy(
            () ->
                WordFile.of(
                    "",
                    """
                    <p>図</p>
                    <svg viewBox="0 0 9 9"><metadata>
                    <chart type="pie"><series/></chart></metadata></svg>
                    """))
        .isInstanceOfSatisfying(
            MarkupException.class,
            fault -> assertThat(fault.place()).extracting(TextPlace::line).isEqualTo(3));
  }
}

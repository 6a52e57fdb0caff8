package org.torimatome.render;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionGoTo;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.torimatome.batch.Town;
import org.torimatome.batch.run.OutputFormats;
import org.torimatome.render.font.FontLibrary;
import org.torimatome.render.web.Chromium;
import org.torimatome.report.SampleReports;

/**
 * A plan and returns full of what does harm where it is taken for more than text (docs/spec.md §7).
 */
class HostileTextTest {

  private static final String SCRIPT =
      "<script>window.pwned=1</script>\"><img src=x"
          + " onerror=window.pwned=1>'};window.pwned=1;//</style>";
  private static final String FORMULA = "=HYPERLINK(\"\"http://localhost/?\"\"&A1,\"\"開く\"\")";
  private static final String DDE = "=cmd|'/C calc'!A0";
  private static final String TEMPLATE = "${7*191}<#include '/etc/passwd'>{{7*191}}]]>&amp;";
  private static final String LINK = "javascript:window.pwned=1";

  @TempDir private static Path root;

  private static RenderedReport rendered;

  @BeforeAll
  static void render() throws IOException {
    Town town = Town.in(root, "mihon");
    town.write(
        "plan/計画.csv",
        "項目,値\n団体名,%s\n計画名,%s\n計画期間開始,R3\n計画期間終了,R5\n評価方式,標準\n所管,%s\n"
            .formatted(cell("町" + SCRIPT), cell("計画" + SCRIPT), cell(DDE)));
    town.write("plan/ビジョン.csv", "番号,名称\n1,%s\n".formatted(cell(FORMULA)));
    town.write(
        "plan/プロジェクト.csv",
        "番号,ビジョン番号,名称,所管\n1,1,%s,%s\n".formatted(cell("@SUM(1+1)" + SCRIPT), cell("+1+1")));
    town.write(
        "plan/KPI.csv",
        """
        KPI番号,プロジェクト番号,指標名,単位,性質,望ましい方向,基準時点,基準値,主なKPI,所管,出典
        1-1,1,%s,件,単年度,増加,R2,100,○,%s,%s
        1-2,1,%s,%s,時点,減少,R2,30,,総務課,見本
        1-3,1,%s,%%,率,増加,R2,60,,住民課,見本
        """
            .formatted(
                cell("=1+1" + SCRIPT), cell(LINK), cell(DDE), cell(TEMPLATE), "分", cell("-2+3")));
    town.write(
        "R4/実績=1+1<b>[1]#50%?.csv",
        """
        KPI番号,実績値,区分,補足,主な取組,事例,成果,課題・要因,今後の取組方針,最終判定,最終判定理由
        1-1,310,確定,%1$s,%2$s,%3$s,%4$s,%5$s,%1$s,◎,%2$s
        1-2,22,確定,%5$s,%4$s,%3$s,%2$s,%1$s,%5$s,○,%3$s
        1-3,70,暫定,%3$s,%1$s,%5$s,%2$s,%4$s,%3$s,,
        """
            .formatted(cell(SCRIPT), cell(FORMULA), cell(DDE), cell(TEMPLATE), cell(LINK)));
    town.write("plan/重点施策.csv", "年度,番号,区分,名称\nR5,1,条例,%s\n".formatted("A".repeat(300)));
    town.write(
        "plan/施策工程.csv",
        "年度,施策番号,順,名称,時期,内容,状況\nR5,1,1,%1$s,%1$s,%1$s,予定\n".formatted("A".repeat(300)));
    town.write(
        "R4/プロジェクト評価.csv",
        "プロジェクト番号,計画,実施状況,評価,今後の方針\n1,%s,%s,%s,%s\n"
            .formatted(cell(SCRIPT), cell(FORMULA), cell(DDE), cell(TEMPLATE)));
    Path folder = root.resolve("input/mihon");
    Files.delete(folder.resolve("R4/実績.csv"));
    rendered =
        new ReportRenderer(
                BuiltInTemplates.of(TemplateSet.STANDARD),
                FontLibrary.bundled(),
                OutputFormats.DEFAULT::include)
            .render(SampleReports.assemble("R4", folder), Edition.FINAL);
  }

  @Test
  void a_word_that_no_line_holds_is_broken() {
    assertThat(rendered.faults()).isEmpty();
  }

  @Test
  void a_link_leads_to_its_file_whatever_the_name() throws IOException {
    try (XSSFWorkbook workbook =
        new XSSFWorkbook(new ByteArrayInputStream(rendered.files().get("report.xlsx")))) {
      assertThat(workbook.getSheet("根拠").getHyperlinkList())
          .filteredOn(link -> link.getType() == HyperlinkType.FILE)
          .extracting(link -> URI.create(link.getAddress()).getPath())
          .containsOnly(
              "../../../../input/mihon/R4/実績=1+1<b>[1]#50%?.csv",
              "../input/R4/実績=1+1<b>[1]#50%?.csv");
    }
  }

  private static String cell(String text) {
    return '"' + text.replace("\"\"", "\"").replace("\"", "\"\"") + '"';
  }

  private static String text(String file) {
    return new String(rendered.files().get(file), UTF_8);
  }

  @Test
  void the_page_shows_it_and_runs_nothing(@TempDir Path folder) {
    assumeTrue(Chromium.isInstalled(), "Chromium is not installed");
    String question =
        """
        var bad = [];
        if (window.pwned) bad.push('ran');
        document.querySelectorAll('img, iframe, object, embed, link, base, form, b, [onerror], [onload], [onclick]')
          .forEach(function (each) { bad.push(each.outerHTML); });
        document.querySelectorAll('[href], [src]').forEach(function (each) {
          var to = each.getAttribute('href') || each.getAttribute('src');
          if (to.charAt(0) !== '#') bad.push(to);
        });
        if (document.body.textContent.indexOf('<script>window.pwned=1</script>') < 0) bad.push('not shown');
        if (document.body.textContent.indexOf("${7*191}<#include '/etc/passwd'>") < 0) bad.push('filled');
        window.setTimeout(function () { if (window.pwned) bad.push('ran'); answer(bad); }, 300);
        """;

    assertThat(
            Chromium.ask(folder, text("report.html"), new Chromium.Window(1280, false), question))
        .isEmpty();
  }

  @Test
  void the_workbook_holds_it_as_text_that_stays_text() throws IOException {
    List<String> texts = new ArrayList<>();
    try (XSSFWorkbook book =
        new XSSFWorkbook(new ByteArrayInputStream(rendered.files().get("report.xlsx")))) {
      assertThat(book.getExternalLinksTable()).isEmpty();
      forEachCell(
          book,
          cell -> {
            if (cell.getCellType() == CellType.FORMULA) {
              assertThat(cell.getCellFormula()).doesNotContain("HYPERLINK", "cmd", "|", "pwned");
            }
            if (cell.getHyperlink() != null) {
              assertThat(cell.getHyperlink().getType())
                  .isIn(HyperlinkType.DOCUMENT, HyperlinkType.FILE);
              assertThat(cell.getHyperlink().getAddress()).doesNotContain("javascript:", "<");
            }
            if (cell.getCellType() == CellType.STRING) {
              texts.add(cell.getStringCellValue());
              if (cell.getStringCellValue().matches("(?s)[=+\\-@＝＋－＠\t\r'].*")) {
                assertThat(cell.getCellStyle().getQuotePrefixed())
                    .as(cell.getAddress() + " " + cell.getStringCellValue())
                    .isTrue();
              }
            }
          });
    }

    assertThat(texts)
        .contains(DDE, "-2+3", "=1+1" + SCRIPT, FORMULA.replace("\"\"", "\""))
        .noneMatch(shown -> shown.contains("1337"));
  }

  private static void forEachCell(XSSFWorkbook book, Consumer<Cell> visit) {
    book.forEach(sheet -> sheet.forEach(row -> row.forEach(visit)));
  }

  @Test
  void no_cell_of_the_open_data_begins_a_formula() throws IOException {
    List<CSVRecord> lines =
        CSVFormat.DEFAULT.parse(new StringReader(text("evaluation.csv").substring(1))).getRecords();

    assertThat(lines).hasSize(4);
    assertThat(lines.stream().flatMap(CSVRecord::stream))
        .contains("'-2+3", "'=1+1" + SCRIPT)
        .noneMatch(cell -> cell.matches("(?s)[=+@＝＋－＠\t\r].*|-(?![0-9.]+$).*"));
  }

  @Test
  void the_print_has_no_action_but_links_within_it() throws IOException {
    try (PDDocument document = Loader.loadPDF(rendered.files().get("report.pdf"))) {
      assertThat(new PDFTextStripper().getText(document)).doesNotContain("1337");
      assertThat(document.getDocumentCatalog().getOpenAction()).isNull();
      assertThat(document.getDocumentCatalog().getNames()).isNull();
      for (PDPage page : document.getPages()) {
        for (PDAnnotation annotation : page.getAnnotations()) {
          assertThat(annotation).isInstanceOf(PDAnnotationLink.class);
          assertThat(((PDAnnotationLink) annotation).getAction()).isInstanceOf(PDActionGoTo.class);
        }
      }
    }
  }
}

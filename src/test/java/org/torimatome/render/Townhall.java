package org.torimatome.render;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.torimatome.batch.run.OutputFormats;
import org.torimatome.ingest.OrganisationInput;
import org.torimatome.render.font.FontLibrary;
import org.torimatome.report.Report;
import org.torimatome.report.SampleReports;

/**
 * The input of a town of two projects, judged for R6 in R7.4, of which a test writes the tables it
 * is about; its report as text, by others' eyes.
 */
public final class Townhall {

  private final Path folder;
  private final Map<String, String> tables = new LinkedHashMap<>();

  public Townhall(Path folder) {
    this.folder = folder.resolve("mycity");
    table("plan/計画", "項目,値\n団体名,見本市\n計画名,見本計画\n計画期間開始,R5\n計画期間終了,R8\n評価方式,標準");
    table("plan/visions", "番号,名称\n1,便利なまち");
    table("plan/projects", "番号,ビジョン番号,名称\n1,1,窓口改革\n2,1,職場改革");
    table(
        "plan/KPI",
        """
        KPI番号,プロジェクト番号,指標名,単位,主なKPI
        1-1,1,手続数,件,○
        1-2,1,利用率,%,○
        2-1,2,研修の受講者,人,
        """);
    table("plan/目標値", "KPI番号,期間,目標値\n1-1,R6,100\n1-2,R6,50\n2-1,R6,30");
    table("plan/評価サイクル", "期間,名称,評価時期\nR6,令和6年度分,R7.4");
    table("plan/評価方式", "評価方式,算定方法\n標準,対目標比");
    table(
        "plan/評価区分",
        """
        評価方式,順,記号,名称,測度,下限,達成
        標準,1,◎,達成,達成率,100,○
        標準,2,△,未達成,達成率,,
        """);
    table("R6/実績", "KPI番号,実績値\n1-1,120\n1-2,40\n2-1,30");
  }

  /** Writes a table anew, such as {@code plan/KPI}. */
  public Townhall table(String name, String csv) {
    tables.put(name, csv);
    return this;
  }

  OrganisationInput read() {
    return read("R6");
  }

  private OrganisationInput read(String cycle) {
    tables.forEach(
        (name, csv) -> {
          try {
            Path file = folder.resolve(name + ".csv");
            Files.createDirectories(file.resolveSibling(""));
            Files.writeString(file, csv);
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
    return SampleReports.read(folder, cycle);
  }

  public Report report() {
    return report("R6");
  }

  /** The report of a cycle; the books of those before it lie beside its own. */
  public Report report(String cycle) {
    return SampleReports.assemble(cycle, read(cycle));
  }

  public static RenderedReport rendered(Report report, String look) {
    return new ReportRenderer(
            BuiltInTemplates.of(look), FontLibrary.bundled(), OutputFormats.DEFAULT::include)
        .render(report, Edition.FINAL);
  }

  /**
   * The text of {@code report.pdf}, {@code report.html} and {@code report.xlsx} (a bar between
   * cells) by file, without white space, since a line may break anywhere.
   */
  public static Map<String, String> printed(Report report, String look) {
    RenderedReport rendered = rendered(report, look);
    if (!rendered.faults().isEmpty()) {
      throw new AssertionError(rendered.faults());
    }
    Map<String, String> texts = new LinkedHashMap<>();
    texts.put("report.pdf", squeezed(pdf(rendered.files().get("report.pdf"))));
    texts.put("report.html", squeezed(page(rendered.files().get("report.html"))));
    texts.put("report.xlsx", squeezed(workbook(rendered.files().get("report.xlsx"))));
    return texts;
  }

  static String pdf(byte[] pdf) {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return new PDFTextStripper().getText(document);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String page(byte[] html) {
    return new String(html, UTF_8)
        .replaceAll("(?s)<(style|script).*?</\\1>", "")
        .replaceAll("<[^>]*>", "");
  }

  private static String workbook(byte[] content) {
    DataFormatter shown = new DataFormatter();
    List<String> cells = new ArrayList<>();
    try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(content))) {
      workbook.forEach(
          sheet -> {
            cells.add(sheet.getSheetName());
            sheet.forEach(row -> row.forEach(cell -> cells.add(shown.formatCellValue(cell))));
          });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return String.join("|", cells);
  }

  private static String squeezed(String text) {
    return text.replaceAll("[\\s\\h]", "");
  }
}

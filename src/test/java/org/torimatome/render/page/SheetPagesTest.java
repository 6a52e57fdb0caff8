package org.torimatome.render.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.torimatome.render.PrintedReport;
import org.torimatome.render.TemplateSet;
import org.torimatome.render.Townhall;

/** Where Plan, Do and Act of a PDCA sheet begin, however much there is to tell. */
class SheetPagesTest {
  private static final int WASH = 0xe7f0f7;
  private static final float MM = 72 / 25.4f;

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({"1,1", "5,1", "5,4", "5,6", "5,7", "5,8", "12,6", "12,7", "40,2", "40,7"})
  void no_coloured_box_stands_without_its_heading_and_no_heading_over_a_line_or_two(
      int sentences, int reasons) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf(sentences, reasons))) {
      List<Integer> begins = pagesWith(document, "Act 今後の方針");
      assertThat(begins).hasSize(2);
      int first = begins.get(0);

      assertThat(textOf(document, first)).contains("Plan 計画").contains("Do 実施状況");
      assertThat(roomBelow(document, first, "Act")).as("mm").isGreaterThan(25);
      for (int page = pagesWith(document, "Check 評価").get(0); page < first; page++) {
        assertThat(holds(document, page, WASH)).as("a box without a heading").isFalse();
      }
    }
  }

  /**
   * @param sentences of what was done for each of six KPIs
   * @param reasons how long the remark below each KPI's figures is
   */
  private byte[] pdf(int sentences, int reasons) {
    String reason = "世論調査の結果だけでは判断できないため".repeat(reasons);
    String told = "関係機関と連携し、県内の各地域で説明会を開催した。".repeat(sentences);
    Map<String, List<String>> rows =
        Map.of(
            "kpis", rows("1-%d,1,地域で行う説明会の開催件数その%<d,件,"),
            "targets", rows("1-%d,R6,100"),
            "actuals", rows("1-%d,9%<d," + told + ",重点地域を支援する。,◎," + reason));
    return PrintedReport.render(
            new Townhall(folder)
                .table(
                    "plan/KPI",
                    table("KPI番号,プロジェクト番号,指標名,単位,主なKPI", rows.get("kpis"), "2-1,2,受講者,人,"))
                .table("plan/目標値", table("KPI番号,期間,目標値", rows.get("targets"), "2-1,R6,30"))
                .table(
                    "R6/実績",
                    table("KPI番号,実績値,主な取組,今後の取組方針,最終判定,最終判定理由", rows.get("actuals"), "2-1,30,,,,"))
                .report(),
            TemplateSet.STANDARD)
        .bytes();
  }

  private static List<String> rows(String form) {
    return IntStream.rangeClosed(1, 6).mapToObj(form::formatted).toList();
  }

  private static String table(String head, List<String> rows, String last) {
    return head + rows.stream().collect(Collectors.joining("\n", "\n", "\n")) + last;
  }

  private static List<Integer> pagesWith(PDDocument document, String words) throws IOException {
    List<Integer> pages = new ArrayList<>();
    for (int page = 1; page <= document.getNumberOfPages(); page++) {
      if (textOf(document, page).contains(words)) {
        pages.add(page);
      }
    }
    return pages;
  }

  private static String textOf(PDDocument document, int page) throws IOException {
    PDFTextStripper text = new PDFTextStripper();
    text.setStartPage(page);
    text.setEndPage(page);
    return text.getText(document);
  }

  /** From a heading's line to the foot of the page, in mm. */
  private static float roomBelow(PDDocument document, int page, String heading) throws IOException {
    List<Float> found = new ArrayList<>();
    PDFTextStripper text =
        new PDFTextStripper() {
          @Override
          protected void writeString(String words, List<TextPosition> at) {
            if (words.startsWith(heading)) {
              found.add(at.get(0).getYDirAdj());
            }
          }
        };
    text.setSortByPosition(false);
    text.setStartPage(page);
    text.setEndPage(page);
    text.getText(document);
    assertThat(found).isNotEmpty();
    return (document.getPage(page - 1).getMediaBox().getHeight() - found.get(0)) / MM;
  }

  private static boolean holds(PDDocument document, int page, int colour) throws IOException {
    BufferedImage picture = new PDFRenderer(document).renderImageWithDPI(page - 1, 24);
    for (int y = 0; y < picture.getHeight(); y++) {
      for (int x = 0; x < picture.getWidth(); x++) {
        if ((picture.getRGB(x, y) & 0xffffff) == colour) {
          return true;
        }
      }
    }
    return false;
  }
}

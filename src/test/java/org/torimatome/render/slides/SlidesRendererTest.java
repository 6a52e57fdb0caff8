package org.torimatome.render.slides;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.poi.sl.usermodel.Placeholder;
import org.apache.poi.sl.usermodel.TextShape;
import org.apache.poi.xslf.usermodel.XSLFNotes;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.apache.poi.xslf.usermodel.XSLFTable;
import org.apache.poi.xslf.usermodel.XSLFTextParagraph;
import org.apache.poi.xslf.usermodel.XSLFTextShape;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.torimatome.render.BuiltInTemplates;
import org.torimatome.render.RenderedSample;
import org.torimatome.render.excel.OfficeSchema;
import org.torimatome.render.excel.Soffice;
import org.torimatome.render.excel.WorkbookFile;
import org.torimatome.render.font.FontLibrary;
import org.torimatome.report.Report;
import org.torimatome.report.SampleReports;

/** The sample's slides, beside the PDF of the same page. */
class SlidesRendererTest {
  private static final String LOOK = "deck";
  private static final Report REPORT = SampleReports.of("R4");
  private static final SlideDeck DECK = new SlideDeck(render());
  private static final List<XSLFSlide> SLIDES = DECK.slides();

  private static byte[] render() {
    return new SlidesRenderer(FontLibrary.bundled())
        .render(
            BuiltInTemplates.fill(
                LOOK, "report.pptx.ftlh", Map.of("report", REPORT, "edition", "final")),
            WorkbookFile.INFO)
        .bytes();
  }

  @Test
  void are_valid_by_the_schemas_of_office() {
    assertThat(OfficeSchema.faults(DECK.parts())).isEmpty();
  }

  @Test
  void are_the_same_bytes_again() {
    assertThat(render()).isEqualTo(DECK.bytes());
  }

  @Test
  void say_what_the_pages_of_the_PDF_say_slide_by_slide() {
    assertThat(DECK.lacking(RenderedSample.of("R4", LOOK).files().get("report.pdf"))).isEmpty();
  }

  @Test
  void keep_each_paragraph_in_one_to_be_edited() {
    List<String> paragraphs =
        SlideDeck.allOn(SLIDES.get(7)).stream()
            .filter(XSLFTextShape.class::isInstance)
            .flatMap(shape -> ((XSLFTextShape) shape).getTextParagraphs().stream())
            .map(XSLFTextParagraph::getText)
            .toList();

    assertThat(paragraphs)
        .contains("人口減少、産業競争が激化するなか、デジタル技術を活用して社会の変革を推進し、全ての県民が希望に満ち、笑顔があふれ、幸せを実感できる富山県の実現を目指す");
  }

  @Test
  void have_a_title_each_and_a_number_that_counts_by_itself() {
    assertThat(SLIDES)
        .extracting(SlideDeck::titleOf)
        .startsWith("DX・働き方改革推進に向けた令和5年度の取組み", "(1) リーディングプロジェクトの評価・推進①")
        .doesNotContain("");
    assertThat(SLIDES)
        .allSatisfy(
            slide ->
                assertThat(
                        ((XSLFTextShape) slide.getPlaceholder(Placeholder.SLIDE_NUMBER)).getText())
                    .isEqualTo(slide.getSlideNumber() + " / " + SLIDES.size()));
    assertThat(DECK.parts().get("ppt/slides/slide3.xml")).contains("type=\"slidenum\"");
  }

  @Test
  void have_tables_with_heads_and_cells_over_several_rows() {
    XSLFTable table = tables(SLIDES.get(1)).get(0);

    assertThat(table.getCell(0, 0).getText()).isEqualTo("ビジョン");
    assertThat(table.getCell(1, 0).getText()).isEqualTo("1 県民本位の行政サービスの実現");
    assertThat(table.getCell(1, 0).getRowSpan()).isEqualTo(2);
    assertThat(table.getCell(2, 1).getText()).isEqualTo("(2) 誰一人取り残さないデジタル社会推進プロジェクト");
    assertThat(DECK.parts().get("ppt/slides/slide2.xml")).contains("<a:tblPr firstRow=\"1\">");
    assertThat(SLIDES).filteredOn(slide -> !tables(slide).isEmpty()).hasSize(5);
  }

  private static List<XSLFTable> tables(XSLFSlide slide) {
    return slide.getShapes().stream()
        .filter(XSLFTable.class::isInstance)
        .map(XSLFTable.class::cast)
        .toList();
  }

  @Test
  void shrink_a_text_that_a_wider_typeface_would_let_run_into_the_next() {
    assertThat(SLIDES)
        .flatExtracting(XSLFSlide::getShapes)
        .filteredOn(XSLFTextShape.class::isInstance)
        .extracting(XSLFTextShape.class::cast)
        .filteredOn(text -> !text.getText().isEmpty() && text.getWordWrap())
        .filteredOn(text -> text.getXmlObject().xmlText().contains("wrap=\"square\""))
        .isNotEmpty()
        .allSatisfy(
            text -> assertThat(text.getTextAutofit()).isEqualTo(TextShape.TextAutofit.NORMAL));
  }

  @Test
  void have_charts_of_the_reports_own_figures() {
    List<String> labels =
        REPORT.results().headline().bands().stream()
            .filter(band -> band.count() > 0)
            .map(band -> band.symbol() + " " + band.count())
            .toList();

    assertThat(SlideDeck.labels(DECK.parts().get("ppt/charts/chart1.xml")).lines())
        .startsWith(labels.toArray(String[]::new));
    assertThat(DECK.parts().get("ppt/charts/_rels/chart1.xml.rels"))
        .contains("/ppt/embeddings/chart1.xlsx");
  }

  @Test
  void have_notes_that_say_where_each_figure_comes_from() {
    XSLFNotes notes = SLIDES.get(4).getNotes();

    assertThat(notes.getTextParagraphs().stream().flatMap(List::stream))
        .extracting(XSLFTextParagraph::getText)
        .anySatisfy(
            note ->
                assertThat(note)
                    .startsWith("1-1 RPA等により効率化する業務量（年間時間）の実績：")
                    .contains(".xlsx　", "C6", "11,354"));
  }

  @Test
  void lead_from_their_contents_to_the_slides_they_name() {
    assertThat(DECK.parts().get("ppt/slides/_rels/slide1.xml.rels"))
        .contains("Target=\"/ppt/slides/slide2.xml\"", "Target=\"/ppt/slides/slide8.xml\"");
  }

  @Test
  void have_nothing_outside() {
    assertThat(DECK.outside()).isEmpty();
  }

  @Test
  @Tag("slow")
  void are_as_many_where_LibreOffice_prints_them(@TempDir Path folder) throws IOException {
    assumeTrue(Soffice.isInstalled(), "LibreOffice is not installed");
    Optional<byte[]> printed = Soffice.printed(DECK.bytes(), "report.pptx", folder);
    assumeTrue(printed.isPresent(), "LibreOffice is installed without Impress");

    try (PDDocument pages = Loader.loadPDF(printed.get())) {
      assertThat(pages.getNumberOfPages()).isEqualTo(SLIDES.size());
    }
  }

  @Test
  void name_fonts_and_colours_once_for_all() {
    String theme = DECK.parts().get("ppt/theme/theme1.xml");

    assertThat(theme).contains("<a:ea typeface=\"BIZ UDPGothic\"/>", "0A4C7D");
    assertThat(IntStream.rangeClosed(1, SLIDES.size()))
        .allSatisfy(
            number ->
                assertThat(DECK.parts().get("ppt/slides/slide" + number + ".xml"))
                    .doesNotContain("0A4C7D"));
  }
}

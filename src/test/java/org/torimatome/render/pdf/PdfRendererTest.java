package org.torimatome.render.pdf;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionGoTo;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.ValidationResult;

class PdfRendererTest {
  private static final PdfDocumentInfo INFO =
      new PdfDocumentInfo(
          "令和4年度 評価・検証報告書", "DX・働き方改革 <推進> & 基本方針", "富山県", LocalDate.of(2023, 4, 28));

  private static final String CSS =
      """
      @page { size: A4 landscape; margin: 20mm 15mm;
        @top-right { content: "評価・検証報告書"; font-family: 'BIZ UDPGothic'; font-size: 8pt }
        @bottom-center { content: "page " counter(page) "/" counter(pages); font-size: 8pt } }
      body { margin: 0; font-size: 10.5pt; line-height: 1.6 }
      h1 { font-size: 20pt; margin: 0 0 6mm }
      h2 { page-break-before: always }
      """;

  private static final String REPORT =
      """
      <html lang="ja" xmlns="http://www.w3.org/1999/xhtml"><head><title>t</title>
      <link rel="stylesheet" type="text/css" href="report.css" media="all"/>
      <bookmarks><bookmark name="概要" href="#summary"><bookmark name="効率化する業務量" href="#kpi-1-1"/></bookmark></bookmarks>
      </head><body>
      <h1 id="summary">令和4年度の達成状況</h1>
      <p>KPI 28項目のうち23項目中14項目で<b>R4目標値</b>を達成。<a href="#kpi-1-1">1-1へ</a></p>
      <h2 id="kpi-1-1">RPA等により効率化する業務量（年間時間）</h2>
      <p>髙橋、葛󠄀城でなく葛城、㈱、①②、△5.0％</p>
      </body></html>
      """;

  private final PdfRenderer renderer = new PdfRenderer(FontLibrary.bundled());

  private RenderedPdf render(String xhtml) {
    Map<String, byte[]> resources = Map.of("report.css", CSS.getBytes(UTF_8));
    return renderer.render(xhtml, INFO, name -> Optional.ofNullable(resources.get(name)));
  }

  @Test
  void a_report_is_accepted_by_verapdf_as_pdf_a_2b() throws Exception {
    byte[] bytes = render(REPORT).bytes();

    VeraGreenfieldFoundryProvider.initialise();
    try (PDFAParser parser =
            Foundries.defaultInstance()
                .createParser(new ByteArrayInputStream(bytes), PDFAFlavour.PDFA_2_B);
        PDFAValidator validator =
            Foundries.defaultInstance().createValidator(PDFAFlavour.PDFA_2_B, false)) {
      ValidationResult result = validator.validate(parser);
      assertThat(result.getTestAssertions()).isEmpty();
      assertThat(result.isCompliant()).isTrue();
    }
  }

  @Test
  void text_head_and_page_numbers_read_back_as_they_were_written() throws IOException {
    RenderedPdf pdf = render(REPORT);

    try (PDDocument document = Loader.loadPDF(pdf.bytes())) {
      assertThat(document.getNumberOfPages()).isEqualTo(pdf.pages()).isEqualTo(2);
      assertThat(new PDFTextStripper().getText(document))
          .contains("R4目標値")
          .contains("評価・検証報告書", "page 1/2", "page 2/2", "髙橋", "㈱", "△5.0％");
    }
  }

  @Test
  void title_language_and_the_issue_date_are_all_the_metadata_says_of_time() throws IOException {
    try (PDDocument document = Loader.loadPDF(render(REPORT).bytes())) {
      assertThat(document.getDocumentInformation().getTitle()).isEqualTo(INFO.title());
      assertThat(document.getDocumentInformation().getAuthor()).isEqualTo("富山県");
      assertThat(document.getDocumentInformation().getCreationDate().toInstant())
          .isEqualTo("2023-04-27T15:00:00Z");
      assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("ja");
      assertThat(document.getPage(0).getMediaBox().getWidth()).isBetween(841f, 843f);
    }
  }

  @Test
  void bookmarks_and_links_lead_to_their_page() throws IOException {
    try (PDDocument document = Loader.loadPDF(render(REPORT).bytes())) {
      PDOutlineItem summary = document.getDocumentCatalog().getDocumentOutline().getFirstChild();
      assertThat(summary.getTitle()).isEqualTo("概要");
      assertThat(summary.getFirstChild().findDestinationPage(document))
          .isEqualTo(document.getPage(1));

      List<PDAnnotation> annotations = document.getPage(0).getAnnotations();
      assertThat(annotations).hasSize(1);
      PDActionGoTo action = (PDActionGoTo) ((PDAnnotationLink) annotations.get(0)).getAction();
      assertThat(
              ((org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination
                          .PDPageDestination)
                      action.getDestination())
                  .retrievePageNumber())
          .isEqualTo(1);
    }
  }

  @Test
  void the_same_source_gives_the_same_bytes_in_every_thread() throws Exception {
    byte[] first = render(REPORT).bytes();

    ExecutorService threads = Executors.newFixedThreadPool(8);
    List<Future<byte[]>> others = new ArrayList<>();
    for (int i = 0; i < 24; i++) {
      others.add(threads.submit(() -> render(REPORT).bytes()));
    }
    for (Future<byte[]> other : others) {
      assertThat(other.get()).isEqualTo(first);
    }
    threads.shutdown();
  }

  @Test
  void nothing_outside_the_resource_source_is_read() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> render("<html><body><img src=\"file:///etc/hostname\"/></body></html>"))
        .withMessageContaining("file:///etc/hostname");
  }
}

package org.torimatome.render.pdf;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionGoTo;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.junit.jupiter.api.Test;
import org.torimatome.render.engine.RenderedFile;
import org.torimatome.render.fault.MarkupException;
import org.torimatome.render.print.PrintedPages;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;

class PdfRendererTest {
  private static final String CSS =
      """
      @page { size: A4 landscape; margin: 20mm 15mm;
        @top-right { content: "評価・検証報告書"; font-size: 8pt }
        @bottom-center { content: "page " counter(page) "/" counter(pages); font-size: 8pt } }
      body { margin: 0; font-size: 10.5pt; line-height: 1.6 }
      h1 { font-size: 20pt; margin: 0 0 6mm }
      h2 { page-break-before: always }
      td { border: 0.5pt solid rgba(0, 0, 128, 0.5) }
      svg { width: 100mm }
      """;

  private static final String REPORT =
      """
      <!DOCTYPE html>
      <html lang="ja" xmlns="http://www.w3.org/1999/xhtml"><head><title>t</title>
      <link rel="stylesheet" type="text/css" href="report.css" media="all"/>
      <bookmarks>
        <bookmark name="概要" href="#summary">
          <bookmark name="効率化する業務量" href="#kpi-1-1"/></bookmark>
      </bookmarks>
      </head><body>
      <h1 id="summary">令和4年度の達成状況</h1>
      <p>KPI 28項目のうち23項目中14項目で<b>R4目標値</b>を達成。<i>斜体</i>の<a href="#kpi-1-1">1-1へ</a></p>
      <svg viewBox="0 0 400 100"><title>達成率</title>
        <defs><pattern id="h" width="4" height="4"><line x2="4" stroke="#333"/></pattern></defs>
        <rect x="100" y="10" width="200" height="20" fill="url(#h)" stroke="#333"/>
        <rect x="100" y="40" width="250" height="20" rx="2" fill="#1f5fa8" opacity="0.5"/>
        <text x="95" y="20" text-anchor="end" dominant-baseline="central">業務量</text></svg>
      <h2 id="kpi-1-1">RPA等により効率化する業務量（年間時間）</h2>
      <p>髙橋、𠮷野、㈱、①②、△5.0％</p>
      <table><thead><tr><th>指標</th></tr></thead><tbody><tr><td>11,111<b>時間</b></td></tr><tr><td>98,000<b>時間</b></td></tr></tbody></table>
      </body></html>
      """;

  private static RenderedFile report() {
    return PdfPages.render(REPORT, Map.of("report.css", CSS.getBytes(UTF_8)));
  }

  @Test
  void a_report_is_accepted_by_verapdf_as_pdf_a_2b() throws Exception {
    RenderedFile pdf = report();

    VeraGreenfieldFoundryProvider.initialise();
    try (PDFAParser parser =
            Foundries.defaultInstance()
                .createParser(new ByteArrayInputStream(pdf.bytes()), PDFAFlavour.PDFA_2_B);
        PDFAValidator validator =
            Foundries.defaultInstance().createValidator(PDFAFlavour.PDFA_2_B, false)) {
      assertThat(validator.validate(parser).getTestAssertions()).isEmpty();
    }
    assertThat(pdf.faults()).isEmpty();
  }

  @Test
  void text_reads_back_in_the_order_and_the_characters_it_was_written() throws IOException {
    RenderedFile pdf = report();

    assertThat(PdfPages.pages(pdf)).hasSize(2);
    assertThat(PdfPages.text(pdf))
        .contains("KPI 28項目のうち23項目中14項目でR4目標値を達成。斜体の1-1へ")
        .contains("髙橋、𠮷野、㈱、①②、△5.0％")
        .contains("業務量", "11,111時間", "98,000時間");
  }

  @Test
  void every_page_has_its_running_head_and_number() throws IOException {
    assertThat(PdfPages.pages(report()).get(0)).contains("評価・検証報告書", "page 1/2");
    assertThat(PdfPages.pages(report()).get(1)).contains("評価・検証報告書", "page 2/2");
  }

  @Test
  void title_language_and_issue_date_are_told_and_no_other_time() throws IOException {
    try (PDDocument document = Loader.loadPDF(report().bytes())) {
      assertThat(document.getDocumentInformation().getTitle()).isEqualTo(PdfPages.INFO.title());
      assertThat(document.getDocumentInformation().getAuthor()).isEqualTo("富山県");
      assertThat(document.getDocumentInformation().getCreationDate().toInstant())
          .isEqualTo("2023-04-27T15:00:00Z")
          .isEqualTo(document.getDocumentInformation().getModificationDate().toInstant());
      assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("ja");
      assertThat(new String(document.getDocumentCatalog().getMetadata().toByteArray(), UTF_8))
          .contains("令和4年度 評価・検証報告書", "&lt;推進&gt; &amp; 基本方針", "<pdfaid:part>2");
      assertThat(document.getPage(0).getMediaBox().getWidth()).isBetween(841f, 843f);
    }
  }

  @Test
  void bookmarks_and_links_lead_to_their_page() throws IOException {
    try (PDDocument document = Loader.loadPDF(report().bytes())) {
      PDOutlineItem summary = document.getDocumentCatalog().getDocumentOutline().getFirstChild();
      assertThat(summary.getTitle()).isEqualTo("概要");
      assertThat(summary.getFirstChild().findDestinationPage(document))
          .isEqualTo(document.getPage(1));

      List<PDAnnotation> annotations = document.getPage(0).getAnnotations();
      assertThat(annotations).hasSize(1);
      PDActionGoTo action = (PDActionGoTo) ((PDAnnotationLink) annotations.get(0)).getAction();
      assertThat(((PDPageDestination) action.getDestination()).retrievePageNumber()).isEqualTo(1);
    }
  }

  @Test
  void what_leads_to_a_section_leads_to_the_page_that_its_heading_moved_to() {
    String contents = "<p><a href=\"#s%1$d\">節%1$d</a> <a class=\"page\" href=\"#s%1$d\"></a></p>";
    String section =
        "<section id=\"s%1$d\"><h2>節%1$d</h2><p>一</p></section>" + "<p>文</p>".repeat(5);
    RenderedFile pdf =
        PdfPages.render(
            """
            @page { size: A4 landscape; margin: 20mm }
            p, h2 { font-size: 10pt; line-height: 10mm; margin: 0 }
            h2 { page-break-after: avoid }
            h2 + p { line-height: 20mm }
            section { padding-top: 5mm }
            a.page:after { content: target-counter(attr(href), page) }
            """,
            IntStream.range(1, 9).mapToObj(contents::formatted).collect(joining())
                + IntStream.range(1, 9).mapToObj(section::formatted).collect(joining()));

    assertThat(PdfPages.outline(pdf)).hasSize(8);
    assertThat(PrintedPages.read(pdf.bytes()).faults()).isEmpty();
  }

  @Test
  void fonts_are_embedded_as_subsets_and_nothing_else_is_used() throws IOException {
    byte[] bytes = report().bytes();

    assertThat(bytes.length).isLessThan(100_000);
    try (PDDocument document = Loader.loadPDF(bytes)) {
      List<String> names = new ArrayList<>();
      for (PDPage page : document.getPages()) {
        for (COSName name : page.getResources().getFontNames()) {
          PDFont font = page.getResources().getFont(name);
          assertThat(font.isEmbedded()).isTrue();
          names.add(font.getName());
        }
      }
      assertThat(names)
          .containsOnly(
              "AAAAAA+BIZUDPGothic-Regular",
              "AAAAAA+BIZUDPGothic-Bold",
              "AAAAAA+NotoSansJP-Regular");
    }
  }

  @Test
  void the_same_source_gives_the_same_bytes_in_every_thread() throws Exception {
    byte[] first = report().bytes();

    ExecutorService threads = Executors.newFixedThreadPool(8);
    List<Future<byte[]>> others = new ArrayList<>();
    for (int i = 0; i < 24; i++) {
      others.add(threads.submit(() -> report().bytes()));
    }
    for (Future<byte[]> other : others) {
      assertThat(other.get()).isEqualTo(first);
    }
    threads.shutdown();
  }

  @Test
  void the_machines_place_and_language_leave_no_trace() {
    byte[] here = report().bytes();
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("tr-TR-u-nu-arab"));
      TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));

      assertThat(report().bytes()).isEqualTo(here);
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
  }

  @Test
  void another_content_or_style_has_another_identity() throws IOException {
    String other = REPORT.replace("1-1へ", "2-1へ");
    byte[] css = (CSS + "p { color: #111 }").getBytes(UTF_8);

    assertThat(identity(report()))
        .isEqualTo(identity(report()))
        .isNotEqualTo(identity(PdfPages.render(other, Map.of("report.css", CSS.getBytes(UTF_8)))))
        .isNotEqualTo(identity(PdfPages.render(REPORT, Map.of("report.css", css))));
  }

  private static String identity(RenderedFile pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf.bytes())) {
      return document.getDocument().getDocumentID().toString();
    }
  }

  @Test
  void nothing_outside_the_resource_source_is_read() {
    assertThatExceptionOfType(MarkupException.class)
        .isThrownBy(() -> PdfPages.render("", "<img src=\"file:///etc/hostname\"/>"))
        .matches(e -> e.at().equals("file:///etc/hostname"));
    assertThatExceptionOfType(MarkupException.class)
        .isThrownBy(() -> PdfPages.render("@import url(http://localhost/a.css);", "<p>x</p>"))
        .matches(e -> e.at().contains("http://localhost/a.css"));
    assertThat(
            PdfPages.text(
                PdfPages.render(
                    "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>"
                        + "<html><body>前&e;後</body></html>",
                    Map.of())))
        .isEqualToIgnoringWhitespace("前後");
  }

  @Test
  void a_fault_in_the_xhtml_is_told_by_line_and_column() {
    assertThatExceptionOfType(MarkupException.class)
        .isThrownBy(() -> PdfPages.render("<html><body>\n<p>開いたまま</body></html>", Map.of()))
        .withMessageContaining("2行目");
  }

  @Test
  void a_link_to_nowhere_is_told_by_its_line() {
    String page = "<html><body>\n<p id=\"here\">本文</p><a href=\"#%s\">図へ</a></body></html>";

    assertThatExceptionOfType(MarkupException.class)
        .isThrownBy(() -> PdfPages.render(page.formatted("there"), Map.of()))
        .withMessageContaining("#there")
        .matches(e -> e.at().equals("<a href>") && e.place().line() == 2);
    assertThat(PdfPages.text(PdfPages.render(page.formatted("here"), Map.of()))).contains("図へ");
  }
}

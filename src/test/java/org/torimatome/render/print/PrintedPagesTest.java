package org.torimatome.render.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.torimatome.render.engine.DocumentInfo;
import org.torimatome.render.font.FontLibrary;
import org.torimatome.render.pdf.PdfRenderer;

/** The checker sees what it is there to see. */
class PrintedPagesTest {

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          <p>実績は<br/>、増えた。</p>,                                          begins a line
          <p>実績は「<br/>増えた」。</p>,                                        ends a line
          <p>実績は10<br/>件。</p>,                                              number apart
          <p style='line-height: 1.4'>1234<br/>5.6</p>,                         number broken
          <p style='line-height: 1.4'>12<br/>3円</p>,                           number broken
          <p style='font-size: 9pt; line-height: 1.4; text-align: right'><span style='font-size: 8pt'>△1<br/>00円</span></p>, number broken
          <table style='line-height: 1.4'><tr><td>1.2<br/>345</td><td>目標</td></tr></table>, number broken
          <p>実績<span style='position:absolute; left:1mm'>目標</span></p>,     overlap
          <h2 style='margin-top:155mm; font-size:20pt; page-break-after:always'>実績</h2><p>あ</p>, heading at the foot
          <a href='#x'>実績</a><div id='x' style='margin-top:150mm; height:1mm'></div>, leads to an empty foot
          <a href='#x'>実績</a> <a href='#x'>1</a><h2 id='x' style='page-break-before:always'>実績</h2><p>あ</p>, names another page
          <a href='#x'>実績</a> <a href='#x'>2</a><h2 id='x' style='page-break-before:always'>目標</h2><p>あ</p>, leads away from its words
          """)
  void names_the_page_and_the_fault(String body, String fault) {
    assertThat(PrintedPages.read(print(15, body)).faults())
        .isNotEmpty()
        .allSatisfy(found -> assertThat(found).startsWith("page 1: " + fault));
  }

  @Test
  void has_nothing_against_a_good_page() {
    byte[] pdf = print(15, "<h2>実績</h2><p>実績は「10件」で、<b>令和4年度</b>より増えた。</p>");

    assertThat(PrintedPages.read(pdf).faults()).isEmpty();
  }

  @Test
  void has_nothing_against_a_row_of_one_sign_that_no_line_holds() {
    assertThat(PrintedPages.read(print(15, "<p>あーー<br/>ーーー<br/>（（（<br/>（（（あ</p>")).faults())
        .isEmpty();
  }

  @Test
  void has_nothing_against_numbers_below_each_other_and_codes_that_end_in_a_digit() {
    String rows = "<table><tr><td>甲</td><td>123</td></tr><tr><td>乙</td><td>456</td></tr></table>";

    assertThat(PrintedPages.read(print(15, rows)).faults()).isEmpty();
    assertThat(PrintedPages.read(print(15, "<p>R3<br/>456</p>")).faults()).isEmpty();
  }

  @Test
  void has_nothing_against_contents_that_lead_to_what_they_name() {
    byte[] pdf =
        print(
            15,
            "<a href='#x'>(1) 実績・目標</a> <a href='#x'>2</a>"
                + "<h2 id='x' style='page-break-before:always'>（1）実績</h2><p>あ</p>");

    assertThat(PrintedPages.read(pdf).faults()).isEmpty();
  }

  @Test
  void sees_what_a_printer_would_cut() {
    assertThat(PrintedPages.read(print(2, "<p>実</p>")).faults())
        .containsExactly("page 1: near the edge: 実");
  }

  private static byte[] print(int margin, String body) {
    return new PdfRenderer(FontLibrary.bundled())
        .render(
            """
            <html lang="ja"><head><style>
            @page { size: A4 landscape; margin: %dmm; }
            body { margin: 0; font-family: 'BIZ UDPGothic'; }
            </style></head><body>%s</body></html>
            """
                .formatted(margin, body),
            new DocumentInfo("題", "計画", "試験町", LocalDate.of(2023, 4, 28)))
        .bytes();
  }
}

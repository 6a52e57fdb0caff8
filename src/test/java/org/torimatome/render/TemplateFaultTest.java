package org.torimatome.render;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.torimatome.batch.run.OutputFormats;
import org.torimatome.render.fault.English;
import org.torimatome.render.fault.TemplateFaultException;
import org.torimatome.render.font.FontLibrary;
import org.torimatome.report.Report;
import org.torimatome.report.SampleReports;
import org.torimatome.text.Language;

/** A look of a third party, with one template of its own, that does not come out right. */
@Tag("slow")
class TemplateFaultTest {

  private static final String PAGE =
      """
      <html><head><style>
      @page { size: A4; margin: 20mm }
      <#include "parts/house.css.ftl">
      </style></head>
      <body>
      <#list report.results.visions as vision>
        <h2>${vision.name}</h2>
        <#include "parts/chart.ftlh">
      </#list>
      </body></html>
      """;

  private static final Report REPORT = SampleReports.of("R4");

  @TempDir private Path templates;

  private Duration longest = Duration.ofMinutes(3);

  private void write(String file, String text) {
    try {
      Path path = templates.resolve("house").resolve(file);
      Files.createDirectories(path.getParent());
      Files.writeString(path, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String written() {
    try (Stream<Path> files = Files.walk(templates)) {
      return files
          .filter(Files::isRegularFile)
          .map(TemplateFaultTest::read)
          .collect(Collectors.joining());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private RenderedReport render() {
    TemplateSet look = TemplateSet.open(templates, "house", longest);
    return new ReportRenderer(look, FontLibrary.bundled(), OutputFormats.DEFAULT::include)
        .render(REPORT, Edition.DRAFT);
  }

  private String fault() {
    TemplateFaultException fault = catchThrowableOfType(TemplateFaultException.class, this::render);
    if (fault == null) {
      return "（誤りなし）";
    }
    English.assertThatOnlyQuotationsAreJapanese(fault.fault().what(), written(), fault);
    return fault.fault().message(Language.JA);
  }

  private void page(String css, String chart) {
    write("report.pdf.ftlh", PAGE);
    write("parts/house.css.ftl", css);
    write("parts/chart.ftlh", chart);
  }

  @Test
  void a_look_without_fault_is_rendered() {
    page(
        "/* 色 */\nh2 { color: #005a9c }\n",
        "<svg viewBox=\"0 0 9 9\" width=\"9\" height=\"9\"><rect width=\"9\""
            + " height=\"9\"/></svg>\n");

    assertThat(fault()).isEqualTo("（誤りなし）");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          part                                          | fault
          ${vision.nam}                                 | house/parts/chart.ftlh:2 vision.nam：値がありません
          ${report.kpis[3].foo}                         | house/parts/chart.ftlh:2 report.kpis：値がありません
          ${vision.projects}                            | house/parts/chart.ftlh:2 vision.projects：値の種類が違います（For
          ${vision.name + 1 * 'x'}                      | house/parts/chart.ftlh:2：構文の誤りです。
          <#if x                                        | house/parts/chart.ftlh:2：構文の誤りです。
          <#include "parts/none.ftlh">                  | house/parts/chart.ftlh:2 parts/parts/none.ftlh：テンプレートがありません。
          <p>${vision.name}</b>                         | house/parts/chart.ftlh:2 XHTML：整形式のXMLではありません
          <svg><rect width="1" height="1"/></svg>       | house/parts/chart.ftlh:2 <svg>：描けない図です（An <svg> needs a viewBox
          <svg viewBox="0 0 9 9"><blob/></svg>          | house/parts/chart.ftlh:2 <blob>：描けない図です（
          <svg viewBox="0 0 9 9"><use href="a.svg"/></svg> | house/parts/chart.ftlh:2 <use>：描けない図です（
          <p style="colour: red">x</p>                  | house/parts/chart.ftlh:2 style="colour: red"：「colour」という項目は
          <img src="file:///etc/hostname"/>             | house/parts/chart.ftlh:2 file:///etc/hostname：この名前のファイルは読めません
          <img src="data:image/png;base64,AAAA"/>       | house/parts/chart.ftlh:2 data:image/png;base64,AAAA：画像として読めません
          <svg viewBox="0 0 9 9"><path d="L 9 9"/></svg> | house/parts/chart.ftlh:2 <path>：描けない図です（
          """,
      useHeadersInDisplayName = true)
  void a_fault_of_a_page_is_told_by_file_line_and_field(String part, String fault) {
    page("h2 { color: red }\n", "<p>図</p>\n" + part + "\n");

    assertThat(fault()).startsWith(fault);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          css                                        | fault
          h2 { colour: red }                         | house/parts/house.css.ftl:3 h2 { colour: red }：「colour」という項目は、PDFでは使えません。
          h2 { color: rde }                          | house/parts/house.css.ftl:3 h2 { color: rde }：CSSとして読めません（Value rde is not
          h2 { width: 12mmm }                        | house/parts/house.css.ftl:3 h2 { width: 12mmm }：CSSとして読めません（Unsupported CSS unit mmm
          h2 { color red }                           | house/parts/house.css.ftl:3 h2 { color red }：CSSとして読めません（
          h2:not(.x) { color: red }                  | house/parts/house.css.ftl:3 h2:not(.x) { color: red }：CSSとして読めません（not is not
          h2 { background: url(data:image/png;base64,AAAA) } | house/parts/house.css.ftl:3 data:image/png;base64,AAAA：画像として読めません
          h2 { background: url(http://localhost/x) } | house/parts/house.css.ftl:3 http://localhost/x：この名前のファイルは読めません
          """,
      useHeadersInDisplayName = true)
  void bad_css_is_told_by_the_line_of_its_declaration(String css, String fault) {
    page("p { margin: 0 }\n\n  " + css + "\n", "<p>図</p>\n");

    assertThat(fault()).startsWith(fault);
  }

  @Test
  void a_look_replaces_an_output_of_the_standard_one_whatever_its_ending() throws IOException {
    write("report.txt.ftlx", "家");
    Files.createDirectories(templates.resolve(TemplateSet.STANDARD));
    Files.writeString(templates.resolve("standard/report.txt.ftlh"), "標準");
    Files.writeString(templates.resolve("standard/summary.txt.ftlh"), "標準");

    assertThat(render().files())
        .hasEntrySatisfying("report.txt", text -> assertThat(text).asString(UTF_8).isEqualTo("家"))
        .hasEntrySatisfying(
            "summary.txt", text -> assertThat(text).asString(UTF_8).isEqualTo("標準"));
  }

  @Test
  void margins_that_leave_no_room_are_told_by_the_template() {
    page("@page { margin: 150mm }\n", "<p>図</p>\n");

    assertThat(fault()).startsWith("house/report.pdf.ftlh @page：ページに内容を置く場所がありません（");
  }

  @Test
  void an_import_of_css_reaches_nothing() {
    write(
        "report.pdf.ftlh",
        "<html><head><style>\n"
            + "@import url(http://localhost/a.css);\n"
            + "</style></head><body/></html>\n");

    assertThat(fault())
        .startsWith("house/report.pdf.ftlh:2 @import url(http://localhost/a.css);：@import は使えません");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          row                                        | fault
          <row><cel>${vision.name}</cel></row>       | house/parts/row.ftlx:3 <cel>：「cel（rowの中）」は使えません
          <row><cell style="hed">x</cell></row>      | house/parts/row.ftlx:3 <cell style>：「hed」は使えません
          <row><cell colour="red">x</cell></row>     | house/parts/row.ftlx:3 <cell colour>：「colour」は使えません
          <row><cell><number>1,0</number></cell></row> | house/parts/row.ftlx:3 <number>：「1,0」は使えません
          <row><cell><formula>1/0</formula></cell></row> | house/parts/row.ftlx:3 <formula>：「1/0 → #DIV/0!」は使えません
          <row><cell>${vision.nam}</cell></row>      | house/parts/row.ftlx:3 vision.nam：値がありません
          <row><cell>x</row>                         | house/parts/row.ftlx:3 XML：
          """,
      useHeadersInDisplayName = true)
  void a_fault_of_a_workbook_is_told_by_the_line_of_the_template(String row, String fault) {
    write(
        "report.xlsx.ftlx",
        """
        <workbook>
          <sheet name="表">
        <#list report.results.visions as vision>
        <#include "parts/row.ftlx">
        </#list>
          </sheet>
        </workbook>
        """);
    write(
        "parts/row.ftlx", "<#-- 一行 -->\n<row><cell>${vision.name}</cell></row>\n    " + row + "\n");

    assertThat(fault()).startsWith(fault);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "${\"freemarker.template.utility.Execute\"?new()(\"id\")}",
        "${report?api.getClass()}",
        "${report.getClass()}",
        "${report.class.protectionDomain}",
        "${report.masthead.issued.getClass().forName(\"java.lang.Runtime\")}",
        "${report.masthead.issued.plusDays(1)}",
        "${report.evaluation.kpis}",
        "<#include \"/etc/passwd\">",
        "<#include \"../../../../../../etc/passwd\">",
        "<#include \"file:///etc/passwd\">",
        "<#include \"http://localhost/a.ftl\">",
        "<#import \"../../../../../../etc/passwd\" as p>${p}",
        "${.get_optional_template(\"/etc/passwd\").include()}",
        "${\"<#include '/etc/passwd'>\"?interpret}",
        "${.data_model.java}",
      })
  void the_sandbox_has_no_way_out(String escape) {
    write("report.txt.ftlh", "一行目\n" + escape + "\n");

    assertThat(fault()).startsWith("house/report.txt.ftlh:2");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          endless                                                      | fault
          <#list 1.. as x>${report.results.headline.text}</#list>      | house/report.txt.ftlh:2：出力が3千万字を超えました
          <#macro m><@m/></#macro><@m/>                                | house/report.txt.ftlh:2：マクロか関数の呼び出し、または入れ子が深すぎます
          <#function f x><#return f(x)></#function>${f(1)}             | house/report.txt.ftlh:2：マクロか関数の呼び出し、または入れ子が深すぎます
          <#include "report.txt.ftlh">                                 | house/report.txt.ftlh:2：マクロか関数の呼び出し、または入れ子が深すぎます
          <#assign s = "県庁"><#list 1.. as x><#assign s += s></#list> | house/report.txt.ftlh:2：メモリが足りません
          <#assign n = 9><#list 1..60 as x><#assign n = n * n></#list> | house/report.txt.ftlh:2：数が1000桁を超えました
          <#assign n = "1e999999999"?number + 1>                       | house/report.txt.ftlh:2
          """,
      useHeadersInDisplayName = true)
  void what_grows_without_end_is_stopped_at_its_line(String endless, String fault) {
    write("report.txt.ftlh", "一行目\n" + endless + "\n");

    assertThat(fault()).startsWith(fault);
  }

  /** The regular expression listens to nobody but ends, after the grace that it is given. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          endless                                                           | fault
          <#list 1.. as x></#list>                                          | house/parts/slow.ftl:2：終わらないので止めました
          <#list 1.. as x><#if x == 0>県</#if></#list>                      | house/parts/slow.ftl:2：終わらないので止めました
          <#list 1..2 as x>${("a"?left_pad(50, "a"))?matches("(.*)(.*)(.*)(.*)(.*)(.*)(.*)b")?c}</#list> | house/parts/slow.ftl:2：終わらないので止めました
          """,
      useHeadersInDisplayName = true)
  void what_takes_too_long_is_stopped_where_it_is(String endless, String fault) {
    longest = Duration.ofMillis(500);
    write("report.txt.ftlh", "一行目\n<#include \"parts/slow.ftl\">\n");
    write("parts/slow.ftl", "二行目\n" + endless + "\n");

    assertThat(fault()).startsWith(fault);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          part                                                         | fault
          <#list 1..20000 as x><b></#list>x<#list 1..20000 as x></b></#list> | house/parts/chart.ftlh:2 <b>：要素の入れ子が100段を超えました
          <table><tr><td colspan="100000000">x</td></tr></table>       | house/parts/chart.ftlh:2 <td>：colspan と rowspan は1,000までです
          <table><tr><td rowspan="100000000">x</td></tr></table>       | house/parts/chart.ftlh:2 <td>：colspan と rowspan は1,000までです
          <table><col span="100000000"/><tr><td>x</td></tr></table>    | house/parts/chart.ftlh:2 <col>：colspan と rowspan は1,000までです
          <table><tr><td style="-fs-table-cell-colspan: 100000000">x</td></tr></table> | house/parts/chart.ftlh:2 <td>：colspan と rowspan は1,000までです
          <p style="height: 100000000mm">x</p>                         | house/parts/chart.ftlh:2 <p>：height の寸法が10,000を超えました
          <#list 1..300 as x><p style="height: 10000mm">x</p></#list>  | house/parts/chart.ftlh:2 <p>：10,000ページを超えました
          """,
      useHeadersInDisplayName = true)
  void a_page_that_asks_for_too_much_is_stopped_at_the_element(String part, String fault) {
    page("h2 { color: red }\n", "<p>図</p>\n" + part + "\n");

    assertThat(fault()).startsWith(fault);
  }

  @Test
  void a_page_of_a_million_elements_is_stopped_at_the_next() {
    page("h2 { color: red }\n", "<p>図</p>\n<#list 1..1000001 as x><b/></#list>\n");

    assertThat(fault()).startsWith("house/parts/chart.ftlh:2 <b>：要素が1,000,000個を超えました");
  }

  @Test
  void a_link_in_the_templates_is_told_by_its_name() throws IOException {
    write("report.txt.ftlh", "家\n<#include \"parts/other.ftl\">\n");
    Path elsewhere = Files.writeString(templates.resolve("elsewhere.txt"), "他");
    Files.createSymbolicLink(
        Files.createDirectories(templates.resolve("house/parts")).resolve("other.ftl"), elsewhere);

    assertThat(fault()).startsWith("house/parts/other.ftl：シンボリックリンクは使えません。");
  }

  @Test
  void a_picture_of_3600_million_pixels_is_told_by_its_line() {
    page("h2 { color: red }\n", "<p>図</p>\n<img src=\"" + picture(60_000, 60_000) + "\"/>\n");

    assertThat(fault())
        .startsWith("house/parts/chart.ftlh:2 data:image/png;base64,")
        .contains("：画像が大きすぎます。50百万画素まで");
  }

  @Test
  void a_layout_that_takes_too_long_is_stopped_at_the_element() {
    longest = Duration.ofMillis(1500);
    page("h2 { color: red }\n", "<p>図</p>\n<#list 1..60000 as x><p>県</p></#list>\n");

    assertThat(fault()).matches("house/\\S+:\\d+ <\\w+>：大きすぎるか、時間がかかりすぎるので止めました。.*");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          formula                                                      | fault
          <#list 1..65 as x>(</#list>1<#list 1..65 as x>)</#list>      | ))」は使えません。使えるもの: かっこの入れ子が64段までの数式
          <#list 1..8000 as x>-</#list>1                               | -1」は使えません。使えるもの: かっこの入れ子が64段までの数式
          SUM(A1:XFD1048576)                                           | house/report.xlsx.ftlx:3 <formula>：「SUM(A1:XFD1048576)」は使えません。使えるもの: 範囲が合わせて2100000セルまでの数式
          """,
      useHeadersInDisplayName = true)
  void a_formula_that_asks_for_too_much_is_told_by_its_line(String formula, String fault) {
    write(
        "report.xlsx.ftlx",
        """
        <workbook>
          <sheet name="表">
            <row><cell><formula>%s</formula></cell></row>
          </sheet>
        </workbook>
        """
            .formatted(formula));

    assertThat(fault()).startsWith("house/report.xlsx.ftlx:3 <formula>：").contains(fault);
  }

  @Test
  void a_chain_of_20000_formulas_is_told_by_its_line() {
    write(
        "report.xlsx.ftlx",
        """
        <workbook>
          <sheet name="表">
            <#list 1..20000 as x><row><cell><formula>B${x + 1}+A${x + 1}</formula></cell></row></#list>
          </sheet>
        </workbook>
        """);

    assertThat(fault()).startsWith("house/report.xlsx.ftlx:3 <formula>：");
  }

  /** A PNG file that has its head and nothing else. */
  private static String picture(int width, int height) {
    ByteBuffer png = ByteBuffer.allocate(33);
    png.put(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'}).putInt(13);
    png.put("IHDR".getBytes(UTF_8)).putInt(width).putInt(height);
    png.put(new byte[] {8, 2, 0, 0, 0}).putInt(0);
    return "data:image/png;base64," + Base64.getEncoder().encodeToString(png.array());
  }

  @Test
  void entities_of_a_page_reach_no_file() throws IOException {
    Path secret = Files.writeString(templates.resolve("secret.txt"), "秘密");
    write(
        "report.pdf.ftlh",
        "<!DOCTYPE x [<!ENTITY e SYSTEM \"%s\">]>\n<html><body><p>前&e;後</p></body></html>\n"
            .formatted(secret.toUri()));

    byte[] pdf = render().files().get("report.pdf");

    try (PDDocument document = Loader.loadPDF(pdf)) {
      assertThat(new PDFTextStripper().getText(document))
          .containsIgnoringWhitespaces("前後")
          .doesNotContain("秘密");
    }
  }

  @Test
  void what_sticks_out_is_named_by_element_page_and_line() {
    page(
        "h2 { color: red }\n", "<p>図</p>\n<p class=\"narrow\" style=\"width: 3mm\">Digi-PoC</p>\n");

    assertThat(render().faults())
        .isNotEmpty()
        .allSatisfy(
            fault ->
                assertThat(fault.in(Language.JA))
                    .startsWith("report.pdf 1ページ p.narrow「Digi-PoC」（house/parts/chart.ftlh:2）："))
        .allSatisfy(
            fault ->
                assertThat(fault.in(Language.EN))
                    .startsWith(
                        "report.pdf page 1 p.narrow「Digi-PoC」 (house/parts/chart.ftlh:2): It "));
  }

  @Test
  void a_folder_that_is_not_there_is_told() {
    TemplateFaultException fault =
        catchThrowableOfType(
            TemplateFaultException.class, () -> TemplateSet.open(templates, "../house"));

    assertThat(fault.fault().message(Language.JA)).contains("フォルダーがありません");
    assertThat(fault.fault().message(Language.EN))
        .endsWith("house: There is no such folder of templates. Check torimatome.look.");
  }
}

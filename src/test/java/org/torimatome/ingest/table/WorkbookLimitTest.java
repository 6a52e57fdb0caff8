package org.torimatome.ingest.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.torimatome.ingest.table.HostileWorkbook.times;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.torimatome.ingest.folder.BookPlace;
import org.torimatome.ingest.grid.CellContent;
import org.torimatome.period.PeriodReader;
import org.torimatome.period.ReportingPeriod;
import org.torimatome.problem.Problem;
import org.torimatome.schema.Column;
import org.torimatome.text.Language;

/** Small files that ask for much: each is told by name, before it costs anybody anything. */
@Timeout(60)
class WorkbookLimitTest {

  private static final String TEXT = "<c t='inlineStr'><is><t>%s</t></is></c>";

  @TempDir Path organisation;

  static Stream<Arguments> beyond_a_limit() {
    String column = TEXT.formatted("列");
    return Stream.of(
        limit("セルの書式の数", new HostileWorkbook().styles(cellStyles(times(65_491, "<xf/>")))),
        limit(
            "表示形式の数",
            new HostileWorkbook()
                .styles(
                    out -> {
                      for (int i = 0; i < 65_491; i++) {
                        out.print("<numFmt numFmtId='" + (164 + i) + "' formatCode='0'/>");
                      }
                    })),
        limit("列の数", row(out -> out.print("<c r='XFE1'><v>1</v></c>"))),
        limit("行の数", rows(out -> out.print("<row r='1048577'/>"))),
        limit("一行の文字数", row(times(31, TEXT.formatted("あ".repeat(32_767))))),
        limit("一つのセルの文字数", row(out -> out.printf(TEXT, "あ".repeat(230_000)))),
        limit(
            "一つのセルの文字数",
            row(
                out ->
                    out.print(
                        "<c t='inlineStr'><is>"
                            + "<r><t>あいう</t></r>".repeat(80_000)
                            + "</is></c>"))),
        limit(
            "結合したセルの列の数",
            new HostileWorkbook()
                .behindRows(
                    out -> {
                      for (int i = 1; i < 501; i++) {
                        out.print("<mergeCell ref='A" + i + ":XFD" + i + "'/>");
                      }
                    })));
  }

  @ParameterizedTest
  @MethodSource
  void beyond_a_limit(String what, HostileWorkbook workbook) throws IOException {
    assertThat(problems(workbook))
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.code().key()).isIn("workbook-limit", "workbook-damaged");
              assertThat(problem.found().in(Language.JA)).contains(what);
            });
  }

  @Test
  void two_sheets_of_one_part_are_refused_before_it_is_read() throws IOException {
    HostileWorkbook workbook =
        new HostileWorkbook()
            .sheets(
                out -> {
                  for (int i = 0; i < 3_000; i++) {
                    out.printf("<sheet name='実績%d' id='s'/>", i);
                  }
                });

    assertThat(problems(workbook))
        .singleElement()
        .satisfies(
            problem ->
                assertThat(problem.found().in(Language.JA))
                    .isEqualTo("シート「実績0」と「実績1」が同じ部品を指しています"));
  }

  @Test
  void a_format_code_of_a_million_brackets_is_passed_over_where_no_number_has_it()
      throws IOException {
    String format = "<numFmt numFmtId='164' formatCode='" + "[".repeat(1_000_000) + "'/>";

    assertThat(problems(styled(format + "<cellXfs><xf/><xf numFmtId='164'/></cellXfs>"))).isEmpty();
    assertThat(problems(styled(format + "<cellXfs><xf numFmtId='164'/></cellXfs>")))
        .extracting(problem -> problem.code().key())
        .containsExactly("workbook-damaged");
  }

  /** It may have been that of a percentage, as 0.698 was that of 69.8%. */
  @Test
  void the_number_of_a_style_whose_format_is_lost_is_refused() throws IOException {
    assertThat(problems(styled("<cellXfs><xf numFmtId='Calibri'/></cellXfs>")))
        .extracting(problem -> problem.code().key())
        .containsExactly("workbook-damaged");
  }

  @Test
  void the_number_of_a_style_without_a_format_is_plain() throws IOException {
    write(styled("<cellXfs><xf/></cellXfs>"));

    try (Book book = open(Duration.ofMinutes(1))) {
      assertThat(book.tables().get(0).rows().get(0).cell(Column.ACTUAL).shown()).isEqualTo("5");
    }
  }

  @Test
  void a_text_that_no_cell_can_hold_is_refused_at_its_cell_in_workbook_and_csv()
      throws IOException {
    String longest = "あ".repeat(32_767);
    Files.createDirectories(organisation.resolve("R4"));
    Files.writeString(
        organisation.resolve("R4/実績.csv"),
        "KPI番号,実績値\n1-1,%s\n1-2,%sい\n".formatted(longest, longest));

    List<CellContent> cells = new java.util.ArrayList<>();
    try (Book book = open(Duration.ofMinutes(1))) {
      book.tables().get(0).forEachRow(row -> cells.add(row.cell(Column.ACTUAL).content()));
    }

    assertThat(cells.get(0)).isEqualTo(new CellContent.Text(longest));
    assertThat(cells.get(1))
        .isEqualTo(
            new CellContent.Refused(
                org.torimatome.problem.ProblemCode.TEXT_TOO_LONG, "あ".repeat(40) + "…"));
  }

  @Test
  void one_notice_tells_of_all_columns_of_thousands_that_nobody_knows() throws IOException {
    HostileWorkbook workbook =
        new HostileWorkbook()
            .rows(
                out ->
                    out.print(
                        HostileWorkbook.HEADER.replace(
                            "</row>", TEXT.formatted("列").repeat(16_382) + "</row>")));

    assertThat(problems(workbook))
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.at()).hasToString("R4/a.xlsx 実績!C1");
              assertThat(problem.found().in(Language.JA)).isEqualTo("列 ほか16,381列");
            });
  }

  @Test
  void a_csv_of_one_endless_record_is_told_by_its_line() throws IOException {
    Files.createDirectories(organisation.resolve("R4"));
    Files.writeString(
        organisation.resolve("R4/実績.csv"), "KPI番号,実績値\n1-1,5\n" + ",".repeat(2_000_000));

    try (Book book = open(Duration.ofMinutes(1))) {
      assertThat(book.problems())
          .extracting(problem -> problem.code().key())
          .containsExactly("csv-quote");
    }
  }

  @Test
  void a_file_that_takes_too_long_is_told_and_the_others_are_read() throws IOException {
    write(rows(times(300_000, "<row><c><v>1</v></c></row>")));
    Files.writeString(organisation.resolve("R4/実績.csv"), "KPI番号,実績値\n1-1,5\n");

    try (Book book = open(Duration.ofMillis(5))) {
      assertThat(book.problems())
          .extracting(problem -> problem.code().key() + " " + problem.at())
          .containsExactly("file-too-slow R4/a.xlsx");
      assertThat(book.tables()).extracting(Table::file).containsExactly("R4/実績.csv");
    }
  }

  private static HostileWorkbook styled(String styles) {
    return new HostileWorkbook().styles(out -> out.print(styles));
  }

  private static Consumer<PrintStream> cellStyles(Consumer<PrintStream> styles) {
    return out -> {
      out.print("<cellXfs>");
      styles.accept(out);
      out.print("</cellXfs>");
    };
  }

  private static HostileWorkbook row(Consumer<PrintStream> cells) {
    return rows(
        out -> {
          out.print("<row>");
          cells.accept(out);
          out.print("</row>");
        });
  }

  private static HostileWorkbook rows(Consumer<PrintStream> further) {
    return new HostileWorkbook()
        .rows(
            out -> {
              out.print(HostileWorkbook.HEADER);
              further.accept(out);
            });
  }

  private static Arguments limit(String what, HostileWorkbook workbook) {
    return Arguments.of(what, workbook);
  }

  private List<Problem> problems(HostileWorkbook workbook) throws IOException {
    write(workbook);
    try (Book book = open(Duration.ofMinutes(1))) {
      book.tables().forEach(Table::rows);
      return book.problems();
    } catch (GivenUpException e) {
      return List.of(e.problem());
    }
  }

  private void write(HostileWorkbook workbook) throws IOException {
    workbook.write(Files.createDirectories(organisation.resolve("R4")).resolve("a.xlsx"));
  }

  private Book open(Duration limit) {
    BookPlace place = new BookPlace(organisation, "R4", ReportingPeriod.parse("R4"));
    return new BookReader(new PeriodReader(), limit).open(place, Map.of());
  }
}

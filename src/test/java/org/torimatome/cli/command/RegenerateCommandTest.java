package org.torimatome.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;
import org.torimatome.batch.Town;
import org.torimatome.cli.Door;
import org.torimatome.render.excel.ExcelRules;
import org.torimatome.render.excel.OfficeSchema;
import org.torimatome.render.excel.WorkbookFile;

class RegenerateCommandTest {

  private static final String RETURNS = "KPI番号,実績値,区分\n1-1,310,%s\n1-2,22,確定\n1-3,70,確定\n";

  @TempDir Path root;

  @Test
  void a_value_that_becomes_final_shows_even_where_it_stays() throws IOException {
    Town town = Town.in(root, "mihon").write("R4/実績.csv", RETURNS.formatted("暫定"));
    Door door = Door.in(root).withShippedTemplates();
    door.types("run", "R4");
    town.write("R4/実績.csv", RETURNS.formatted("確定"));

    door.types("regenerate", "R4", "--reason", "確定");

    assertThat(rows("KPIごとの変更"))
        .contains(List.of("1-1", "電子申請の件数", "暫定値の確定（値は同じ）", "区分", "確定", "暫定", ""))
        .noneMatch(row -> row.contains("1-2"));
  }

  @Test
  void a_reason_that_cannot_be_printed_is_refused_by_its_character() {
    Door.Answer answer = Door.in(root).types("regenerate", "R4", "--reason", "訂正😀");

    assertThat(answer.exit()).isEqualTo(2);
    assertThat(answer.err()).contains("😀（U+1F600）").contains("--reason");
  }

  @Test
  void a_cycle_that_nobody_has_is_told_with_those_there_are() {
    Town.in(root, "mihon");

    Door.Answer unknown = Door.in(root).types("regenerate", "R9", "--reason", "訂正");
    Door.Answer unissued = Door.in(root).types("regenerate", "R4", "--reason", "訂正");

    assertThat(unknown.exit()).isEqualTo(2);
    assertThat(unknown.err()).contains("R9", "R3、R4、R5").doesNotContain("まだ発行されていません");
    assertThat(unissued.exit()).isEqualTo(2);
    assertThat(unissued.err()).contains("R4 の報告書はまだ発行されていません");
  }

  @Test
  void rules_templates_budgets_and_measures_that_changed_are_told() throws IOException {
    Path templates = root.resolve("templates");
    FileSystemUtils.copyRecursively(Path.of("templates"), templates);
    Town town =
        Town.in(root, "mihon")
            .write("plan/予算.csv", "年度,プロジェクト番号,予算額,単位\nR5,1,100,百万円\n")
            .write("plan/重点施策.csv", "年度,番号,区分,名称,内容\nR5,1,条例,条例の制定,案を作る\n");
    Door door = Door.in(root).with("TORIMATOME_TEMPLATES", templates.toString());
    door.typesPlainly("run", "R4");
    town.write("plan/予算.csv", "年度,プロジェクト番号,予算額,単位\nR5,1,120,百万円\n")
        .write("plan/重点施策.csv", "年度,番号,区分,名称,内容\nR5,1,条例,条例の制定,案を公表する\n")
        .write("plan/評価方式.csv", "評価方式,算定方法,端数処理,小数桁数,総括の閾値\n標準,対目標比,切捨て,0,\"100,80\"\n");
    Files.writeString(
        templates.resolve("standard/parts/tokens.ftl"),
        "<#-- -->\n",
        java.nio.file.StandardOpenOption.APPEND);

    Door.Answer answer = door.typesPlainly("regenerate", "R4", "--reason", "見直し");

    assertThat(answer.exit()).as(answer.err()).isZero();
    assertThat(rows("予算・重点施策"))
        .contains(
            List.of("予算", "", "R5", "プロジェクト 1", "120百万円", "100百万円", "＋20百万円"),
            List.of("重点施策", "", "R5 1 条例の制定", "内容", "案を公表する", "案を作る", ""));
    assertThat(numbers("予算・重点施策")).containsSequence(120.0, 100.0, 20.0);
    assertThat(rows("評価方式・資料"))
        .anyMatch(row -> row.get(1).contains("切捨て") && row.get(2).contains("四捨五入"))
        .anyMatch(row -> row.get(0).equals("テンプレート standard/parts/tokens.ftl"))
        .anyMatch(row -> row.get(0).equals("plan/予算.csv"))
        .noneMatch(row -> row.get(0).equals("プログラム"));
  }

  @Test
  void what_makes_a_rebuilt_revision_differ_is_told() throws IOException {
    Town.in(root, "mihon");
    Door door = Door.in(root);
    door.types("run", "R3");
    door.types("run", "R4");
    Path source = root.resolve("output/mihon/R4/.source/rev1");
    Path order = source.resolve("order.properties");

    assertThat(rebuild(door)).isEqualTo("0 mihon R4 第1版は、保存した入力・テンプレートから同じ内容で再現できました。");

    // What was kept beside the input is held against the ledger as the input is.
    for (String kept : List.of("issued-figures.tsv", "order.properties")) {
      String before = Files.readString(source.resolve(kept));
      append(source.resolve(kept), "R4\tFINAL\t1\t1-1\n");
      assertThat(rebuild(door)).startsWith("5 ").contains("保存した入力が発行時と異なります", kept);
      Files.writeString(source.resolve(kept), before);
    }

    append(root.resolve("output/mihon/R4/rev1/report.html"), "!");
    assertThat(rebuild(door)).startsWith("5 ").contains("発行後に変わっています", "report.html");
    append(template("standard/report.html.ftlh"), "!");
    assertThat(rebuild(door)).startsWith("5 ").contains("保存したテンプレートが発行時と異なります");
    append(source.resolve("input/mihon/R4/実績.csv"), "\n");
    assertThat(rebuild(door)).startsWith("5 ").contains("保存した入力", "実績.csv");
    Files.delete(order);
    FileSystemUtils.deleteRecursively(source);
    assertThat(rebuild(door)).startsWith("5 ").contains("保存した入力がない");
  }

  private static String rebuild(Door door) {
    Door.Answer answer = door.types("regenerate", "R4", "--rev", "1", "--verify");
    return answer.exit() + " " + answer.out().strip();
  }

  private Path template(String name) throws IOException {
    try (Stream<Path> kept = Files.list(root.resolve("output/.torimatome/templates"))) {
      return kept.findFirst().orElseThrow().resolve(name);
    }
  }

  private static void append(Path file, String text) throws IOException {
    Files.writeString(file, Files.readString(file) + text);
  }

  /** The rows of a sheet of rev2's changes.xlsx. */
  private List<List<String>> rows(String sheet) throws IOException {
    byte[] bytes = Files.readAllBytes(root.resolve("output/mihon/R4/rev2/changes.xlsx"));
    assertThat(OfficeSchema.faults(new WorkbookFile(bytes))).isEmpty();
    assertThat(ExcelRules.faults(new WorkbookFile(bytes))).isEmpty();
    try (Workbook book = WorkbookFactory.create(new ByteArrayInputStream(bytes))) {
      return Stream.iterate(0, n -> n <= book.getSheet(sheet).getLastRowNum(), n -> n + 1)
          .map(book.getSheet(sheet)::getRow)
          .filter(row -> row != null)
          .map(
              row ->
                  Stream.iterate(0, n -> n < row.getLastCellNum(), n -> n + 1)
                      .map(row::getCell)
                      .map(RegenerateCommandTest::text)
                      .toList())
          .toList();
    }
  }

  /** The figures of a sheet of rev2's changes.xlsx. */
  private List<Double> numbers(String sheet) throws IOException {
    byte[] bytes = Files.readAllBytes(root.resolve("output/mihon/R4/rev2/changes.xlsx"));
    List<Double> numbers = new ArrayList<>();
    try (Workbook book = WorkbookFactory.create(new ByteArrayInputStream(bytes))) {
      for (Row row : book.getSheet(sheet)) {
        for (Cell cell : row) {
          if (cell.getCellType() == CellType.NUMERIC) {
            numbers.add(cell.getNumericCellValue());
          }
        }
      }
    }
    return numbers;
  }

  private static String text(Cell cell) {
    return new DataFormatter(Locale.ROOT).formatCellValue(cell);
  }
}

package org.torimatome.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.torimatome.batch.OnEveryDatabase;
import org.torimatome.batch.Tree;

/**
 * A plan that is revised between two years, at the command line (docs/spec.md §3.1 A plan lives).
 */
@OnEveryDatabase
class TwoEditionsTest {

  private static final Pattern FRAME = Pattern.compile("(?s)<section id=\"frame\">.*?</section>");

  @TempDir Path root;

  @Test
  void a_correction_of_a_year_before_the_revision_changes_nothing_but_itself() throws IOException {
    Door door = Door.in(root).withShippedTemplates();
    firstEdition();
    returns("R6", "1-1,電子申請の件数,310", "1-2,待ち時間,28", "5-1,閲覧数,900", "5-3,相談件数,40");
    says(door.types("run", "R6", "--as-of", "2025-05-30"));
    SortedMap<String, String> first = Tree.of(revision("R6", 1));

    secondEdition();
    assertThat(says(door.types("run", "R6"))).contains("plan/KPI.csv");
    says(door.types("form", "R7"));
    assertThat(form("DX課")).contains("1-5", "5-3", "新規").doesNotContain("1-2");
    assertThat(form("市民協働課")).contains("5-1", "900回").doesNotContain("5-3", "新規");
    returns("R7", "1-1,電子申請の件数,590", "5-1,閲覧数,1.1", "5-3,相談件数,55", "1-5,満足度,72");
    says(door.types("run", "R7", "--as-of", "2026-05-29"));

    assertThat(frame("R7"))
        .contains("計画の見直し", "R6の計画から変わったもの", "参加と発信プロジェクト")
        .containsSubsequence("名称変更", "プロジェクト 5 参加と発信プロジェクト", "発信プロジェクト", "所管変更", "広報課", "市民協働課")
        .containsSubsequence("目標値の見直し", "KPI 1-1", "R7 500件", "R7 600件")
        .containsSubsequence("定義の見直し", "KPI 5-1", "単位 回", "単位 千回")
        .containsSubsequence("目標値の見直し", "KPI 5-1", "R7 1,200回", "R7 1.2千回")
        .containsSubsequence("移動", "KPI 5-3", "(5) 発信プロジェクト", "(1) 窓口プロジェクト")
        .containsSubsequence("新規", "KPI 1-5 満足度", "終了", "KPI 1-2 待ち時間");
    assertThat(evaluation("R7", 1))
        .contains("KPI 4項目中2項目", "参加と発信プロジェクト", "\"1-5\"")
        .doesNotContain("\"1-2\"");

    returns("R6", "1-1,電子申請の件数,315", "1-2,待ち時間,28", "5-1,閲覧数,900", "5-3,相談件数,40");
    says(door.types("regenerate", "R6", "--reason", "集計の訂正", "--as-of", "2026-06-12"));

    assertThat(frame("R6", 2)).isEqualTo(frame("R6", 1)).contains("広報課").doesNotContain("見直し");
    assertThat(evaluation("R6", 2))
        .contains("KPI 4項目中1項目", "発信プロジェクト", "\"1-2\"")
        .doesNotContain("参加と発信", "\"1-5\"");
    assertThat(changes("KPIごとの変更"))
        .isNotEmpty()
        .allMatch(row -> row.startsWith("1-1 電子申請の件数 実績の訂正"))
        .contains("1-1 電子申請の件数 実績の訂正 実績 315件 310件 ＋5件");
    assertThat(changedSheets()).containsExactly("総括への影響", "KPIごとの変更", "評価方式・資料");
    assertThat(Tree.of(revision("R6", 1))).isEqualTo(first);
    for (String number : List.of("1", "2")) {
      assertThat(says(door.types("regenerate", "R6", "--rev", number, "--verify")))
          .contains("同じ内容");
    }
  }

  @Test
  void what_is_no_part_of_a_cycle_is_explained_as_such() {
    Door door = Door.in(root).withShippedTemplates();
    firstEdition();
    secondEdition();
    returns("R6", "1-1,,310", "1-2,,28", "5-1,,900", "5-3,,40");

    Door.Answer answer = door.types("explain", "R6", "1-5");

    assertThat(answer.exit()).isEqualTo(2);
    assertThat(answer.err()).contains("mihon の R6 には KPI 1-5 は含まれません", "R7～");
    assertThat(door.types("explain", "R6", "1-2").exit()).isZero();
  }

  private void firstEdition() {
    write("計画", "項目,値", "団体名,見本市", "計画名,見本計画", "計画期間開始,R6", "計画期間終了,R8", "評価方式,標準");
    write("ビジョン", "番号,名称", "1,便利な市");
    write("プロジェクト", "番号,ビジョン番号,名称,所管", "1,1,窓口プロジェクト,DX課", "5,1,発信プロジェクト,広報課");
    write(
        "KPI",
        "KPI番号,プロジェクト番号,指標名,単位,性質,望ましい方向,算定方法,所管",
        "1-1,1,電子申請の件数,件,単年度,増加,,",
        "1-2,1,待ち時間,分,時点,減少,減少対目標比,",
        "5-1,5,閲覧数,回,単年度,増加,,",
        "5-3,5,相談件数,件,単年度,増加,,");
    write(
        "目標値",
        "KPI番号,期間,目標値",
        "1-1,R6,300",
        "1-1,R7,500",
        "1-2,R6,20",
        "5-1,R6,1000",
        "5-1,R7,1200",
        "5-3,R6,50",
        "5-3,R7,50");
    write("評価サイクル", "期間,名称,評価時期,対前回", "R6,令和6年度,R7.5,", "R7,令和7年度,R8.5,R6");
    write("評価方式", "評価方式,総括の閾値", "標準,\"100,80\"");
    write("評価区分", "評価方式,順,記号,名称,測度,下限,上限,達成", "標準,1,◎,達成,達成率,100,,○", "標準,2,△,未達成,達成率,,100,");
  }

  /** The 見直し: what is there stays, what is new is added with its 適用開始. */
  private void secondEdition() {
    write(
        "プロジェクト",
        "番号,ビジョン番号,名称,所管,適用開始",
        "1,1,窓口プロジェクト,DX課,",
        "5,1,発信プロジェクト,広報課,",
        "5,1,参加と発信プロジェクト,市民協働課,R7");
    write(
        "KPI",
        "KPI番号,プロジェクト番号,指標名,単位,性質,望ましい方向,算定方法,所管,適用開始,適用終了",
        "1-1,1,電子申請の件数,件,単年度,増加,,,,",
        "1-2,1,待ち時間,分,時点,減少,減少対目標比,,,R6",
        "1-5,1,満足度,%,率,増加,,,令和7年度,",
        "5-1,5,閲覧数,回,単年度,増加,,,,",
        "5-3,5,相談件数,件,単年度,増加,,,,",
        ",,,,,,,,,",
        "5-1,5,閲覧数,千回,単年度,増加,,,R7,",
        "5-3,1,相談件数,件,単年度,増加,,,R7,");
    write(
        "目標値",
        "KPI番号,期間,目標値,適用開始",
        "1-1,R6,300,",
        "1-1,R7,500,",
        "1-1,R7,600,R7",
        "1-2,R6,20,",
        "1-5,R7,70,R7",
        "5-1,R6,1000,",
        "5-1,R7,1200,",
        "5-1,R7,1.2,R7",
        "5-3,R6,50,",
        "5-3,R7,50,");
  }

  private void returns(String period, String... rows) {
    put(period + "/実績.csv", "KPI番号,指標名,実績値", rows);
  }

  private void write(String table, String header, String... rows) {
    put("plan/" + table + ".csv", header, rows);
  }

  private void put(String file, String header, String... rows) {
    Path path = root.resolve("input/mihon").resolve(file);
    try {
      Files.createDirectories(path.getParent());
      Files.writeString(path, header + "\n" + String.join("\n", rows) + "\n");
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static String says(Door.Answer answer) {
    assertThat(answer.exit()).as(answer.err()).isZero();
    return answer.out();
  }

  private Path revision(String period, int number) {
    return root.resolve("output/mihon/" + period + "/rev" + number);
  }

  private String evaluation(String period, int number) throws IOException {
    return Files.readString(revision(period, number).resolve("evaluation.json"));
  }

  private String frame(String period) throws IOException {
    return frame(period, 1);
  }

  /** The plan's frame in the HTML report. */
  private String frame(String period, int number) throws IOException {
    Matcher frame =
        FRAME.matcher(Files.readString(revision(period, number).resolve("report.html")));
    assertThat(frame.find()).isTrue();
    return frame.group();
  }

  /** All that the form of a section says. */
  private String form(String section) throws IOException {
    try (Stream<Path> forms = Files.walk(root.resolve("output"))) {
      Path form =
          forms.filter(file -> file.endsWith("R7_" + section + ".xlsx")).findFirst().orElseThrow();
      return String.join("\n", rows(form, "実績"));
    }
  }

  /** The rows of a sheet of R6's changes.xlsx that name a number, cells parted by blanks. */
  private List<String> changes(String sheet) throws IOException {
    return rows(revision("R6", 2).resolve("changes.xlsx"), sheet).stream()
        .filter(row -> row.matches("\\d-\\d .*"))
        .toList();
  }

  /** Those about visions, projects, budgets and measures are left out where nothing changed. */
  private List<String> changedSheets() throws IOException {
    byte[] bytes = Files.readAllBytes(revision("R6", 2).resolve("changes.xlsx"));
    try (Workbook book = WorkbookFactory.create(new ByteArrayInputStream(bytes))) {
      return Stream.iterate(0, n -> n < book.getNumberOfSheets(), n -> n + 1)
          .map(book::getSheetName)
          .toList();
    }
  }

  private static List<String> rows(Path file, String sheet) throws IOException {
    List<String> rows = new ArrayList<>();
    try (Workbook book =
        WorkbookFactory.create(new ByteArrayInputStream(Files.readAllBytes(file)))) {
      for (Row row : book.getSheet(sheet)) {
        List<String> cells = new ArrayList<>();
        for (Cell cell : row) {
          cells.add(new DataFormatter(Locale.ROOT).formatCellValue(cell));
        }
        rows.add(String.join(" ", cells).strip());
      }
    }
    return rows;
  }
}

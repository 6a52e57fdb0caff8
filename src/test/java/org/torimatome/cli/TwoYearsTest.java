package org.torimatome.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;
import org.torimatome.archive.Bags;
import org.torimatome.batch.OnEveryDatabase;
import org.torimatome.batch.Tree;

/** The shipped sample's two years, as they would have gone, at the command line. */
@OnEveryDatabase
@Tag("slow")
class TwoYearsTest {

  private static final Path SAMPLE = Path.of("input/toyama");

  @TempDir Path root;

  @Test
  void two_years_are_issued_corrected_and_proved() throws IOException {
    Path drive = root.resolve("共有/dx");
    Path second = root.resolve("second");
    Door door =
        Door.in(root).withShippedTemplates().with("TORIMATOME_ARCHIVE", drive + "," + second);

    // R4.7: the results of R3 are judged.
    arrives("plan");
    arrives("R3");
    assertThat(says(door.types("run", "--due", "--as-of", "2022-06-30"))).contains("ありません");
    assertThat(says(door.types("run", "--due", "--as-of", "2022-07-29")))
        .contains("toyama R3 第1版を発行しました");

    // R4.10: the first half of R4.
    arrives("R4H1");
    assertThat(says(door.types("run", "--due", "--as-of", "2022-10-28")))
        .contains("toyama R4H1 第1版を発行しました")
        .doesNotContain("R3");

    // R5.4: R4, one value provisional, some not yet counted.
    arrives("R4");
    assertThat(says(door.types("run", "--due", "--as-of", "2023-04-28")))
        .contains("toyama R4 第1版を発行しました");
    assertThat(evaluation("R4", 1)).contains("23項目中14項目").contains("\"status\" : \"暫定\"");
    assertThat(printed("R4", 1, "report.pdf")).contains("※暫定値");
    SortedMap<String, String> first = Tree.of(revision("R4", 1));

    // Summer: the provisional value becomes final, and one that was missing arrives.
    returns("R4/R4実績報告_01デジタル戦略課.xlsx", "1-2", "2,951", "確定");
    returns("R4/R4実績報告_05厚生企画課.xlsx", "6-3", "14.6", "確定");
    assertThat(says(door.types("run", "R4")))
        .contains("2 ファイル変わっています", "R4実績報告_01デジタル戦略課.xlsx", "第2版は regenerate");
    assertThat(says(door.types("status", "--as-of", "2023-07-01"))).contains("入力が2ファイル変わっています");
    assertThat(says(door.types("regenerate", "R4", "--reason", "確定値への更新", "--as-of", "2023-07-14")))
        .contains("toyama R4 第2版を発行しました");

    assertThat(evaluation("R4", 2)).contains("24項目中15項目");
    for (String table :
        List.of(printed("R4", 2, "changes.pdf"), cells(revision("R4", 2), "changes.xlsx"))) {
      assertThat(table)
          .contains("確定値への更新", "23項目中14項目", "24項目中15項目", "14項目", "15項目")
          .contains("2,884", "2,951", "暫定", "確定", "暫定値の確定", "69%")
          .contains("14.6", "未集計", "実績の追加")
          .contains("ビジョン", "プロジェクト")
          .contains("R4/R4実績報告_05厚生企画課.xlsx");
    }
    assertThat(printed("R4", 2, "report.pdf")).contains("確定値への更新");
    assertThat(Tree.of(revision("R4", 1))).isEqualTo(first);

    // All of it proves itself, with this program and without.
    Door.Answer verified = door.types("verify");
    assertThat(verified.exit()).as(verified.err()).isZero();
    for (Path bags : List.of(drive, second)) {
      for (String bag : List.of("R3/rev1", "R4H1/rev1", "R4/rev1", "R4/rev2")) {
        Bags.assertValid(bags.resolve("toyama").resolve(bag));
      }
      assertThat(Files.readString(bags.resolve("index.html")))
          .contains("toyama/R3/rev1/", "toyama/R4H1/rev1/", "toyama/R4/rev1/", "toyama/R4/rev2/")
          .contains("changes.pdf", "changes.xlsx");
    }
    assertThat(rebuilt(door, 1)).isZero();
    assertThat(rebuilt(door, 2)).isZero();

    // Years later, a byte is flipped and a file is gone.
    flipByte(drive.resolve("toyama/R4/rev1/data/output/report.pdf"));
    Files.delete(second.resolve("toyama/R3/rev1/data/output/evaluation.csv"));
    Door.Answer answer = door.types("verify");
    assertThat(answer.exit()).isEqualTo(5);
    assertThat(answer.err().lines())
        .containsExactly(
            "toyama/R3/rev1：" + second + " の data/output/evaluation.csv がありません。",
            "toyama/R4/rev1：" + drive + " の data/output/report.pdf が記録された内容と異なります。");
    assertThat(rebuilt(door, 1)).isZero();
    assertThat(Tree.of(revision("R4", 1))).isEqualTo(first);
    assertThat(says(door.types("status", "--as-of", "2024-06-01")))
        .contains(second.toString(), drive.toString(), "不一致");
  }

  private void arrives(String book) {
    try {
      FileSystemUtils.copyRecursively(
          SAMPLE.resolve(book), root.resolve("input/toyama").resolve(book));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  /** A section sends its workbook again with another value. */
  private void returns(String file, String kpi, String value, String status) throws IOException {
    Path path = root.resolve("input/toyama").resolve(file);
    try (Workbook book =
        WorkbookFactory.create(new ByteArrayInputStream(Files.readAllBytes(path)))) {
      Row row = row(book, kpi);
      row.getCell(2).setCellValue(value);
      row.getCell(3).setCellValue(status);
      try (OutputStream out = Files.newOutputStream(path)) {
        book.write(out);
      }
    }
  }

  private static Row row(Workbook book, String kpi) {
    for (Sheet sheet : book) {
      for (Row row : sheet) {
        if (row.getCell(0) != null
            && new DataFormatter().formatCellValue(row.getCell(0)).equals(kpi)) {
          return row;
        }
      }
    }
    throw new AssertionError("No row for " + kpi);
  }

  private static String says(Door.Answer answer) {
    assertThat(answer.exit()).as(answer.err()).isZero();
    return answer.out();
  }

  private static int rebuilt(Door door, int revision) {
    return door.types("regenerate", "R4", "--rev", String.valueOf(revision), "--verify").exit();
  }

  private Path revision(String period, int number) {
    return root.resolve("output/toyama/" + period + "/rev" + number);
  }

  private String evaluation(String period, int number) throws IOException {
    return Files.readString(revision(period, number).resolve("evaluation.json"));
  }

  /** The text of a PDF without white space, since a line may break anywhere. */
  private String printed(String period, int number, String file) throws IOException {
    try (PDDocument document =
        Loader.loadPDF(Files.readAllBytes(revision(period, number).resolve(file)))) {
      return new PDFTextStripper().getText(document).replaceAll("\\s", "");
    }
  }

  private static String cells(Path folder, String file) throws IOException {
    StringBuilder text = new StringBuilder();
    DataFormatter shown = new DataFormatter(Locale.ROOT);
    try (Workbook book =
        WorkbookFactory.create(
            new ByteArrayInputStream(Files.readAllBytes(folder.resolve(file))))) {
      for (Sheet sheet : book) {
        sheet.forEach(
            row -> row.forEach(cell -> text.append(shown.formatCellValue(cell)).append('\n')));
      }
    }
    return text.toString();
  }

  private static void flipByte(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    bytes[bytes.length / 2] ^= 1;
    Files.write(file, bytes);
  }
}

package org.torimatome.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.torimatome.batch.Town;
import org.torimatome.cli.Door;

/** A 暫定 value from the form that asks what became of it to the revision that says it. */
class ConfirmedValuesTest {

  private static final String FORM = "R3_確定値の報告_総務課.xlsx";

  @TempDir Path root;

  private Door door;

  @BeforeEach
  void a_town_that_reported_a_provisional_value() {
    Town.in(root, "mihon").returns("R3", "180（暫定値）", "28", "62");
    door = Door.in(root);
  }

  @Test
  void are_issued_as_final_with_the_next_revision_of_their_own_cycle() throws IOException {
    door.types("run", "R3");
    door.types("form", "R4");
    returned("R3");

    Door.Answer answer = door.types("regenerate", "R3", "--reason", "確定値への更新");

    assertThat(answer.exit()).as(answer.err()).isZero();
    assertThat(evaluation("rev1")).contains("\"actual\" : \"180\",\n      \"status\" : \"暫定\"");
    assertThat(evaluation("rev2"))
        .contains("\"actual\" : \"185\",\n      \"status\" : \"確定\"")
        .contains("\"file\" : \"R3/" + FORM + "\"")
        .contains("\"problems\" : [ ]");
    assertThat(root.resolve("output/mihon/R3/rev2/changes.pdf")).exists();
  }

  @Test
  void are_told_where_they_belong_when_they_lie_with_a_later_cycle() throws IOException {
    door.types("form", "R4");
    returned("R4");

    Door.Answer answer = door.types("validate", "R4");

    assertThat(answer.exit()).isEqualTo(3);
    assertThat(answer.out() + answer.err()).contains("R4/" + FORM, "別の期間の様式です。", "正しい期間のフォルダへ移します");
  }

  /** Fills in the section's form and lays it into a period's folder. */
  private void returned(String period) throws IOException {
    try (InputStream form =
            Files.newInputStream(root.resolve("output/mihon/R4/forms").resolve(FORM));
        XSSFWorkbook workbook = new XSSFWorkbook(form);
        OutputStream out =
            Files.newOutputStream(root.resolve("input/mihon").resolve(period).resolve(FORM))) {
      XSSFSheet sheet = workbook.getSheetAt(0);
      Row heads = sheet.getRow(5);
      for (Cell head : heads) {
        if (head.getStringCellValue().equals("実績値")) {
          sheet.getRow(6).getCell(head.getColumnIndex()).setCellValue(185);
        }
      }
      workbook.write(out);
    }
  }

  private String evaluation(String revision) throws IOException {
    return Files.readString(
        root.resolve("output/mihon/R3").resolve(revision).resolve("evaluation.json"));
  }
}

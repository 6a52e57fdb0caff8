package org.torimatome.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

class FormWriterTest {

  @Test
  void a_text_that_excel_takes_for_one_character_stays_as_it_is() throws IOException {
    try (XSSFWorkbook workbook = new XSSFWorkbook()) {
      XSSFSheet sheet = workbook.createSheet();

      XSSFCell cell = FormWriter.of(workbook).write(sheet, 0, 0, "様式_x0041_の写し", FormStyle.CELL);

      assertThat(cell.getStringCellValue()).isEqualTo("様式_x0041_の写し");
      assertThat(cell.getRichStringCellValue().getCTRst().getT()).isEqualTo("様式_x005F_x0041_の写し");
    }
  }

  @Test
  void a_row_is_as_high_as_its_longest_text_and_no_higher_than_excel_allows() throws IOException {
    try (XSSFWorkbook workbook = new XSSFWorkbook()) {
      XSSFSheet sheet = workbook.createSheet();
      FormWriter writer = FormWriter.of(workbook);
      FormWriter.widen(sheet, 0, 20);
      for (String text : new String[] {"一行", "十字を超えて二行になる文", "長い文。".repeat(500)}) {
        int row = sheet.getPhysicalNumberOfRows();
        writer.write(sheet, row, 0, text, FormStyle.CELL);
        FormWriter.fitRow(sheet, row);
      }

      assertThat(sheet.getRow(1).getHeightInPoints())
          .isGreaterThan(1.5f * sheet.getRow(0).getHeightInPoints());
      assertThat(sheet.getRow(2).getHeightInPoints()).isEqualTo(409f);
    }
  }
}

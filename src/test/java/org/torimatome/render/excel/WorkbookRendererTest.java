package org.torimatome.render.excel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.TimeZone;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkbookRendererTest {
  @Test
  void equal_xml_gives_equal_bytes_in_any_locale_and_time_zone() throws IOException {
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    WorkbookFile first = sample();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG"));
      TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));

      WorkbookFile second = sample();

      assertThat(second.parts()).isEqualTo(first.parts());
      assertThat(Arrays.equals(second.bytes(), first.bytes())).isTrue();
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
  }

  @Test
  void every_part_is_valid_by_the_office_schemas() throws IOException {
    assertThat(OfficeSchema.faults(sample())).isEmpty();
    assertThat(ExcelRules.faults(sample())).isEmpty();
  }

  @Test
  void libreoffice_computes_what_the_file_already_holds(@TempDir Path folder) throws IOException {
    Assumptions.assumeTrue(Soffice.isInstalled(), "soffice is not installed");
    WorkbookFile file = sample();

    WorkbookFile computed = Soffice.saved(file.withoutValues(), folder);

    assertThat(computed.formulaValues()).isEqualTo(file.formulaValues()).isNotEmpty();
  }

  @Test
  void the_file_says_who_made_it_and_when_it_was_issued() throws IOException {
    try (XSSFWorkbook workbook = sample().workbook()) {
      var core = workbook.getProperties().getCoreProperties();

      assertThat(core.getTitle()).isEqualTo("評価・検証報告書");
      assertThat(core.getCreator()).isEqualTo("富山県");
      assertThat(core.getCreated()).isEqualTo("2023-04-28T00:00:00Z");
      assertThat(core.getModified()).isEqualTo("2023-04-28T00:00:00Z");
    }
  }

  @Test
  void an_ampersand_in_a_running_head_is_text() throws IOException {
    WorkbookFile file =
        WorkbookFile.ofRows("<header left='DX&amp;CX計画' center='Q&amp;L' right='A&amp;R'/><row/>");

    try (XSSFWorkbook workbook = file.workbook()) {
      assertThat(workbook.getSheetAt(0).getCTWorksheet().getHeaderFooter().getOddHeader())
          .isEqualTo("&LDX&&CX計画&CQ&&L&RA&&R");
    }
  }

  private static WorkbookFile sample() throws IOException {
    return WorkbookFile.of(Files.readString(Path.of("src/test/resources/workbook/sample.xml")));
  }
}

package org.torimatome.render.excel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.*;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class WorkbookRendererTest {
  private static final WorkbookInfo INFO =
      new WorkbookInfo("評価・検証報告書", "富山県", LocalDate.of(2023, 4, 28));

  @Test
  void renders_the_same_bytes_twice() throws IOException {
    String xml = Files.readString(Path.of("src/test/resources/workbook/sample.xml"));

    byte[] first = new WorkbookRenderer().render(xml, INFO);
    byte[] second = new WorkbookRenderer().render(xml, INFO);

    assertThat(first).isEqualTo(second);
    Files.write(Path.of("target/sample.xlsx"), first);
  }
}

package org.torimatome.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.torimatome.batch.Town;

/** Two organisations, of which one's file makes reading break off. */
class GivenUpFileTest {

  private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  private static final String OFFICE =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  private static final String PACKAGE =
      "http://schemas.openxmlformats.org/package/2006/relationships";

  @TempDir Path root;

  @Test
  void the_other_is_read_and_issued_and_both_are_told() throws IOException {
    Town.in(root, "mihon");
    Town.in(root, "osoi");
    endless(root.resolve("input/osoi/R4/別紙.xlsx"));
    Door door = Door.in(root).with("TORIMATOME_FILE_TIMEOUT_SECONDS", "1");

    Door.Answer run = door.types("run", "R4");

    assertThat(run.exit()).as(run.err()).isEqualTo(4);
    assertThat(run.out()).contains("mihon R4 第1版を発行しました");
    assertThat(run.err()).contains("R4/別紙.xlsx", "1秒", "osoi R4 入力に誤りが 1 件あり");
    assertThat(root.resolve("output/mihon/R4/rev1/report.pdf")).exists();
    assertThat(root.resolve("output/osoi/R4/rev1")).doesNotExist();
    assertThat(root.resolve("output/osoi/R4/problems.json"))
        .content()
        .contains("file-too-slow")
        .doesNotContain("not-submitted");
    assertThat(root.resolve("output/osoi/R4/returns/別紙.xlsx")).exists();
  }

  /** Rows that no machine gets through in a second. */
  private static void endless(Path file) throws IOException {
    String same = "<c t=\"inlineStr\"><is><t>1-1</t></is></c>".repeat(15);
    // What is packed more closely would be told as a bomb.
    Random drawn = new Random(1);
    byte[] rows =
        IntStream.range(0, 1_000)
            .mapToObj(row -> "<row><c><v>%d</v></c>%s</row>".formatted(drawn.nextInt(), same))
            .collect(Collectors.joining())
            .getBytes(StandardCharsets.UTF_8);
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      zip.setLevel(Deflater.BEST_SPEED);
      part(
          zip,
          "[Content_Types].xml",
          """
          <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
            <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
            <Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>
            <Override PartName="/xl/sheet.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>
          </Types>
          """);
      part(zip, "_rels/.rels", relation("officeDocument", "xl/workbook.xml"));
      part(zip, "xl/_rels/workbook.xml.rels", relation("worksheet", "sheet.xml"));
      part(
          zip,
          "xl/workbook.xml",
          "<workbook xmlns=\"%s\" xmlns:r=\"%s\"><sheets><sheet name=\"実績\" sheetId=\"1\" r:id=\"a\"/></sheets></workbook>"
              .formatted(MAIN, OFFICE));
      zip.putNextEntry(new ZipEntry("xl/sheet.xml"));
      zip.write(
          "<worksheet xmlns=\"%s\"><sheetData>".formatted(MAIN).getBytes(StandardCharsets.UTF_8));
      zip.write(
          "<row><c t=\"inlineStr\"><is><t>KPI番号</t></is></c><c t=\"inlineStr\"><is><t>実績値</t></is></c></row>"
              .getBytes(StandardCharsets.UTF_8));
      for (int thousands = 0; thousands < 250; thousands++) {
        zip.write(rows);
      }
      zip.write("</sheetData></worksheet>".getBytes(StandardCharsets.UTF_8));
    }
  }

  private static String relation(String kind, String target) {
    return "<Relationships xmlns=\"%s\"><Relationship Id=\"a\" Type=\"%s/%s\" Target=\"%s\"/></Relationships>"
        .formatted(PACKAGE, OFFICE, kind, target);
  }

  private static void part(ZipOutputStream zip, String name, String text) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(text.getBytes(StandardCharsets.UTF_8));
  }
}

package org.torimatome.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbookType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.torimatome.ingest.CsvCells;
import org.torimatome.problem.Problem;
import org.torimatome.problem.ProblemCode;
import org.torimatome.problem.SourceLocation;
import org.torimatome.workbook.SameBytes;

class ReturnSlipTest {

  private static final byte[] DOT =
      Base64.getDecoder()
          .decode(
              "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

  @TempDir Path organisation;

  @Test
  void colours_and_comments_the_bad_cells_by_severity() throws IOException {
    returned("R4/報告.xlsx");

    try (XSSFWorkbook slip = slip(error("R4/報告.xlsx", "C4"), warning("R4/報告.xlsx", "B3"))) {
      XSSFCell bad = cell(slip, "実績", "C4");
      assertThat(fill(bad)).isEqualTo("FFF4A98A");
      assertThat(bad.getCellComment().getString().getString())
          .contains("【誤り】", "入力：十二", "正しい入力：数値（件）", "例：");
      assertThat(fill(cell(slip, "実績", "B3"))).isEqualTo("FFFFE699");
    }
  }

  @Test
  void of_another_periods_form_says_which_to_fill_in_instead() throws IOException {
    returned("R4/報告.xlsx");

    try (XSSFWorkbook slip =
        slip(
            new Problem(
                ProblemCode.FORM_OF_OTHER_PERIOD,
                SourceLocation.ofFile("R4/報告.xlsx"),
                "R3",
                "R4の様式（R4_企画課.xlsx）"))) {
      XSSFSheet list = slip.getSheet("差戻票");
      assertThat(list.getRow(2).getCell(0).getStringCellValue())
          .contains("別の期間の様式", "このファイルは直さず")
          .doesNotContain("上書き");
      assertThat(texts(list, 5)).contains("R4の様式（R4_企画課.xlsx）");
    }
  }

  @Test
  void keeps_the_rest_of_a_marked_cells_style() throws IOException {
    returned("R4/報告.xlsx");

    try (XSSFWorkbook slip = slip(error("R4/報告.xlsx", "C4"))) {
      XSSFCellStyle style = cell(slip, "実績", "C4").getCellStyle();
      assertThat(style.getBorderTop()).isEqualTo(BorderStyle.DOUBLE);
      assertThat(style.getDataFormatString()).isEqualTo("#,##0.0");
      assertThat(cell(slip, "実績", "C3").getCellStyle().getFillPattern())
          .isEqualTo(FillPatternType.NO_FILL);
    }
  }

  @Test
  void leaves_drop_downs_pictures_merged_cells_formulas_and_other_sheets_as_they_were()
      throws IOException {
    returned("R4/報告.xlsx");

    try (XSSFWorkbook slip = slip(error("R4/報告.xlsx", "C4"))) {
      XSSFSheet sheet = slip.getSheet("実績");
      DataValidation choice = sheet.getDataValidations().get(0);
      assertThat(choice.getValidationConstraint().getExplicitListValues())
          .containsExactly("確定", "暫定");
      assertThat(sheet.getMergedRegions()).containsExactly(CellRangeAddress.valueOf("A1:D1"));
      assertThat(sheet.getColumnWidth(1)).isEqualTo(30 * 256);
      assertThat(slip.getAllPictures()).hasSize(1);
      assertThat(slip.getAllPictures().get(0).getData()).isEqualTo(DOT);
      assertThat(cell(slip, "計算", "A1").getCellFormula()).isEqualTo("1+1");
      assertThat(slip.isSheetHidden(slip.getSheetIndex("控え"))).isTrue();
    }
  }

  @Test
  void writes_below_what_others_have_commented() throws IOException {
    returned("R4/報告.xlsx");

    try (XSSFWorkbook slip = slip(error("R4/報告.xlsx", "C3"))) {
      XSSFComment comment = cell(slip, "実績", "C3").getCellComment();
      assertThat(comment.getAuthor()).isEqualTo("課長");
      assertThat(comment.getString().getString()).startsWith("要確認\n").contains("【誤り】");
    }
  }

  @Test
  void lists_all_problems_errors_first_with_links() throws IOException {
    returned("R4/報告.xlsx");

    try (XSSFWorkbook slip =
        slip(
            warning("R4/報告.xlsx", "B3"),
            error("R4/報告.xlsx", "C4"),
            new Problem(
                ProblemCode.NUMBER_UNREADABLE, SourceLocation.ofFile("R4/報告.xlsx"), "", "ファイル"))) {
      XSSFSheet list = slip.getSheet("差戻票");
      assertThat(slip.getActiveSheetIndex()).isEqualTo(slip.getNumberOfSheets() - 1);
      assertThat(texts(list, 5)).startsWith("1", "誤り", "実績", "C4", "十二");
      assertThat(list.getRow(5).getCell(3).getHyperlink().getAddress()).isEqualTo("実績!C4");
      assertThat(texts(list, 6)).startsWith("2", "誤り", "", "", "");
      assertThat(texts(list, 7)).startsWith("3", "注意", "実績", "B3");
      assertThat(list.getRow(1).getCell(0).getStringCellValue()).contains("誤り 2件・注意 1件");
    }
  }

  @Test
  void marks_the_first_filled_cell_where_a_row_lacks_the_column() throws IOException {
    returned("R4/報告.xlsx");

    try (XSSFWorkbook slip = slip(error("R4/報告.xlsx", "4:4"))) {
      assertThat(fill(cell(slip, "実績", "A4"))).isEqualTo("FFF4A98A");
    }
  }

  @Test
  void marks_the_cell_that_shows_where_a_merged_one_is_bad() throws IOException {
    returned("R4/報告.xlsx");

    try (XSSFWorkbook slip = slip(error("R4/報告.xlsx", "C1"))) {
      assertThat(cell(slip, "実績", "A1").getCellComment()).isNotNull();
    }
  }

  @Test
  void undoes_an_earlier_slip_in_a_workbook_that_comes_back() throws IOException {
    Path file = returned("R4/報告.xlsx");
    WorkbookFile first =
        slips()
            .of(
                "R4/報告.xlsx",
                List.of(
                    error("R4/報告.xlsx", "C4"),
                    error("R4/報告.xlsx", "C3"),
                    error("R4/報告.xlsx", "D3")));
    Files.write(file, first.content());

    try (XSSFWorkbook slip = slip(error("R4/報告.xlsx", "C4"))) {
      assertThat(fill(cell(slip, "実績", "C4"))).isEqualTo("FFF4A98A");
      String again = cell(slip, "実績", "C4").getCellComment().getString().getString();
      assertThat(again).containsOnlyOnce("【誤り】");
      assertThat(cell(slip, "実績", "C3").getCellStyle().getFillPattern())
          .isEqualTo(FillPatternType.NO_FILL);
      assertThat(cell(slip, "実績", "C3").getCellComment().getString().getString()).isEqualTo("要確認");
      assertThat(fill(cell(slip, "実績", "D3"))).isEqualTo("FFEAF3FB");
      assertThat(cell(slip, "実績", "D3").getCellComment()).isNull();
      assertThat(slip.getSheet("差戻票").getLastRowNum()).isEqualTo(5);
    }
  }

  @Test
  void keeps_macros() throws IOException {
    Path file = organisation.resolve("R4/報告.xlsm");
    try (XSSFWorkbook workbook = new XSSFWorkbook(XSSFWorkbookType.XLSM)) {
      workbook.createSheet("実績").createRow(0).createCell(0).setCellValue("KPI番号");
      workbook.setVBAProject(new ByteArrayInputStream(new byte[] {1, 2, 3}));
      save(workbook, file);
    }

    WorkbookFile slip = slips().of("R4/報告.xlsm", List.of(error("R4/報告.xlsm", "A1")));

    assertThat(slip.name()).isEqualTo("報告.xlsm");
    assertThat(parts(slip.content()).get("xl/vbaProject.bin")).containsExactly(1, 2, 3);
    assertThat(new String(parts(slip.content()).get("[Content_Types].xml"), StandardCharsets.UTF_8))
        .contains("application/vnd.ms-excel.sheet.macroEnabled.main+xml");
  }

  @Test
  void makes_a_workbook_of_a_csv_with_its_cells_where_they_were() throws IOException {
    Files.createDirectories(organisation.resolve("R4"));
    Files.write(
        organisation.resolve("R4/実績報告.csv"),
        "KPI番号,指標名,実績値\r\n=\"1-1\",\"件数\n（累計）\",十二\r\n".getBytes("windows-31j"));
    Problem bad =
        new Problem(
            ProblemCode.NUMBER_UNREADABLE,
            new SourceLocation("R4/実績報告.csv", "", "C2"),
            "十二",
            "数値（件）");

    WorkbookFile slip = slips().of("R4/実績報告.csv", List.of(bad));

    assertThat(slip.name()).isEqualTo("実績報告.xlsx");
    try (XSSFWorkbook workbook = open(slip)) {
      assertThat(texts(workbook.getSheet("実績報告"), 1)).containsExactly("1-1", "件数\n（累計）", "十二");
      assertThat(fill(cell(workbook, "実績報告", "C2"))).isEqualTo("FFF4A98A");
      assertThat(texts(workbook.getSheet("差戻票"), 5)).startsWith("1", "誤り", "実績報告", "C2");
    }
  }

  @Test
  void gives_the_list_alone_where_the_file_cannot_be_opened() throws IOException {
    Path whole = returned("R4/報告.xlsx");
    byte[] bytes = Files.readAllBytes(whole);
    Files.write(organisation.resolve("R4/途中.xlsx"), java.util.Arrays.copyOf(bytes, 900));
    Files.writeString(organisation.resolve("R4/文書.xlsx"), "ブックではない");
    encrypted(whole, organisation.resolve("R4/鍵.xlsx"));

    for (String file : List.of("R4/途中.xlsx", "R4/文書.xlsx", "R4/鍵.xlsx")) {
      WorkbookFile slip =
          slips()
              .of(
                  file,
                  List.of(
                      new Problem(
                          ProblemCode.NUMBER_UNREADABLE,
                          SourceLocation.ofFile(file),
                          "途中",
                          "ブック")));
      try (XSSFWorkbook workbook = open(slip)) {
        assertThat(workbook.getNumberOfSheets()).isEqualTo(1);
        assertThat(texts(workbook.getSheet("差戻票"), 5)).startsWith("1", "誤り", "", "", "途中");
      }
    }
  }

  @Test
  void gives_the_same_bytes_every_time() throws IOException {
    returned("R4/報告.xlsx");
    List<Problem> problems = List.of(error("R4/報告.xlsx", "C4"));

    SameBytes.wherever(() -> slips().of("R4/報告.xlsx", problems).content());
  }

  @Test
  void names_the_slips_of_several_files_apart_and_passes_over_what_is_no_file() throws IOException {
    returned("R4/報告.xlsx");
    returned("plan/報告.xlsx");

    List<WorkbookFile> slips =
        slips()
            .all(
                List.of(
                    error("R4/報告.xlsx", "C4"),
                    error("plan/報告.xlsx", "C4"),
                    error("R4/ない.xlsx", "C4"),
                    error("../外.xlsx", "C4")));

    assertThat(slips).extracting(WorkbookFile::name).containsExactly("報告.xlsx", "plan_報告.xlsx");
  }

  @Test
  void asks_for_nothing_again_where_there_are_notices_only() throws IOException {
    returned("R4/報告.xlsx");
    returned("R4/他課.xlsx");

    assertThat(slips().all(List.of(warning("R4/報告.xlsx", "B3"), error("R4/他課.xlsx", "C4"))))
        .extracting(WorkbookFile::name)
        .containsExactly("他課.xlsx");
  }

  @Test
  void cuts_a_text_that_no_cell_of_a_workbook_holds() throws IOException {
    Path csv = organisation.resolve("R4/報告.csv");
    Files.createDirectories(csv.getParent());
    Files.writeString(csv, "");
    ReturnSlip slips = new ReturnSlip(organisation, file -> Map.of("C4", "百".repeat(40_000)));
    Problem problem =
        new Problem(
            ProblemCode.NUMBER_UNREADABLE,
            new SourceLocation("R4/報告.csv", "", "C4"),
            "百".repeat(40_000),
            "数値");

    try (XSSFWorkbook slip = open(slips.of("R4/報告.csv", List.of(problem)))) {
      assertThat(cell(slip, "報告", "C4").getStringCellValue()).hasSize(32_767).endsWith("百…");
      assertThat(cell(slip, "報告", "C4").getCellComment().getString().getString())
          .hasSizeLessThan(1_000);
    }
  }

  @Test
  void finds_a_file_whose_name_the_disk_has_taken_apart() throws IOException {
    String composed = Normalizer.normalize("R4/プレ.xlsx", Normalizer.Form.NFC);
    returned(Normalizer.normalize(composed, Normalizer.Form.NFD));

    assertThat(slips().all(List.of(error(composed, "C4"))))
        .extracting(WorkbookFile::name)
        .containsExactly(composed.substring(3));
  }

  private ReturnSlip slips() {
    return new ReturnSlip(organisation, CsvCells::of);
  }

  private XSSFWorkbook slip(Problem... problems) throws IOException {
    return open(slips().of("R4/報告.xlsx", List.of(problems)));
  }

  private static XSSFWorkbook open(WorkbookFile file) throws IOException {
    return new XSSFWorkbook(new ByteArrayInputStream(file.content()));
  }

  private static Problem error(String file, String cell) {
    return new Problem(
        ProblemCode.NUMBER_UNREADABLE, new SourceLocation(file, "実績", cell), "十二", "数値（件）");
  }

  private static Problem warning(String file, String cell) {
    return new Problem(
        ProblemCode.NAME_DIFFERS, new SourceLocation(file, "実績", cell), "別の名", "指標名");
  }

  /** A return as departments make them: title, drop-downs, a picture, a comment, other sheets. */
  private Path returned(String file) throws IOException {
    try (XSSFWorkbook workbook = new XSSFWorkbook()) {
      XSSFSheet sheet = workbook.createSheet("実績");
      sheet.createRow(0).createCell(0).setCellValue("実績報告");
      sheet.addMergedRegion(CellRangeAddress.valueOf("A1:D1"));
      String[][] rows = {
        {"KPI番号", "指標名", "実績値", "区分"}, {"1-1", "件数", "5", "確定"}, {"1-2", "数", "十二", ""}
      };
      for (int i = 0; i < rows.length; i++) {
        var row = sheet.createRow(i + 1);
        for (int j = 0; j < rows[i].length; j++) {
          row.createCell(j).setCellValue(rows[i][j]);
        }
      }
      XSSFCellStyle style = workbook.createCellStyle();
      style.setBorderTop(BorderStyle.DOUBLE);
      style.setDataFormat(workbook.createDataFormat().getFormat("#,##0.0"));
      sheet.getRow(3).getCell(2).setCellStyle(style);
      XSSFCellStyle entry = workbook.createCellStyle();
      entry.setFillPattern(FillPatternType.SOLID_FOREGROUND);
      entry.setFillForegroundColor(
          new XSSFColor(new byte[] {(byte) 0xEA, (byte) 0xF3, (byte) 0xFB}));
      sheet.getRow(2).getCell(3).setCellStyle(entry);
      sheet.setColumnWidth(1, 30 * 256);
      var helper = sheet.getDataValidationHelper();
      sheet.addValidationData(
          helper.createValidation(
              helper.createExplicitListConstraint(new String[] {"確定", "暫定"}),
              new CellRangeAddressList(2, 3, 3, 3)));
      XSSFComment comment =
          sheet
              .createDrawingPatriarch()
              .createCellComment(new XSSFClientAnchor(0, 0, 0, 0, 4, 2, 6, 5));
      comment.setAuthor("課長");
      comment.setString(new XSSFRichTextString("要確認"));
      comment.setAddress(new CellAddress("C3"));
      sheet
          .createDrawingPatriarch()
          .createPicture(
              new XSSFClientAnchor(0, 0, 0, 0, 6, 6, 8, 8),
              workbook.addPicture(DOT, Workbook.PICTURE_TYPE_PNG));
      workbook.createSheet("計算").createRow(0).createCell(0).setCellFormula("1+1");
      workbook.createSheet("控え");
      workbook.setSheetHidden(2, true);
      return save(workbook, organisation.resolve(file));
    }
  }

  private static Path save(XSSFWorkbook workbook, Path file) throws IOException {
    Files.createDirectories(file.getParent());
    try (OutputStream out = Files.newOutputStream(file)) {
      workbook.write(out);
    }
    return file;
  }

  private static void encrypted(Path from, Path to) throws IOException {
    try (POIFSFileSystem container = new POIFSFileSystem();
        OutputStream out = Files.newOutputStream(to)) {
      var encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
      encryptor.confirmPassword("秘密");
      try (OutputStream content = encryptor.getDataStream(container)) {
        content.write(Files.readAllBytes(from));
      } catch (java.security.GeneralSecurityException e) {
        throw new IOException(e);
      }
      container.writeFilesystem(out);
    }
  }

  private static Map<String, byte[]> parts(byte[] packed) throws IOException {
    Map<String, byte[]> parts = new TreeMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(packed))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        parts.put(entry.getName(), zip.readAllBytes());
      }
    }
    return parts;
  }

  private static XSSFCell cell(XSSFWorkbook workbook, String sheet, String reference) {
    CellAddress at = new CellAddress(reference);
    return workbook.getSheet(sheet).getRow(at.getRow()).getCell(at.getColumn());
  }

  private static String fill(XSSFCell cell) {
    XSSFColor colour = cell.getCellStyle().getFillForegroundColorColor();
    return colour == null ? "" : colour.getARGBHex();
  }

  private static List<String> texts(XSSFSheet sheet, int row) {
    return java.util.stream.StreamSupport.stream(sheet.getRow(row).spliterator(), false)
        .map(cell -> cell.getStringCellValue())
        .toList();
  }
}

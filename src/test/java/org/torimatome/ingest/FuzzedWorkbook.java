package org.torimatome.ingest;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * Sound returns as workbooks, what can befall their parts, and POI as the witness of the result.
 */
final class FuzzedWorkbook {

  private static final Map<String, BigDecimal> TYPED =
      Map.of(
          "1-1",
          new BigDecimal("1120"),
          "1-2",
          new BigDecimal("69.8"),
          "1-3",
          new BigDecimal("1200"));

  static final List<byte[]> RETURNS = List.of(written(new XSSFWorkbook()), written(streamed()));

  static final FuzzTest.Witness UNCHANGED = (row, unit) -> Optional.of(TYPED.get(row.kpi().text()));

  private static final Pattern VALUE = Pattern.compile("(?<==\")[^\"]*(?=\")|(?<=>)[^<>]+(?=<)");

  private FuzzedWorkbook() {}

  /** As other programs stream them: texts inline, no table of shared ones. */
  private static SXSSFWorkbook streamed() {
    SXSSFWorkbook workbook = new SXSSFWorkbook();
    workbook.setZip64Mode(Zip64Mode.Never);
    return workbook;
  }

  private static byte[] written(Workbook workbook) {
    try (workbook;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
      Sheet sheet = workbook.createSheet("実績");
      fill(sheet.createRow(0), "令和4年度 実績報告");
      fill(sheet.createRow(1), "KPI番号", "指標名", "実績値", "区分", "補足");
      fill(sheet.createRow(2), "1-1", "申請件数", "", "確定", "全国11位");
      sheet.getRow(2).getCell(2).setCellFormula("1000+120");
      sheet.getRow(2).getCell(2).setCellValue(1120);
      fill(sheet.createRow(3), "1-2", "取得率", "", "暫定", "");
      sheet.getRow(3).getCell(2).setCellValue(0.698);
      CellStyle percent = workbook.createCellStyle();
      percent.setDataFormat(workbook.createDataFormat().getFormat("0.0%"));
      sheet.getRow(3).getCell(2).setCellStyle(percent);
      fill(sheet.createRow(4), "1-3", "事業費", "120万円", "", "前年度は100");
      fill(sheet.createRow(5), "2-1", "体制づくり", "協議会を\n設立", "確定", "");
      workbook.write(bytes);
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void fill(Row row, String... cells) {
    for (int column = 0; column < cells.length; column++) {
      row.createCell(column).setCellValue(cells[column]);
    }
  }

  /** The workbook with bytes of one part spoilt, or one of its values. */
  static byte[] spoilPart(byte[] workbook, Mischief mischief, Random chance) throws IOException {
    Map<String, byte[]> parts = unzipped(workbook);
    List<String> names = new ArrayList<>(parts.keySet());
    String sheet = "xl/worksheets/sheet1.xml";
    String name = chance.nextBoolean() ? sheet : mischief.oneOf(names);
    boolean bytes = chance.nextInt(4) == 0;
    parts.compute(
        name, (key, part) -> bytes ? mischief.spoil(part) : spoilValue(part, mischief, chance));
    return zipped(parts);
  }

  /** One attribute or text of the part replaced by another of it, or spoilt. */
  private static byte[] spoilValue(byte[] part, Mischief mischief, Random chance) {
    String xml = new String(part, StandardCharsets.UTF_8);
    List<MatchResult> values = VALUE.matcher(xml).results().toList();
    MatchResult value = mischief.oneOf(values);
    String other = mischief.oneOf(values).group();
    String spoilt =
        chance.nextBoolean()
            ? other
            : mischief.spoil(value.group(), other).replace("&", "&amp;").replace("<", "&lt;");
    return (xml.substring(0, value.start()) + spoilt.replace("\"", "") + xml.substring(value.end()))
        .getBytes(StandardCharsets.UTF_8);
  }

  /** POI's view of the cell; where it cannot open the file, only what was typed may be read. */
  static FuzzTest.Witness witness(byte[] workbook) {
    return (row, unit) -> {
      try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(workbook))) {
        CellReference at = new CellReference(row.source().at().cell());
        Sheet sheet = book.getSheet(row.source().at().sheet());
        return seen(sheet.getRow(at.getRow()).getCell(at.getCol()), unit);
      } catch (IOException | RuntimeException e) {
        return UNCHANGED.sees(row, unit);
      }
    };
  }

  private static Optional<BigDecimal> seen(Cell cell, String unit) {
    CellType type =
        cell.getCellType() == CellType.FORMULA
            ? cell.getCachedFormulaResultType()
            : cell.getCellType();
    if (type == CellType.STRING) {
      return new NaiveReader(unit).read(cell.getStringCellValue());
    }
    if (type != CellType.NUMERIC || DateUtil.isCellDateFormatted(cell)) {
      return Optional.empty();
    }
    BigDecimal value = new BigDecimal(cell.getNumericCellValue(), new MathContext(15));
    boolean percent = cell.getCellStyle().getDataFormatString().contains("%");
    return Optional.of(percent ? value.movePointRight(2) : value);
  }

  static Map<String, byte[]> unzipped(byte[] workbook) throws IOException {
    Map<String, byte[]> parts = new LinkedHashMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(workbook))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        parts.put(entry.getName(), zip.readAllBytes());
      }
    }
    return parts;
  }

  static byte[] zipped(Map<String, byte[]> parts) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue());
      }
    }
    return bytes.toByteArray();
  }
}

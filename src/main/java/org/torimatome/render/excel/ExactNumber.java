package org.torimatome.render.excel;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.apache.poi.xssf.usermodel.XSSFCell;

/**
 * Numbers as Excel holds them, to 15 significant digits: {@code 113.54} stands in the file as
 * {@code 113.54}.
 *
 * <p>POI would write them as Java prints a double, which differs between versions of Java.
 */
final class ExactNumber {
  private static final MathContext EXCEL = new MathContext(15, RoundingMode.HALF_UP);
  private static final MathContext DOUBLE = new MathContext(17, RoundingMode.HALF_EVEN);

  static void write(XSSFCell cell, String number) {
    BigDecimal exact = new BigDecimal(number).round(EXCEL);
    cell.setCellValue(exact.doubleValue());
    cell.getCTCell().setV(text(exact));
  }

  /** Writes the cell's number anew: to 15 digits where they say it all, else to 17. */
  static void rewrite(XSSFCell cell) {
    cell.getCTCell().setV(text(cell.getNumericCellValue()));
  }

  static String text(double number) {
    BigDecimal short15 = new BigDecimal(number).round(EXCEL);
    return text(short15.doubleValue() == number ? short15 : new BigDecimal(number).round(DOUBLE));
  }

  private static String text(BigDecimal number) {
    BigDecimal plain = number.stripTrailingZeros();
    boolean isShort = plain.precision() - plain.scale() <= 21 && plain.scale() <= 21;
    return isShort ? plain.toPlainString() : plain.toString();
  }

  private ExactNumber() {}
}

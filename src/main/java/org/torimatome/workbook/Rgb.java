package org.torimatome.workbook;

import java.util.HexFormat;
import java.util.Locale;
import org.apache.poi.xssf.usermodel.XSSFColor;

/** Colours as people write them, {@code #1F4E79} or {@code 1F4E79}, for a workbook. */
public final class Rgb {

  private Rgb() {}

  public static XSSFColor colour(String rrggbb) {
    return new XSSFColor(HexFormat.of().parseHex(opaque(rrggbb)), null);
  }

  /** As the file has it, without transparency: {@code FF1F4E79}. */
  public static String opaque(String rrggbb) {
    return "FF" + rrggbb.replace("#", "").toUpperCase(Locale.ROOT);
  }
}

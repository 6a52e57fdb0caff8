package org.torimatome.workbook;

import java.util.HexFormat;
import org.apache.poi.xssf.usermodel.XSSFColor;

/** Colours as people write them, {@code #1F4E79} or {@code 1F4E79}, for a workbook. */
public final class Rgb {

  private Rgb() {}

  public static XSSFColor colour(String rrggbb) {
    return new XSSFColor(argb(rrggbb), null);
  }

  /** Without transparency. */
  public static byte[] argb(String rrggbb) {
    return HexFormat.of().parseHex("ff" + rrggbb.replace("#", ""));
  }
}

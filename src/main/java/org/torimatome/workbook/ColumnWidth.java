package org.torimatome.workbook;

/**
 * Widths in half-width characters, two of which make a full-width one.
 *
 * <p>Excel counts in digits of the workbook's first font. That is a fixed-width gothic, whose
 * digits are exactly half an em; on a machine without it columns can only come out wider.
 */
public final class ColumnWidth {
  /** Pixels that Excel keeps free within a column. */
  private static final int PADDING = 5;

  /** In 256ths of a digit, padding included, as the file has it. */
  public static int inFile(double characters, double size) {
    int digit = digitPixels(size);
    return (int) Math.min(255 * 256, Math.round((characters * digit + PADDING) / digit * 256));
  }

  /** What text can use, in points. */
  public static double points(double characters, double size) {
    return characters * digitPixels(size) * 0.75;
  }

  /** What the column takes with what it keeps free, in points. */
  public static double pointsInAll(double characters, double size) {
    return points(characters, size) + PADDING * 0.75;
  }

  private static int digitPixels(double size) {
    return (int) Math.max(1, Math.round(size * 96 / 72 / 2));
  }

  private ColumnWidth() {}
}

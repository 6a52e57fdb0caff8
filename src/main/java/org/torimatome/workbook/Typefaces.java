package org.torimatome.workbook;

/** The faces of our workbooks: on every Windows since 10, and free for all others. */
public final class Typefaces {

  public static final String USUAL = "BIZ UDPGothic";

  /**
   * The fixed-width sister, in which alone widths are measured: Excel counts them in digits of a
   * workbook's first font, and those of the proportional one are very wide.
   */
  public static final String RULER = "BIZ UDGothic";

  private Typefaces() {}
}

package org.torimatome.forms;

import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;

/**
 * How a cell of ours looks: dark on nothing, without border and locked until said otherwise.
 *
 * @param fill as RRGGBB; empty for none
 * @param boxed has a border, and wraps its text
 * @param entry open to typing on a protected sheet
 * @param text keeps whatever is typed as text, so that R5.3 does not turn into a date nor data into
 *     a formula
 */
record FormStyle(
    Lettering lettering,
    String fill,
    boolean boxed,
    HorizontalAlignment align,
    VerticalAlignment stand,
    boolean entry,
    boolean text) {

  /**
   * @param size in points
   * @param ink as RRGGBB
   */
  record Lettering(int size, boolean bold, String ink) {}

  static final FormStyle PLAIN =
      new FormStyle(
          new Lettering(10, false, "222222"),
          "",
          false,
          HorizontalAlignment.GENERAL,
          VerticalAlignment.CENTER,
          false,
          false);
  private static final String BLUE = "1F4E79";

  static final FormStyle TITLE = PLAIN.sized(16).strong().inked(BLUE);
  static final FormStyle HEADING = PLAIN.sized(12).strong().inked(BLUE);
  static final FormStyle CELL = PLAIN.framed().typed().aligned(HorizontalAlignment.LEFT);
  static final FormStyle HEAD =
      PLAIN.framed().strong().inked("FFFFFF").filled(BLUE).aligned(HorizontalAlignment.CENTER);

  /** Over a column that need not be filled in. */
  static final FormStyle OTHER_HEAD = HEAD.filled("6B7785");

  FormStyle sized(int points) {
    return lettered(new Lettering(points, lettering.bold(), lettering.ink()));
  }

  FormStyle strong() {
    return lettered(new Lettering(lettering.size(), true, lettering.ink()));
  }

  FormStyle inked(String colour) {
    return lettered(new Lettering(lettering.size(), lettering.bold(), colour));
  }

  private FormStyle lettered(Lettering other) {
    return new FormStyle(other, fill, boxed, align, stand, entry, text);
  }

  FormStyle filled(String colour) {
    return new FormStyle(lettering, colour, boxed, align, stand, entry, text);
  }

  FormStyle framed() {
    return new FormStyle(lettering, fill, true, align, stand, entry, text);
  }

  FormStyle aligned(HorizontalAlignment alignment) {
    return new FormStyle(lettering, fill, boxed, alignment, stand, entry, text);
  }

  FormStyle atTop() {
    return new FormStyle(lettering, fill, boxed, align, VerticalAlignment.TOP, entry, text);
  }

  FormStyle open() {
    return new FormStyle(lettering, fill, boxed, align, stand, true, text);
  }

  FormStyle typed() {
    return new FormStyle(lettering, fill, boxed, align, stand, entry, true);
  }
}

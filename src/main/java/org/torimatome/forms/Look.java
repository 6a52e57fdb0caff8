package org.torimatome.forms;

import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;

/**
 * How a cell of ours looks: dark on nothing, without border and locked until said otherwise.
 *
 * @param ink and {@code fill} as RRGGBB; an empty fill is none
 * @param boxed has a border, and wraps its text
 * @param entry open to typing on a protected sheet
 * @param text keeps whatever is typed as text, so that R5.3 does not turn into a date nor data into
 *     a formula
 */
record Look(
    Lettering lettering,
    String fill,
    boolean boxed,
    HorizontalAlignment align,
    VerticalAlignment stand,
    boolean entry,
    boolean text) {

  /**
   * @param size in points
   */
  record Lettering(int size, boolean bold, String ink) {}

  static final Look PLAIN =
      new Look(
          new Lettering(10, false, "222222"),
          "",
          false,
          HorizontalAlignment.GENERAL,
          VerticalAlignment.CENTER,
          false,
          false);
  static final Look TITLE = PLAIN.sized(16).strong().inked("1F4E79");
  static final Look CELL = PLAIN.framed().typed().aligned(HorizontalAlignment.LEFT);
  static final Look HEAD =
      PLAIN.framed().strong().inked("FFFFFF").filled("1F4E79").aligned(HorizontalAlignment.CENTER);

  Look sized(int points) {
    return lettered(new Lettering(points, lettering.bold(), lettering.ink()));
  }

  Look strong() {
    return lettered(new Lettering(lettering.size(), true, lettering.ink()));
  }

  Look inked(String colour) {
    return lettered(new Lettering(lettering.size(), lettering.bold(), colour));
  }

  private Look lettered(Lettering other) {
    return new Look(other, fill, boxed, align, stand, entry, text);
  }

  Look filled(String colour) {
    return new Look(lettering, colour, boxed, align, stand, entry, text);
  }

  Look framed() {
    return new Look(lettering, fill, true, align, stand, entry, text);
  }

  Look aligned(HorizontalAlignment alignment) {
    return new Look(lettering, fill, boxed, alignment, stand, entry, text);
  }

  Look atTop() {
    return new Look(lettering, fill, boxed, align, VerticalAlignment.TOP, entry, text);
  }

  Look open() {
    return new Look(lettering, fill, boxed, align, stand, true, text);
  }

  Look typed() {
    return new Look(lettering, fill, boxed, align, stand, entry, true);
  }
}

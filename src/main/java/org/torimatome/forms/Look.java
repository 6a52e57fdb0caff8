package org.torimatome.forms;

import org.apache.poi.ss.usermodel.HorizontalAlignment;

/**
 * How a cell of ours looks: black on nothing, no border, wrapped and locked until said otherwise.
 *
 * @param size of the font in points
 * @param ink and {@code fill} as RRGGBB; an empty fill is none
 * @param entry open to typing on a protected sheet
 * @param text holds whatever is typed as text, so that R5.3 does not turn into a date nor data into
 *     a formula
 */
record Look(
    int size,
    boolean bold,
    String ink,
    String fill,
    boolean boxed,
    HorizontalAlignment align,
    boolean entry,
    boolean text) {

  static final Look PLAIN =
      new Look(10, false, "222222", "", false, HorizontalAlignment.GENERAL, false, false);
  static final Look TITLE = PLAIN.sized(16).strong();
  static final Look HEAD =
      PLAIN.strong().inked("FFFFFF").filled("1F4E79").framed().aligned(HorizontalAlignment.CENTER);
  static final Look CELL = PLAIN.framed().typed();

  Look sized(int points) {
    return new Look(points, bold, ink, fill, boxed, align, entry, text);
  }

  Look strong() {
    return new Look(size, true, ink, fill, boxed, align, entry, text);
  }

  Look inked(String colour) {
    return new Look(size, bold, colour, fill, boxed, align, entry, text);
  }

  Look filled(String colour) {
    return new Look(size, bold, ink, colour, boxed, align, entry, text);
  }

  Look framed() {
    return new Look(size, bold, ink, fill, true, align, entry, text);
  }

  Look aligned(HorizontalAlignment alignment) {
    return new Look(size, bold, ink, fill, boxed, alignment, entry, text);
  }

  Look open() {
    return new Look(size, bold, ink, fill, boxed, align, true, text);
  }

  Look typed() {
    return new Look(size, bold, ink, fill, boxed, align, entry, true);
  }
}

package org.torimatome.plan;

import org.torimatome.text.Folding;
import org.torimatome.text.Sha256;

/**
 * What a form says outside its entry cells, as 16 hexadecimal digits such as {@code
 * 9f86d081884c7d65}: enough to notice a change, short enough to print.
 *
 * <p>Who made the form and who reads it back add the same cells: those of every visible sheet in
 * order, row by row, without blank cells, the entry cells below a table's header and the line of
 * {@link FormIdentity}. White space does not count, since programs change it.
 */
public final class FormSeal {

  static final int DIGITS = 16;

  private final Sha256 digest = new Sha256();

  /**
   * @param cell as a spreadsheet names it, such as C7
   */
  public void add(String sheet, String cell, String text) {
    if (FormIdentity.parse(text).isEmpty()) {
      digest.with(String.join("\0", sheet, cell, Folding.label(text)) + "\n");
    }
  }

  /** The digits for all that was added; adding starts anew. */
  public String digits() {
    return digest.hex().substring(0, DIGITS);
  }
}

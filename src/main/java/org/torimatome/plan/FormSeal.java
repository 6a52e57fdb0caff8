package org.torimatome.plan;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.torimatome.text.Folding;

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

  private final MessageDigest digest;

  public FormSeal() {
    try {
      this.digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * @param cell as a spreadsheet names it, such as C7
   */
  public void add(String sheet, String cell, String text) {
    if (FormIdentity.parse(text).isEmpty()) {
      String line = String.join("\0", sheet, cell, Folding.label(text)) + "\n";
      digest.update(line.getBytes(StandardCharsets.UTF_8));
    }
  }

  /** The digits for all that was added; adding starts anew. */
  public String digits() {
    return HexFormat.of().formatHex(digest.digest()).substring(0, DIGITS);
  }
}

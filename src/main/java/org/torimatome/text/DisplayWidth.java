package org.torimatome.text;

/**
 * How much room a text takes, in half-width characters, two of which make a full-width one: 7 for
 * 実績値R.
 *
 * <p>Counted as Japanese faces and terminals draw: everything beyond ASCII is full-width, ※ and ×
 * too, but for the half-width forms. For the help that it breaks into lines picocli has a count of
 * its own.
 */
public final class DisplayWidth {

  private DisplayWidth() {}

  public static int of(String text) {
    return text.codePoints().map(character -> isWide(character) ? 2 : 1).sum();
  }

  public static boolean isWide(int character) {
    return character > 0xA0 && !(character >= 0xFF61 && character <= 0xFFDC);
  }
}

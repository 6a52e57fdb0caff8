package org.torimatome.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The characters that the report's fonts can print, such as 髙 and 𠮷, but not 😀.
 *
 * <p>Known here so that a reader of input can tell a character that would leave a gap on paper by
 * its cell, long before anything is set. A test holds the list against the fonts themselves.
 */
public final class PrintedCharacters {

  private static final String LIST = "printed-characters.txt";

  /** A variation selector with the character whose shape it chooses. */
  private static final Pattern VARIANT =
      Pattern.compile(".[\\x{FE00}-\\x{FE0D}\\x{E0100}-\\x{E01EF}]", Pattern.DOTALL);

  private static final String INSTEAD = "〓";

  private PrintedCharacters() {}

  /** Read when first asked for. */
  private static final class Known {
    static final BitSet CHARACTERS = read();
  }

  /** Whether a font has a glyph for it. */
  public static boolean contain(int character) {
    return Known.CHARACTERS.get(character);
  }

  /**
   * Whether nothing is to be seen of it: line ends, joiners, and the selectors that choose a shape,
   * of which there is but one in a font.
   */
  public static boolean isUnseen(int character) {
    return Character.isISOControl(character)
        || Character.getType(character) == Character.FORMAT
        || (character >= 0xFE00 && character <= 0xFE0F)
        || (character >= 0xE0100 && character <= 0xE01EF);
  }

  /** The characters of a text that would leave a gap, each once, such as {@code 😀（U+1F600）}. */
  public static List<String> missing(String text) {
    return missingIn(text)
        .distinct()
        .mapToObj(character -> Character.toString(character) + "（" + number(character) + "）")
        .toList();
  }

  /** The shapes of ideographs that a text asks for, such as {@code 葛󠄀（U+845B U+E0100）}. */
  public static List<String> variants(String text) {
    return VARIANT
        .matcher(text)
        .results()
        .map(found -> found.group())
        .distinct()
        .map(variant -> variant + "（" + numbers(variant) + "）")
        .toList();
  }

  /** The text with {@code 〓（U+1F600）} for what cannot be printed: to quote what was found. */
  public static String legible(String text) {
    if (missingIn(text).findAny().isEmpty()) {
      return text;
    }
    StringBuilder legible = new StringBuilder();
    text.codePoints()
        .forEach(
            character ->
                legible.append(
                    isMissing(character)
                        ? INSTEAD + "（" + number(character) + "）"
                        : Character.toString(character)));
    return legible.toString();
  }

  private static IntStream missingIn(String text) {
    return text.codePoints().filter(PrintedCharacters::isMissing);
  }

  private static boolean isMissing(int character) {
    // Every ASCII character has a glyph, and most texts that are asked about are numbers and codes.
    return character > 0x7E && !contain(character) && !isUnseen(character);
  }

  private static String numbers(String text) {
    return text.codePoints().mapToObj(PrintedCharacters::number).collect(Collectors.joining(" "));
  }

  private static String number(int character) {
    return "U+%04X".formatted(character);
  }

  /** A line for each 256 characters: the first of them, and a bit for each, the last one first. */
  private static BitSet read() {
    BitSet characters = new BitSet();
    try (InputStream list = PrintedCharacters.class.getResourceAsStream(LIST)) {
      if (list == null) {
        throw new IllegalStateException(LIST + " is missing from the program");
      }
      new String(list.readAllBytes(), StandardCharsets.US_ASCII)
          .lines()
          .map(line -> line.split(" ", 2))
          .forEach(
              block -> {
                int first = Integer.parseInt(block[0], 16);
                BigInteger bits = new BigInteger(block[1], 16);
                for (int i = 0; i < bits.bitLength(); i++) {
                  characters.set(first + i, bits.testBit(i));
                }
              });
    } catch (IOException e) {
      throw new UncheckedIOException(LIST + " cannot be read", e);
    }
    return characters;
  }
}

package org.torimatome.render.pdf;

import com.lowagie.text.DocumentException;
import com.lowagie.text.pdf.BaseFont;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import org.xhtmlrenderer.css.constants.IdentValue;
import org.xhtmlrenderer.pdf.FontDescription;

/**
 * The bundled fonts: BIZ UDPGothic in two weights, and Noto Sans JP for characters it lacks.
 *
 * <p>Parsing takes about a tenth of a second, so it is done once; afterwards nothing changes, and
 * all threads share it.
 */
public final class FontLibrary {
  /** The family of every text that names no other. */
  static final String MAIN_FAMILY = "BIZ UDPGothic";

  /** The family that steps in, character by character. */
  static final String FALLBACK_FAMILY = "Noto Sans JP";

  private static final int REGULAR_WEIGHT = 400;
  private static final int BOLD_WEIGHT = 700;

  private final FontDescription regular;
  private final FontDescription bold;
  private final FontDescription fallback;

  private FontLibrary() {
    regular = face("BIZUDPGothic-Regular.ttf", REGULAR_WEIGHT);
    bold = face("BIZUDPGothic-Bold.ttf", BOLD_WEIGHT);
    fallback = face("NotoSansJP-Regular.ttf", REGULAR_WEIGHT);
  }

  /** The fonts that come with the program; loaded at the first call. */
  public static FontLibrary bundled() {
    return Bundled.LIBRARY;
  }

  /** Whether some bundled font has a glyph for it, at every weight it may be set in. */
  public boolean canShow(int codePoint) {
    return isInMainFont(codePoint) || isInFallback(codePoint);
  }

  private boolean isInMainFont(int codePoint) {
    return regular.getFont().charExists(codePoint) && bold.getFont().charExists(codePoint);
  }

  private boolean isInFallback(int codePoint) {
    return fallback.getFont().charExists(codePoint);
  }

  /** A stretch of a text that one font shows. */
  record Run(String text, BaseFont font) {}

  /**
   * Splits a text where the font must change; a character in neither font stays in the main one.
   */
  List<Run> runs(String text, boolean isBold) {
    List<Run> runs = new ArrayList<>();
    BaseFont main = face(MAIN_FAMILY, isBold).getFont();
    for (int at = 0; at < text.length(); ) {
      BaseFont font = fontFor(text.codePointAt(at), main);
      int end = at;
      while (end < text.length() && fontFor(text.codePointAt(end), main) == font) {
        end += Character.charCount(text.codePointAt(end));
      }
      runs.add(new Run(text.substring(at, end), font));
      at = end;
    }
    return runs;
  }

  private BaseFont fontFor(int codePoint, BaseFont main) {
    return needsFallback(codePoint) ? fallback.getFont() : main;
  }

  /** Whether only the fallback font has it. */
  boolean needsFallback(int codePoint) {
    return !isInMainFont(codePoint) && isInFallback(codePoint);
  }

  FontDescription face(String family, boolean isBold) {
    if (family.equals(FALLBACK_FAMILY)) {
      return fallback;
    }
    return isBold ? bold : regular;
  }

  private static FontDescription face(String file, int weight) {
    try (InputStream in = FontLibrary.class.getResourceAsStream("/fonts/" + file)) {
      if (in == null) {
        throw new IllegalStateException("The font " + file + " is missing from the program");
      }
      BaseFont font =
          BaseFont.createFont(
              file,
              BaseFont.IDENTITY_H,
              BaseFont.EMBEDDED,
              BaseFont.NOT_CACHED,
              in.readAllBytes(),
              null);
      font.setIncludeCidSet(false); // a partial CIDSet is what PDF/A-2 forbids, none is allowed
      font.setSecureRandom(new SameSubsetTag());
      return new FontDescription(font, IdentValue.NORMAL, weight);
    } catch (IOException e) {
      throw new UncheckedIOException("The font " + file + " can't be read", e);
    } catch (DocumentException e) {
      throw new IllegalStateException("The font " + file + " is no TrueType font", e);
    }
  }

  /** Names every subset {@code AAAAAA+…}: the tag is drawn at random otherwise. */
  private static final class SameSubsetTag extends SecureRandom {
    private static final long serialVersionUID = 1L;

    @Override
    public double nextDouble() {
      return 0;
    }
  }

  private static final class Bundled {
    static final FontLibrary LIBRARY = new FontLibrary();
  }
}

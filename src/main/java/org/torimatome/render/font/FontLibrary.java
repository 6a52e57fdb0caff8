package org.torimatome.render.font;

import com.lowagie.text.DocumentException;
import com.lowagie.text.pdf.BaseFont;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.xhtmlrenderer.css.constants.IdentValue;
import org.xhtmlrenderer.pdf.FontDescription;

/**
 * The bundled fonts: BIZ UDPGothic in two weights, its figures all of one width so that columns of
 * them align, and Noto Sans JP for characters it lacks.
 *
 * <p>Each is parsed when it is first needed, which takes some 30 ms, and never again; all threads
 * share it.
 */
public final class FontLibrary {
  /** The family of every text that names no other. */
  public static final String MAIN_FAMILY = "BIZ UDPGothic";

  /** The family that steps in, character by character. */
  public static final String FALLBACK_FAMILY = "Noto Sans JP";

  private static final FontLibrary BUNDLED = new FontLibrary();

  private static final byte IS_IN = 1;
  private static final byte IS_OUT = 2;

  private static final int REGULAR_WEIGHT = 400;
  private static final int BOLD_WEIGHT = 700;

  private final Face regular =
      new Face("BIZUDPGothic-Regular.ttf", REGULAR_WEIGHT, TabularFont::of);
  private final Face bold = new Face("BIZUDPGothic-Bold.ttf", BOLD_WEIGHT, TabularFont::of);
  private final Face fallback =
      new Face("NotoSansJP-Regular.ttf", REGULAR_WEIGHT, UnaryOperator.identity());

  /** Of the characters asked for so far; whichever thread finds one finds the same. */
  private final byte[] inMainFont = new byte[Character.MAX_VALUE + 1];

  private FontLibrary() {}

  /** The fonts that come with the program. */
  public static FontLibrary bundled() {
    return BUNDLED;
  }

  /**
   * A line of SHA-256 and name for each bundled font, kept beside them since hashing them takes as
   * long as setting a page.
   */
  public static String digests() {
    return new String(resource("sha256.txt"), StandardCharsets.UTF_8);
  }

  private static byte[] resource(String file) {
    try (InputStream in = FontLibrary.class.getResourceAsStream("/fonts/" + file)) {
      if (in == null) {
        throw new IllegalStateException(file + " is missing from the program's fonts");
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException("The font file " + file + " can't be read", e);
    }
  }

  private boolean isInMainFont(int codePoint) {
    if (codePoint >= inMainFont.length) {
      return findInMainFont(codePoint);
    }
    if (inMainFont[codePoint] == 0) {
      inMainFont[codePoint] = findInMainFont(codePoint) ? IS_IN : IS_OUT;
    }
    return inMainFont[codePoint] == IS_IN;
  }

  private boolean findInMainFont(int codePoint) {
    return regular.font().charExists(codePoint) && bold.font().charExists(codePoint);
  }

  private boolean isInFallback(int codePoint) {
    return fallback.font().charExists(codePoint);
  }

  /** Whether only the fallback font has it. */
  public boolean needsFallback(int codePoint) {
    return !isInMainFont(codePoint) && isInFallback(codePoint);
  }

  /** A stretch of a text that one font shows. */
  public record Run(String text, BaseFont font) {}

  /**
   * Splits a text where the font must change; a character in neither font stays in the main one.
   */
  public List<Run> runs(String text, boolean isBold) {
    List<Run> runs = new ArrayList<>();
    BaseFont main = (isBold ? bold : regular).font();
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

  /**
   * The rules for a style sheet with which a page needs no font of its reader's machine: each font
   * cut down to the page's characters.
   */
  public String fontFaces(String page) {
    BitSet codePoints = new BitSet();
    page.codePoints().filter(each -> !Character.isISOControl(each)).forEach(codePoints::set);
    BitSet lacking = new BitSet();
    codePoints.stream().filter(this::needsFallback).forEach(lacking::set);
    String main =
        regular.onTheWeb(MAIN_FAMILY).rule(codePoints)
            + bold.onTheWeb(MAIN_FAMILY).rule(codePoints);
    return lacking.isEmpty() ? main : main + fallback.onTheWeb(FALLBACK_FAMILY).rule(lacking);
  }

  private BaseFont fontFor(int codePoint, BaseFont main) {
    return needsFallback(codePoint) ? fallback.font() : main;
  }

  public FontDescription face(String family, boolean isBold) {
    if (family.equals(FALLBACK_FAMILY)) {
      return fallback.description();
    }
    return (isBold ? bold : regular).description();
  }

  /** A font that is parsed at its first use. */
  private static final class Face {
    private final String file;
    private final int weight;
    private final UnaryOperator<byte[]> change;
    private volatile @Nullable Parsed parsed;

    Face(String file, int weight, UnaryOperator<byte[]> change) {
      this.file = file;
      this.weight = weight;
      this.change = change;
    }

    BaseFont font() {
      return description().getFont();
    }

    FontDescription description() {
      return get().description;
    }

    WebFont onTheWeb(String family) {
      return new WebFont(family, weight, get().file);
    }

    private Parsed get() {
      Parsed found = parsed;
      return found == null ? parseOnce() : found;
    }

    private synchronized Parsed parseOnce() {
      Parsed found = parsed;
      if (found == null) {
        byte[] bytes = change.apply(resource(file));
        found = new Parsed(bytes, new FontDescription(parse(bytes), IdentValue.NORMAL, weight));
        parsed = found;
      }
      return found;
    }

    private BaseFont parse(byte[] bytes) {
      try {
        BaseFont font =
            BaseFont.createFont(
                file, BaseFont.IDENTITY_H, BaseFont.EMBEDDED, BaseFont.NOT_CACHED, bytes, null);
        font.setIncludeCidSet(false); // a partial CIDSet is what PDF/A-2 forbids, none is allowed
        font.setSecureRandom(new SameSubsetTag());
        return font;
      } catch (IOException e) {
        throw new UncheckedIOException("The font " + file + " can't be read", e);
      } catch (DocumentException e) {
        throw new IllegalStateException("The font " + file + " is no TrueType font", e);
      }
    }
  }

  /** A font file, which its description reads from as long as it lives. */
  private record Parsed(byte[] file, FontDescription description) {}

  /** Names every subset {@code AAAAAA+…}: the tag is drawn at random otherwise. */
  private static final class SameSubsetTag extends SecureRandom {
    private static final long serialVersionUID = 1L;

    @Override
    public double nextDouble() {
      return 0;
    }
  }
}

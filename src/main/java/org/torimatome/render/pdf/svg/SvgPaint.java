package org.torimatome.render.pdf.svg;

import java.awt.Color;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.xhtmlrenderer.css.constants.CSSName;
import org.xhtmlrenderer.css.parser.CSSParser;
import org.xhtmlrenderer.css.parser.FSRGBColor;
import org.xhtmlrenderer.css.parser.PropertyValue;
import org.xhtmlrenderer.css.sheet.StylesheetInfo.Origin;

/**
 * What fills or strokes a shape: a colour such as {@code #1f5fa8}, a pattern such as {@code
 * url(#hatch)}, or {@code none}.
 *
 * @param pattern the pattern's id, without a colour
 */
public record SvgPaint(@Nullable Color color, @Nullable String pattern) {
  public static final SvgPaint NONE = new SvgPaint(null, null);
  public static final SvgPaint BLACK = new SvgPaint(Color.BLACK, null);

  private static final Pattern SIX_DIGITS = Pattern.compile("#[0-9a-fA-F]{6}");

  /** Understands every colour that CSS knows by name or number. */
  public static SvgPaint of(String css) {
    if (css.equals("none")) {
      return NONE;
    }
    if (css.startsWith("url(#") && css.endsWith(")")) {
      return new SvgPaint(null, css.substring("url(#".length(), css.length() - 1));
    }
    if (SIX_DIGITS.matcher(css).matches()) {
      return new SvgPaint(Color.decode(css), null);
    }
    CSSParser parser =
        new CSSParser(
            (uri, message) -> {
              throw new IllegalArgumentException("SVG colour \"" + css + "\": " + message);
            });
    PropertyValue value =
        parser.parsePropertyValue(CSSName.COLOR, Origin.AUTHOR, css.toLowerCase(Locale.ROOT));
    if (value != null && value.getFSColor() instanceof FSRGBColor rgb) {
      return new SvgPaint(new Color(rgb.getRed(), rgb.getGreen(), rgb.getBlue()), null);
    }
    throw new IllegalArgumentException("SVG colour \"" + css + "\" is none that CSS knows");
  }
}

package org.torimatome.render;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.torimatome.render.pdf.FontLibrary;

/**
 * The fonts of a page that is read on machines of which nothing is known: where a style sheet of
 * the page begins with {@code @import "fonts.css";}, there they are put, cut down to the page's
 * characters. Text is escaped, so that none can pass for a style sheet.
 */
final class PageFonts {
  private static final Pattern WANTED =
      Pattern.compile("(<style[^<>]*+>\\s*+)@import \"fonts\\.css\";\\s*+");

  private PageFonts() {}

  static String within(String page, FontLibrary fonts) {
    Matcher wanted = WANTED.matcher(page);
    return wanted.find()
        ? page.substring(0, wanted.end(1)) + fonts.fontFaces(page) + page.substring(wanted.end())
        : page;
  }
}

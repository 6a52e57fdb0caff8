package org.torimatome.render.web;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.torimatome.render.engine.DocumentInfo;
import org.torimatome.render.engine.Engine;
import org.torimatome.render.engine.RenderedFile;
import org.torimatome.render.font.FontLibrary;

/**
 * A page that is read on machines of which nothing is known brings its fonts: where a style sheet
 * of it begins with {@code @import "fonts.css";}, there they are put, cut down to the page's
 * characters. Text is escaped, so that none can pass for a style sheet. Its tables say in each cell
 * what its column is.
 */
public final class WebPageRenderer implements Engine {
  private static final Pattern FONTS =
      Pattern.compile("(<style[^<>]*+>\\s*+)@import \"fonts\\.css\";\\s*+");

  private final FontLibrary fonts;

  public WebPageRenderer(FontLibrary fonts) {
    this.fonts = fonts;
  }

  @Override
  public String ending() {
    return ".html";
  }

  @Override
  public RenderedFile render(String filled, DocumentInfo info) {
    return new RenderedFile(withFonts(CellLabels.in(filled)).getBytes(StandardCharsets.UTF_8));
  }

  private String withFonts(String page) {
    Matcher wanted = FONTS.matcher(page);
    return wanted.find()
        ? page.substring(0, wanted.end(1)) + fonts.fontFaces(page) + page.substring(wanted.end())
        : page;
  }
}

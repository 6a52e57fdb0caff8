package org.torimatome.render.pdf;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.torimatome.render.font.FontLibrary;
import org.xhtmlrenderer.css.value.FontSpecification;
import org.xhtmlrenderer.layout.SharedContext;
import org.xhtmlrenderer.pdf.FontFamily;
import org.xhtmlrenderer.pdf.ITextFSFont;
import org.xhtmlrenderer.pdf.ITextFontResolver;
import org.xhtmlrenderer.render.FSFont;

/**
 * Answers every {@code font-family} out of the {@link FontLibrary}: PDF/A wants each font embedded,
 * so Flying Saucer's own Helvetica and Times must never be reached.
 */
final class LibraryFontResolver extends ITextFontResolver {
  private static final int SEMI_BOLD = 600;

  private final FontLibrary fonts;

  LibraryFontResolver(FontLibrary fonts) {
    this.fonts = fonts;
  }

  @Override
  public FSFont resolveFont(SharedContext context, FontSpecification wanted) {
    boolean bold = convertWeightToInt(wanted.fontWeight) >= SEMI_BOLD;
    return new ITextFSFont(fonts.face(firstFamily(wanted.families), bold), wanted.size);
  }

  private static String firstFamily(String @Nullable [] families) {
    return families == null || families.length == 0 ? "" : families[0].replace("\"", "");
  }

  @Override
  protected Map<String, FontFamily> loadFonts() {
    return new HashMap<>();
  }
}

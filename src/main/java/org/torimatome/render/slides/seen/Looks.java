package org.torimatome.render.slides.seen;

import java.util.List;
import org.torimatome.render.font.FontLibrary;
import org.xhtmlrenderer.css.constants.IdentValue;
import org.xhtmlrenderer.css.style.CalculatedStyle;
import org.xhtmlrenderer.css.style.CssContext;
import org.xhtmlrenderer.css.style.FSDerivedValue;
import org.xhtmlrenderer.css.value.FontSpecification;
import org.xhtmlrenderer.pdf.ITextFontResolver;

/** Looks out of computed styles. */
final class Looks {
  private static final int SEMI_BOLD = 600;

  private Looks() {}

  static Look of(CalculatedStyle style, CssContext context) {
    FontSpecification font = style.getFont(context);
    List<FSDerivedValue> decorations = style.getTextDecorations();
    return new Look(
        family(font),
        Math.round(font.size),
        ITextFontResolver.convertWeightToInt(font.fontWeight) >= SEMI_BOLD,
        font.fontStyle == IdentValue.ITALIC || font.fontStyle == IdentValue.OBLIQUE,
        decorations != null && decorations.contains(IdentValue.UNDERLINE),
        Colours.of(style.getColor()));
  }

  /** The one that the pages are set in. */
  private static String family(FontSpecification font) {
    return font.families != null
            && font.families.length > 0
            && font.families[0].replace("\"", "").equals(FontLibrary.FALLBACK_FAMILY)
        ? FontLibrary.FALLBACK_FAMILY
        : FontLibrary.MAIN_FAMILY;
  }
}

package org.torimatome.render.pdf.style;

import org.xhtmlrenderer.css.constants.CSSName;
import org.xhtmlrenderer.css.constants.IdentValue;
import org.xhtmlrenderer.css.newmatch.CascadedStyle;

/**
 * How the text in an element is set, as it inherits it.
 *
 * @param byPhrases whether its lines end between phrases: {@code word-break: auto-phrase}
 * @param spacesScripts whether there is room between Japanese and Latin: {@code text-autospace:
 *     normal}
 */
public record TextSetting(IdentValue whiteSpace, boolean byPhrases, boolean spacesScripts) {
  public static final TextSetting INITIAL = new TextSetting(IdentValue.NORMAL, false, false);

  /** Within an element of that style. */
  public TextSetting in(CascadedStyle style) {
    if (!style.hasProperty(CSSName.WHITE_SPACE)
        && !style.hasProperty(CSSName.HYPHENS)
        && !style.hasProperty(CSSName.CURSOR)) {
      return this;
    }
    IdentValue hyphens = ident(style, CSSName.HYPHENS, IdentValue.INHERIT);
    IdentValue cursor = ident(style, CSSName.CURSOR, IdentValue.INHERIT);
    return new TextSetting(
        ident(style, CSSName.WHITE_SPACE, whiteSpace),
        hyphens == IdentValue.INHERIT ? byPhrases : hyphens == IdentValue.AUTO,
        cursor == IdentValue.INHERIT ? spacesScripts : cursor == IdentValue.TEXT);
  }

  private static IdentValue ident(CascadedStyle style, CSSName property, IdentValue otherwise) {
    return style.hasProperty(property) ? style.getIdent(property) : otherwise;
  }
}

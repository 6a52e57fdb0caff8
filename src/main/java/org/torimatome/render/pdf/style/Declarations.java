package org.torimatome.render.pdf.style;

import org.xhtmlrenderer.css.newmatch.CascadedStyle;
import org.xhtmlrenderer.css.parser.CSSParser;
import org.xhtmlrenderer.css.sheet.PropertyDeclaration;
import org.xhtmlrenderer.css.sheet.StylesheetInfo.Origin;

/** Style of our own, such as {@code display: inline}, as the engine has it. */
final class Declarations {
  private Declarations() {}

  static CascadedStyle style(String declarations) {
    return CascadedStyle.createLayoutStyle(parse(declarations));
  }

  static PropertyDeclaration[] parse(String declarations) {
    CSSParser parser =
        new CSSParser(
            (uri, message) -> {
              throw new IllegalStateException(message);
            });
    return parser
        .parseDeclaration(Origin.USER, declarations)
        .getPropertyDeclarations()
        .toArray(new PropertyDeclaration[0]);
  }
}

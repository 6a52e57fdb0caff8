package org.torimatome.render.pdf.style;

import java.util.Locale;
import org.xhtmlrenderer.css.sheet.PropertyDeclaration;

/** What an element may be asked to give up, as {@code render.pdf.Concessions} has it. */
public enum Concession {
  /** White space in it, and its other breaks, may end a line. */
  WRAP("white-space: normal"),
  /** The engine cuts none of its words; where they need it, they are broken already. */
  WHOLE_WORDS("word-wrap: normal"),
  /** It may go over to the next page in parts. */
  DIVIDE("page-break-inside: auto"),
  /** What was {@code hidden} is shown instead of what stands before it. */
  SHOWN("display: block"),
  /** What is hidden behind it is shown instead. */
  REPLACED("display: none"),
  /** It stands in a line of its paragraph's type, however small its own. */
  FULL_LINE("");

  private final PropertyDeclaration[] style;

  Concession(String style) {
    this.style = Declarations.parse(style);
  }

  PropertyDeclaration[] style() {
    return style.clone();
  }

  String attribute() {
    return "data-gives-" + name().toLowerCase(Locale.ROOT);
  }
}

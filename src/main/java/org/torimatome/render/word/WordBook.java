package org.torimatome.render.word;

import org.torimatome.render.font.FontLibrary;
import org.torimatome.render.office.PartLinks;
import org.torimatome.render.pdf.StyledPage;

/** What all that is written of one document has in common. */
record WordBook(
    StyledPage page,
    WordStyles styles,
    Bookmarks bookmarks,
    Headings headings,
    Figures figures,
    Section section,
    PartLinks links,
    FontLibrary fonts) {

  /** The part that all others hang on. */
  static final String MAIN = "word/document.xml";
}

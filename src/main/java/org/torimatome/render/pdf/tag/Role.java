package org.torimatome.render.pdf.tag;

import com.lowagie.text.pdf.PdfName;

/** The standard structure types of PDF 1.7 that a page's elements become. */
enum Role {
  DOCUMENT("Document", Content.BLOCKS),
  SECTION("Sect", Content.BLOCKS),
  ARTICLE("Art", Content.BLOCKS),
  DIVISION("Div", Content.BLOCKS),
  QUOTATION("BlockQuote", Content.BLOCKS),
  HEADING("H", Content.WORDS),
  PARAGRAPH("P", Content.WORDS),
  LIST("L", Content.PARTS),
  ITEM("LI", Content.PARTS),
  ITEM_BODY("LBody", Content.WORDS),
  CONTENTS("TOC", Content.PARTS),
  CONTENTS_ITEM("TOCI", Content.PARTS),
  REFERENCE("Reference", Content.WORDS),
  TABLE("Table", Content.PARTS),
  CAPTION("Caption", Content.WORDS),
  TABLE_HEAD("THead", Content.PARTS),
  TABLE_BODY("TBody", Content.PARTS),
  TABLE_FOOT("TFoot", Content.PARTS),
  ROW("TR", Content.PARTS),
  HEAD_CELL("TH", Content.WORDS),
  CELL("TD", Content.WORDS),
  FIGURE("Figure", Content.WORDS),
  LINK("Link", Content.WORDS),
  SPAN("Span", Content.WORDS);

  /** What may stand in it: words, words in paragraphs, or only parts of its own kind. */
  enum Content {
    WORDS,
    BLOCKS,
    PARTS
  }

  private final PdfName type;
  private final Content content;

  Role(String type, Content content) {
    this.type = new PdfName(type);
    this.content = content;
  }

  PdfName type() {
    return type;
  }

  Content content() {
    return content;
  }

  /** Whether it stands in a line of words. */
  boolean isInline() {
    return this == LINK || this == SPAN;
  }

  /** Whether rows stand in it. */
  boolean holdsRows() {
    return this == TABLE || this == TABLE_HEAD || this == TABLE_BODY || this == TABLE_FOOT;
  }

  boolean isCell() {
    return this == HEAD_CELL || this == CELL;
  }
}

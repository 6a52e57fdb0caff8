package org.torimatome.render.word;

import org.torimatome.render.pdf.StyledPage.Paper;
import org.torimatome.workbook.XmlText;

/** What the document's pages are: their paper, and what stands in their margins. */
final class Section {
  private final Paper paper;
  private final String references;
  private final boolean isFirstPageBare;

  /**
   * @param references to head and foot
   */
  Section(Paper paper, String references, boolean isFirstPageBare) {
    this.paper = paper;
    this.references = references;
    this.isFirstPageBare = isFirstPageBare;
  }

  /** As wide as text may be, in points. */
  double width() {
    return paper.width() - paper.left() - paper.right();
  }

  /** At the body's end, where Word looks for it. */
  void write(XmlText xml) {
    xml.start("w:sectPr").add(references);
    xml.start("w:pgSz").attribute("w:w", Edges.twips(paper.width()));
    xml.attribute("w:h", Edges.twips(paper.height()));
    if (paper.width() > paper.height()) {
      xml.attribute("w:orient", "landscape");
    }
    xml.end().start("w:pgMar");
    xml.attribute("w:top", Edges.twips(paper.top()));
    xml.attribute("w:right", Edges.twips(paper.right()));
    xml.attribute("w:bottom", Edges.twips(paper.bottom()));
    xml.attribute("w:left", Edges.twips(paper.left()));
    xml.attribute("w:header", Edges.twips(paper.top() / 2));
    xml.attribute("w:footer", Edges.twips(paper.bottom() / 3)).attribute("w:gutter", 0).end();
    if (isFirstPageBare) {
      xml.start("w:titlePg").end();
    }
    xml.end();
  }
}

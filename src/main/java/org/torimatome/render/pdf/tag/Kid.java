package org.torimatome.render.pdf.tag;

import com.lowagie.text.pdf.PdfIndirectReference;

/** What stands in a tag: another one, or something on a page. */
interface Kid {
  /** Its place in the source: kids are read in this order, however they were painted. */
  int order();

  /**
   * A stretch of what is painted on a page.
   *
   * @param page counted from 0
   * @param id counted on its page from 0
   */
  record Mark(int order, int page, int id) implements Kid {}

  /**
   * An area of a page that leads elsewhere: read after the words that lie in it.
   *
   * @param key by which its tag is found from it
   */
  record LinkArea(int page, int key, PdfIndirectReference annotation) implements Kid {
    @Override
    public int order() {
      return Integer.MAX_VALUE;
    }
  }
}

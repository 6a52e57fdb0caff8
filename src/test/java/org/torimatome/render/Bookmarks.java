package org.torimatome.render;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineNode;

/** Where the sections of a PDF begin, by its own bookmarks. */
record Bookmarks(Map<String, Integer> pages) {

  static Bookmarks of(byte[] pdf) {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      Map<String, Integer> pages = new LinkedHashMap<>();
      collect(document, document.getDocumentCatalog().getDocumentOutline(), pages);
      return new Bookmarks(pages);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void collect(PDDocument document, PDOutlineNode node, Map<String, Integer> pages)
      throws IOException {
    for (PDOutlineItem item : node.children()) {
      pages.put(
          item.getTitle(), document.getPages().indexOf(item.findDestinationPage(document)) + 1);
      collect(document, item, pages);
    }
  }

  /** Counted from 1. */
  int pageOf(String title) {
    return pages.get(title);
  }
}

package org.torimatome.render.print;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineNode;

/**
 * Where the sections of a PDF begin, by its own bookmarks.
 *
 * @param pages of all, counted from 1
 * @param parts where those begin that belong to no other
 */
public record Bookmarks(Map<String, Integer> pages, Set<Integer> parts) {

  public static Bookmarks of(byte[] pdf) {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      Map<String, Integer> pages = new LinkedHashMap<>();
      Set<Integer> parts = new TreeSet<>();
      PDOutlineNode outline = document.getDocumentCatalog().getDocumentOutline();
      if (outline == null) {
        return new Bookmarks(pages, parts);
      }
      collect(document, outline, pages);
      for (PDOutlineItem part : outline.children()) {
        parts.add(pages.get(part.getTitle()));
      }
      return new Bookmarks(pages, parts);
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
  public int pageOf(String title) {
    return pages.get(title);
  }
}

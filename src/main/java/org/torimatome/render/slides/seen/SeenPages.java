package org.torimatome.render.slides.seen;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.torimatome.render.pdf.line.Marks;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/**
 * All pages of a document.
 *
 * @param begins the pages on which elements begin, counted from 1
 */
public record SeenPages(Document source, List<SeenPage> pages, Map<Element, Integer> begins) {
  /** {@code <aside class="notes">}: not to be seen on the page, but to be said of it. */
  private static final String NOTE = "notes";

  /** The page on which the element of that {@code id} begins. */
  public Optional<Integer> pageOf(String id) {
    return begins.entrySet().stream()
        .filter(entry -> entry.getKey().getAttribute("id").equals(id))
        .map(Map.Entry::getValue)
        .findFirst();
  }

  /** What is to be said of a page: of that on which the element around a note begins. */
  public List<String> notesOf(SeenPage page) {
    List<String> notes = new ArrayList<>();
    NodeList asides = source.getElementsByTagName("aside");
    for (int i = 0; i < asides.getLength(); i++) {
      Element aside = (Element) asides.item(i);
      if (List.of(aside.getAttribute("class").split("\\s+")).contains(NOTE)
          && pageAround(aside) == page.number()) {
        notes.add(Marks.takeFrom(aside.getTextContent()).strip().replaceAll("\\s+", " "));
      }
    }
    return notes;
  }

  /** 0 if nothing around it is seen. */
  private int pageAround(Element note) {
    for (Node at = note; at instanceof Element element; at = at.getParentNode()) {
      Integer page = begins.get(element);
      if (page != null) {
        return page;
      }
    }
    return 0;
  }
}

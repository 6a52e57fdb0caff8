package org.torimatome.render.slides.seen;

import java.util.ArrayList;
import java.util.HashMap;
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
 * @param places the pages on which elements begin, by their {@code id}; pages are counted from 1
 * @param notes what is to be said of pages, and not to be seen on them
 */
public record SeenPages(
    Document source,
    List<SeenPage> pages,
    Map<String, Integer> places,
    Map<Integer, List<String>> notes) {
  /** {@code <aside class="notes">}. */
  private static final String NOTE = "notes";

  /**
   * @param begins the pages on which elements begin
   */
  static SeenPages of(Document source, List<SeenPage> pages, Map<Element, Integer> begins) {
    Map<String, Integer> places = new HashMap<>();
    begins.forEach(
        (element, page) -> {
          if (element.hasAttribute("id")) {
            places.merge(element.getAttribute("id"), page, Math::min);
          }
        });
    Map<Integer, List<String>> notes = new HashMap<>();
    NodeList asides = source.getElementsByTagName("aside");
    for (int i = 0; i < asides.getLength(); i++) {
      Element aside = (Element) asides.item(i);
      if (List.of(aside.getAttribute("class").split("\\s+")).contains(NOTE)) {
        notes
            .computeIfAbsent(pageAround(aside, begins), page -> new ArrayList<>())
            .add(Marks.takeFrom(aside.getTextContent()).strip().replaceAll("\\s+", " "));
      }
    }
    return new SeenPages(source, pages, places, notes);
  }

  /** That on which the element around a note begins; 0 if nothing around it is seen. */
  private static int pageAround(Element note, Map<Element, Integer> begins) {
    for (Node at = note; at instanceof Element element; at = at.getParentNode()) {
      Integer page = begins.get(element);
      if (page != null) {
        return page;
      }
    }
    return 0;
  }

  /** The page on which the element of that {@code id} begins. */
  public Optional<Integer> pageOf(String id) {
    return Optional.ofNullable(places.get(id));
  }

  public List<String> notesOf(SeenPage page) {
    return notes.getOrDefault(page.number(), List.of());
  }
}

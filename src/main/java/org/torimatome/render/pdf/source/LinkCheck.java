package org.torimatome.render.pdf.source;

import static org.torimatome.text.Message.plain;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.torimatome.render.fault.FaultWords;
import org.torimatome.render.fault.MarkupException;
import org.w3c.dom.Element;

/**
 * Refuses links and bookmarks to a place that the page does not have: the engine prints them dead.
 */
public final class LinkCheck {
  private final SourcePlaces places;

  public LinkCheck(SourcePlaces places) {
    this.places = places;
  }

  /**
   * @param elements the page's, in order
   * @throws MarkupException at the first {@code href="#kpi-1-1"} without its {@code id="kpi-1-1"}
   */
  public void check(List<Element> elements) {
    Set<String> targets = targets(elements);
    for (int i = 0; i < elements.size(); i++) {
      Element element = elements.get(i);
      String href = element.getAttribute("href");
      if (href.startsWith("#") && !targets.contains(href)) {
        throw new MarkupException(
            places.of(i),
            "<" + element.getNodeName() + " href>",
            FaultWords.of("page.link", plain(href)),
            null);
      }
    }
  }

  private static Set<String> targets(List<Element> elements) {
    Set<String> targets = new HashSet<>();
    for (Element element : elements) {
      targets.add("#" + element.getAttribute("id"));
      if (element.getNodeName().equals("a")) {
        targets.add("#" + element.getAttribute("name"));
      }
    }
    targets.remove("#");
    return targets;
  }
}

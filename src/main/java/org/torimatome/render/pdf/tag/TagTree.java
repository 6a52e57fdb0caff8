package org.torimatome.render.pdf.tag;

import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** A page's structure, and where in it each of its texts and elements stands. */
public final class TagTree {
  private final Tag document;
  private final Map<Node, Place> places;
  private final Map<Element, Integer> firstPages = new IdentityHashMap<>();

  private final Map<String, String> destinations;

  private TagTree(Tag document, Map<Node, Place> places, Map<String, String> destinations) {
    this.document = document;
    this.places = places;
    this.destinations = destinations;
  }

  /**
   * @param page as it was laid out
   */
  public static TagTree of(Document page) {
    TagBuilder builder = new TagBuilder();
    Tag document = builder.build(page);
    return new TagTree(document, builder.places(), builder.destinations());
  }

  /** None for what is not to be read, or was on a page before. */
  Optional<Place> placeOf(@Nullable Node node, int page) {
    return Optional.ofNullable(places.get(node))
        .filter(
            place -> {
              Element repeated = place.repeated();
              if (repeated == null) {
                return true;
              }
              Integer first = firstPages.putIfAbsent(repeated, page);
              return first == null || first == page;
            });
  }

  /** The tag of a link. */
  Optional<Tag> linkOf(Element element) {
    return Optional.ofNullable(places.get(element))
        .map(Place::tag)
        .filter(tag -> tag.role() == Role.LINK);
  }

  /** Where a link leads, in words: its own, else those of another to the same place. */
  String destinationOf(Element link) {
    String address = link.getAttribute("href");
    String words = Elements.destination(link);
    return words.isEmpty() ? destinations.getOrDefault(address, address) : words;
  }

  Tag document() {
    return document;
  }
}

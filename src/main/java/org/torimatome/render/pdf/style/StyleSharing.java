package org.torimatome.render.pdf.style;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;
import org.xhtmlrenderer.context.StandardAttributeResolver;
import org.xhtmlrenderer.css.extend.AttributeResolver;
import org.xhtmlrenderer.css.extend.TreeResolver;
import org.xhtmlrenderer.css.extend.lib.DOMTreeResolver;
import org.xhtmlrenderer.extend.NamespaceHandler;
import org.xhtmlrenderer.extend.UserAgentCallback;
import org.xhtmlrenderer.extend.UserInterface;

/**
 * Which elements no selector can tell apart: of one name, class and style, after siblings and
 * within parents that are alike. A report has thousands of cells and a few dozen kinds of them, so
 * that matching one of each kind against the style sheet is enough.
 *
 * <p>A selector may ask for more: {@code :last-child}, {@code #name}, {@code [colspan]}. The
 * element that was matched then is like no other.
 */
final class StyleSharing {
  private final NamespaceHandler names;
  private final Consumer<Element> match;
  private final Map<Element, Element> models = new IdentityHashMap<>();
  private final Map<Likeness, Element> modelOf = new HashMap<>();
  private final Set<Element> unlike = Collections.newSetFromMap(new IdentityHashMap<>());
  private @Nullable Element matching;

  /**
   * @param match matches one element by {@link #places()} and {@link #attributes}
   */
  StyleSharing(NamespaceHandler names, Consumer<Element> match) {
    this.names = names;
    this.match = match;
  }

  /** The first element that was like this one; often itself. */
  Element modelOf(Element element) {
    Element known = models.get(element);
    if (known != null) {
      return known;
    }
    Likeness likeness = likeness(element);
    Element model = modelOf.get(likeness);
    if (model == null || unlike.contains(model)) {
      matching = element;
      match.accept(element);
      modelOf.put(likeness, element);
      model = element;
    }
    models.put(element, model);
    return model;
  }

  private Likeness likeness(Element element) {
    Element parent = element.getParentNode() instanceof Element around ? modelOf(around) : null;
    return new Likeness(
        parent,
        looks(element),
        elementBefore(element).map(StyleSharing::looks).orElse(List.of()),
        attributes(element),
        requireNonNullElse(names.getElementStyling(element), ""),
        requireNonNullElse(names.getNonCssStyling(element), ""));
  }

  private static List<String> looks(Element element) {
    return List.of(element.getNodeName(), element.getAttribute("class"));
  }

  private static List<String> attributes(Element element) {
    NamedNodeMap attributes = element.getAttributes();
    return IntStream.range(0, attributes.getLength())
        .mapToObj(i -> attributes.item(i).getNodeName())
        .sorted()
        .toList();
  }

  private static Optional<Element> elementBefore(Element element) {
    Node before = element.getPreviousSibling();
    while (before != null && !(before instanceof Element)) {
      before = before.getPreviousSibling();
    }
    return Optional.ofNullable((Element) before);
  }

  /** Tells selectors where an element stands. */
  TreeResolver places() {
    return new Places();
  }

  /** Tells selectors what an element says of itself. */
  AttributeResolver attributes(UserAgentCallback agent, UserInterface ui) {
    return new Attributes(agent, ui);
  }

  private void setApart() {
    unlike.add(requireNonNull(matching));
  }

  /**
   * @param parent a model; null for the page's root
   * @param looks name and class
   * @param looksBefore those of the sibling before it; empty for the first
   * @param attributes the names of those it has
   * @param style its own, and what {@code colspan} comes to
   * @param legacy what {@code align} or {@code bgcolor} ask for
   */
  private record Likeness(
      @Nullable Element parent,
      List<String> looks,
      List<String> looksBefore,
      List<String> attributes,
      String style,
      String legacy) {}

  private final class Places extends DOMTreeResolver {
    @Override
    public @Nullable Node getParentElement(Node element) {
      return element.getParentNode() instanceof Element parent ? modelOf(parent) : null;
    }

    @Override
    public boolean isFirstChildElement(Node element) {
      if (element != matching) {
        setApart();
      }
      return super.isFirstChildElement(element);
    }

    @Override
    public @Nullable Node getPreviousSiblingElement(Node element) {
      if (element != matching) {
        setApart();
      }
      return super.getPreviousSiblingElement(element);
    }

    @Override
    public boolean isLastChildElement(Node element) {
      setApart();
      return super.isLastChildElement(element);
    }

    @Override
    public int getPositionOfElement(Node element) {
      setApart();
      return super.getPositionOfElement(element);
    }
  }

  private final class Attributes extends StandardAttributeResolver {
    Attributes(UserAgentCallback agent, UserInterface ui) {
      super(names, agent, ui);
    }

    @Override
    public @Nullable String getID(Node element) {
      noteValue(element, "id");
      return super.getID(element);
    }

    @Override
    public @Nullable String getAttributeValue(Node element, String name) {
      noteValue(element, name);
      return super.getAttributeValue(element, name);
    }

    @Override
    public @Nullable String getAttributeValue(Node element, String namespace, String name) {
      noteValue(element, name);
      return super.getAttributeValue(element, namespace, name);
    }

    @Override
    public @Nullable String getLang(Node element) {
      setApart();
      return super.getLang(element);
    }

    /** Those that are alike have attributes of the same names. */
    private void noteValue(Node element, String attribute) {
      if (element != matching || ((Element) element).hasAttribute(attribute)) {
        setApart();
      }
    }
  }
}

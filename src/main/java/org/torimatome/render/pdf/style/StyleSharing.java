package org.torimatome.render.pdf.style;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xhtmlrenderer.context.StandardAttributeResolver;
import org.xhtmlrenderer.css.extend.AttributeResolver;
import org.xhtmlrenderer.css.extend.TreeResolver;
import org.xhtmlrenderer.css.extend.lib.DOMTreeResolver;
import org.xhtmlrenderer.extend.NamespaceHandler;
import org.xhtmlrenderer.extend.UserAgentCallback;
import org.xhtmlrenderer.extend.UserInterface;

/**
 * Which elements no selector can tell apart. A report has thousands of cells and a few dozen kinds
 * of them, so that matching one of each kind against the style sheets is enough.
 *
 * <p>While one is matched, whatever the selectors ask of it is noted: whether it is the last child,
 * which {@code colspan} it has. An element of the same name, class and style, within parents that
 * are alike, is like it if it gives the same answers. Where they ask of a sibling more than its
 * name and class, the element is like no other.
 */
final class StyleSharing {
  private final NamespaceHandler names;
  private final Set<String> ids;
  private final Consumer<Element> match;
  private final Map<Element, Model> modelOf = new IdentityHashMap<>();
  private final Map<Kind, List<Model>> models = new HashMap<>();
  private final Map<Place, List<Model>> standIns = new HashMap<>();
  private final Map<Element, Element> standInOf = new IdentityHashMap<>();
  private final DOMTreeResolver tree = new DOMTreeResolver();
  private @Nullable Model matching;

  /**
   * @param ids those that a selector may ask for, as far as is known when an element is matched
   * @param match matches one element by {@link #places()} and {@link #attributes}
   */
  StyleSharing(NamespaceHandler names, Set<String> ids, Consumer<Element> match) {
    this.names = names;
    this.ids = ids;
    this.match = match;
  }

  /** The first element that was like this one; often itself. */
  Element modelOf(Element element) {
    return model(element).element;
  }

  private Model model(Element element) {
    Model known = modelOf.get(element);
    if (known != null) {
      return known;
    }
    Kind kind =
        new Kind(
            place(element),
            requireNonNullElse(names.getElementStyling(element), ""),
            requireNonNullElse(names.getNonCssStyling(element), ""));
    Model model = firstLike(element, models.computeIfAbsent(kind, unseen -> new ArrayList<>()));
    if (model.element == element) {
      matching = model;
      match.accept(element);
    }
    modelOf.put(element, model);
    return model;
  }

  /** The element itself, put at the end, if it is like none. */
  private static Model firstLike(Element element, List<Model> seen) {
    for (Model each : seen) {
      if (each.isLike(element)) {
        return each;
      }
    }
    Model itself = new Model(element);
    seen.add(itself);
    return itself;
  }

  /** Who stands for an element as a parent: its own style is nothing to those within it. */
  private Element standIn(Element element) {
    Element known = standInOf.get(element);
    if (known == null) {
      known = firstStandIn(element);
      standInOf.put(element, known);
    }
    return known;
  }

  private Element firstStandIn(Element element) {
    Model model = model(element);
    List<Model> seen = standIns.computeIfAbsent(place(element), unseen -> new ArrayList<>());
    for (Model each : seen) {
      if (each == model || each.isLike(element)) {
        return each.element;
      }
    }
    seen.add(model);
    return model.element;
  }

  private Place place(Element element) {
    return new Place(
        element.getParentNode() instanceof Element around ? standIn(around) : null,
        element.getNodeName(),
        element.getAttribute("class"));
  }

  /** Tells selectors where an element stands. */
  TreeResolver places() {
    return new Places();
  }

  /** Tells selectors what an element says of itself. */
  AttributeResolver attributes(UserAgentCallback agent, UserInterface ui) {
    return new Attributes(agent, ui);
  }

  private void note(Node asked, Question question) {
    Model model = requireNonNull(matching);
    if (asked == model.element) {
      model.answers.computeIfAbsent(question, of -> of.answer(model.element));
    } else {
      model.apart = true;
    }
  }

  /** An element that was matched, with all that was asked of it. */
  private static final class Model {
    private final Element element;
    private final Map<Question, Object> answers = new HashMap<>();
    private boolean apart;

    Model(Element element) {
      this.element = element;
    }

    boolean isLike(Element other) {
      return !apart
          && answers.entrySet().stream()
              .allMatch(asked -> asked.getKey().answer(other).equals(asked.getValue()));
    }
  }

  /** Says of an element what a selector asks of it, such as its position. */
  private interface Question {
    Object answer(Element element);
  }

  /**
   * @param space the name's, if the selector says which
   * @param name such as {@code colspan}
   */
  private record AttributeValue(NamespaceHandler names, Optional<String> space, String name)
      implements Question {
    @Override
    public Object answer(Element element) {
      String value =
          space.isPresent()
              ? names.getAttributeValue(element, space.get(), name)
              : names.getAttributeValue(element, name);
      return Optional.ofNullable(value);
    }
  }

  /**
   * @param style its own, and what {@code colspan} comes to
   * @param legacy what {@code align} or {@code bgcolor} ask for
   */
  private record Kind(Place place, String style, String legacy) {}

  /**
   * @param parent a stand-in; null for the page's root
   */
  private record Place(@Nullable Element parent, String name, String classes) {}

  private final class Places extends DOMTreeResolver {
    private final Question previous =
        element ->
            tree.getPreviousSiblingElement(element) instanceof Element before
                ? List.of(before.getNodeName(), before.getAttribute("class"))
                : List.of();
    private final Question first = tree::isFirstChildElement;
    private final Question last = tree::isLastChildElement;
    private final Question position = tree::getPositionOfElement;

    @Override
    public @Nullable Node getParentElement(Node element) {
      return element.getParentNode() instanceof Element parent ? standIn(parent) : null;
    }

    @Override
    public boolean isFirstChildElement(Node element) {
      note(element, first);
      return super.isFirstChildElement(element);
    }

    @Override
    public @Nullable Node getPreviousSiblingElement(Node element) {
      note(element, previous);
      return super.getPreviousSiblingElement(element);
    }

    @Override
    public boolean isLastChildElement(Node element) {
      note(element, last);
      return super.isLastChildElement(element);
    }

    @Override
    public int getPositionOfElement(Node element) {
      note(element, position);
      return super.getPositionOfElement(element);
    }
  }

  private final class Attributes extends StandardAttributeResolver {
    private final Question id =
        element -> Optional.of(element.getAttribute("id")).filter(ids::contains);
    private final Question language = super::getLang;
    private final Question link =
        element -> Optional.ofNullable(names.getLinkUri(element)).isPresent();

    Attributes(UserAgentCallback agent, UserInterface ui) {
      super(names, agent, ui);
    }

    @Override
    public @Nullable String getID(Node element) {
      note(element, id);
      return super.getID(element);
    }

    @Override
    public @Nullable String getAttributeValue(Node element, String name) {
      note(element, new AttributeValue(names, Optional.empty(), name));
      return super.getAttributeValue(element, name);
    }

    @Override
    public @Nullable String getAttributeValue(
        Node element, @Nullable String namespace, String name) {
      note(element, new AttributeValue(names, Optional.ofNullable(namespace), name));
      return super.getAttributeValue(element, namespace, name);
    }

    @Override
    public @Nullable String getLang(Node element) {
      note(element, language);
      return super.getLang(element);
    }

    @Override
    public boolean isLink(Node element) {
      note(element, link);
      return super.isLink(element);
    }
  }
}

package org.torimatome.render.pdf;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.torimatome.render.fault.TextPlace;
import org.torimatome.render.pdf.source.SourcePlaces;
import org.torimatome.render.pdf.style.ElementStyle;
import org.torimatome.render.pdf.style.OriginalStyles;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xhtmlrenderer.css.constants.CSSName;
import org.xhtmlrenderer.css.constants.MarginBoxName;
import org.xhtmlrenderer.css.newmatch.CascadedStyle;
import org.xhtmlrenderer.css.newmatch.PageInfo;
import org.xhtmlrenderer.css.parser.FSFunction;
import org.xhtmlrenderer.css.parser.PropertyValue;
import org.xhtmlrenderer.css.sheet.PropertyDeclaration;
import org.xhtmlrenderer.layout.Layer;
import org.xhtmlrenderer.layout.LayoutContext;
import org.xhtmlrenderer.layout.SharedContext;
import org.xhtmlrenderer.pdf.ITextFontContext;
import org.xhtmlrenderer.render.PageBox;

/**
 * A page that was read and checked, with the styles of its elements, and laid out by nobody yet.
 */
public final class StyledPage {
  private final Document page;
  private final SharedContext shared;
  private final OriginalStyles styles;
  private final SourcePlaces places;
  private final LayoutContext context;

  StyledPage(Document page, SharedContext shared, OriginalStyles styles, SourcePlaces places) {
    this.page = page;
    this.shared = shared;
    this.styles = styles;
    this.places = places;
    this.context = shared.newLayoutContextInstance(new ITextFontContext());
  }

  /** What CSS puts before or after an element. */
  public record Generated(Kind kind, String text) {

    public enum Kind {
      WORDS,
      /** The number of this page. */
      PAGE,
      /** How many pages there are. */
      PAGES,
      /** The number of the page that an attribute of the element links to. */
      PAGE_OF
    }
  }

  /** The page's size and margins in points. */
  public record Paper(
      double width, double height, double top, double right, double bottom, double left) {}

  public Element body() {
    return (Element) page.getElementsByTagName("body").item(0);
  }

  public TextPlace placeOf(Element element) {
    return places.of(element);
  }

  public ElementStyle styleOf(Element element) {
    return new ElementStyle(shared.getStyle(element), context, Typesetter.DOTS_PER_POINT);
  }

  public List<Generated> before(Element element) {
    return generated(element, "before");
  }

  public List<Generated> after(Element element) {
    return generated(element, "after");
  }

  private List<Generated> generated(Element element, String where) {
    CascadedStyle style = styles.getPseudoElementStyle(element, where);
    return style == null ? List.of() : contents(style.propertyByName(CSSName.CONTENT));
  }

  public Paper paper() {
    PageBox box = Layer.createPageBox(context, "");
    float dots = Typesetter.DOTS_PER_POINT;
    return new Paper(
        box.getWidth(context) / dots,
        box.getHeight(context) / dots,
        box.getMargin(context).top() / dots,
        box.getMargin(context).right() / dots,
        box.getMargin(context).bottom() / dots,
        box.getMargin(context).left() / dots);
  }

  /** What stands at the foot of pages, such as {@code 2 / 17}; empty where nothing does. */
  public List<Generated> foot() {
    return foot("");
  }

  /** The same of the first page. */
  public List<Generated> footOfFirst() {
    return foot("first");
  }

  private List<Generated> foot(String which) {
    PageInfo info = styles.getPageStyle("", which);
    for (MarginBoxName box :
        List.of(
            MarginBoxName.BOTTOM_RIGHT, MarginBoxName.BOTTOM_CENTER, MarginBoxName.BOTTOM_LEFT)) {
      List<PropertyDeclaration> declared = info.getMarginBoxes().get(box);
      if (declared != null) {
        List<Generated> found = List.of();
        for (PropertyDeclaration each : declared) {
          found = each.getCSSName() == CSSName.CONTENT ? contents(each) : found;
        }
        if (!found.isEmpty()) {
          return found;
        }
      }
    }
    return List.of();
  }

  private static List<Generated> contents(@Nullable PropertyDeclaration declared) {
    List<Generated> contents = new ArrayList<>();
    if (declared != null && declared.getValue() instanceof PropertyValue value) {
      List<PropertyValue> parts =
          value.getPropertyValueType() == PropertyValue.Type.VALUE_TYPE_LIST
              ? value.getValues()
              : List.of(value);
      for (PropertyValue part : parts) {
        FSFunction function = part.getFunction();
        if (function != null) {
          contents.add(new Generated(kind(function), ""));
        } else if (part.getStringValue() != null && part.getIdentValue() == null) {
          contents.add(new Generated(Generated.Kind.WORDS, part.getStringValue()));
        }
      }
    }
    return List.copyOf(contents);
  }

  private static Generated.Kind kind(FSFunction function) {
    if (function.is("target-counter")) {
      return Generated.Kind.PAGE_OF;
    }
    return function.is("counter")
        ? function.getParameters().get(0).getStringValue().equals("pages")
            ? Generated.Kind.PAGES
            : Generated.Kind.PAGE
        : Generated.Kind.WORDS;
  }
}

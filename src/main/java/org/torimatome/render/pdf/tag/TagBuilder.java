package org.torimatome.render.pdf.tag;

import com.lowagie.text.pdf.PdfDictionary;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfNumber;
import com.lowagie.text.pdf.PdfObject;
import com.lowagie.text.pdf.PdfString;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.torimatome.render.pdf.source.OriginalElements;
import org.torimatome.render.pdf.tag.Role.Content;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;

/**
 * Makes the tags of a page from its elements. Wrappers that only the layout knows leave no trace.
 */
final class TagBuilder {
  private static final PdfName LIST_NUMBERING = new PdfName("ListNumbering");
  private static final PdfName SCOPE = new PdfName("Scope");

  /** Of more than one. */
  private static final Pattern SPAN = Pattern.compile("(?!1$)[1-9][0-9]{0,3}");

  private final Map<Node, Place> places = new IdentityHashMap<>();
  private final Map<String, String> destinations = new HashMap<>();
  private int order;
  private @Nullable Element repeated;

  Map<Node, Place> places() {
    return places;
  }

  /** The addresses that links lead to, in words. */
  Map<String, String> destinations() {
    return destinations;
  }

  Tag build(Document page) {
    Tag document = new Tag(Role.DOCUMENT, 0, -1);
    for (Node child = page.getDocumentElement().getFirstChild();
        child != null;
        child = child.getNextSibling()) {
      if (child instanceof Element body && body.getNodeName().equals("body")) {
        content(body, document);
      }
    }
    return document;
  }

  private void content(Element parent, Tag tag) {
    for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (child instanceof Element element) {
        element(element, tag);
      } else if (child instanceof Text text) {
        text(text, tag);
      }
    }
  }

  private void text(Text text, Tag tag) {
    if (!text.getData().isBlank()) {
      order++;
    } else if (tag.role().content() != Content.WORDS) {
      return; // what parts blocks in the source
    }
    places.put(text, new Place(tag, order, order, repeated));
  }

  private void element(Element element, Tag around) {
    switch (element.getNodeName()) {
      case "table" -> table(element, around);
      case "thead", "tfoot" -> {
        Element outer = repeated;
        repeated = outer == null ? element : outer;
        tagged(element, around);
        repeated = outer;
      }
      case "svg", "img" -> figure(element, around);
      default -> {
        if (!Elements.isHidden(element)) {
          tagged(element, around);
        }
      }
    }
  }

  private void tagged(Element element, Tag around) {
    Tag inside = tagOf(element, around);
    int first = order;
    content(element, inside);
    if (inside.role().content() != Content.PARTS) {
      places.put(element, new Place(inside, first, order, repeated));
    }
    if (inside != around) {
      order++;
    }
  }

  private Tag tagOf(Element element, Tag around) {
    return switch (element.getNodeName()) {
      case "h1", "h2", "h3", "h4", "h5", "h6" -> heading(element, around);
      case "p", "pre", "dt", "dd", "address", "figcaption", "summary" ->
          add(Role.PARAGRAPH, element, around);
      case "section" -> add(Role.SECTION, element, around);
      case "article" -> add(Role.ARTICLE, element, around);
      case "blockquote" -> add(Role.QUOTATION, element, around);
      case "ul", "ol" -> list(element, around);
      case "li" -> item(element, around);
      case "thead" -> section(Role.TABLE_HEAD, element, around);
      case "tbody" -> section(Role.TABLE_BODY, element, around);
      case "tfoot" -> section(Role.TABLE_FOOT, element, around);
      case "caption" ->
          around.role() == Role.TABLE ? add(Role.CAPTION, element, around) : block(element, around);
      case "tr" -> around.role().holdsRows() ? add(Role.ROW, element, around) : around;
      case "th" -> cell(Role.HEAD_CELL, element, around);
      case "td" -> cell(Role.CELL, element, around);
      case "a" -> element.hasAttribute("href") ? link(element, around) : around;
      default -> Elements.isBlock(element) ? block(element, around) : inline(element, around);
    };
  }

  private Tag add(Role role, Element element, Tag around) {
    order++;
    return around.add(role, order, OriginalElements.numberOf(element));
  }

  /** A box of the layout: what it holds tells what it is. */
  private Tag block(Element element, Tag around) {
    if (!Elements.holdsWords(element)) {
      return around;
    }
    return add(Elements.holdsBlocks(element) ? Role.DIVISION : Role.PARAGRAPH, element, around);
  }

  private Tag inline(Element element, Tag around) {
    String language = element.getAttribute("lang");
    if (language.isEmpty()) {
      return around;
    }
    Tag span = add(Role.SPAN, element, around);
    span.put(PdfName.LANG, text(language));
    return span;
  }

  private Tag link(Element element, Tag around) {
    String words = Elements.destination(element);
    if (!words.isEmpty()) {
      destinations.putIfAbsent(element.getAttribute("href"), words);
    }
    return add(Role.LINK, element, around);
  }

  private Tag heading(Element element, Tag around) {
    Tag heading = add(Role.HEADING, element, around);
    heading.setLevel(element.getNodeName().charAt(1) - '0');
    return heading;
  }

  private Tag list(Element element, Tag around) {
    if (Elements.isIn("nav", element)) {
      return add(Role.CONTENTS, element, around);
    }
    Tag list = add(Role.LIST, element, around);
    if (element.getNodeName().equals("ol")) {
      PdfDictionary attributes = attributesOf("List");
      attributes.put(LIST_NUMBERING, new PdfName("Decimal"));
      list.put(PdfName.A, attributes);
    }
    return list;
  }

  private Tag item(Element element, Tag around) {
    return switch (around.role()) {
      case LIST -> add(Role.ITEM_BODY, element, add(Role.ITEM, element, around));
      case CONTENTS -> add(Role.REFERENCE, element, add(Role.CONTENTS_ITEM, element, around));
      default -> block(element, around);
    };
  }

  /**
   * A table is one if it has heads; without, it only lays out. Sections of it may be out of it: the
   * title of a slide that each of its pages repeats.
   */
  private void table(Element table, Tag around) {
    if (Elements.isPresentational(table) || !Elements.hasHeads(table)) {
      content(table, around);
      return;
    }
    Tag rows = null;
    for (Node child = table.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (child instanceof Element section) {
        if (Elements.isPresentational(section)) {
          rows = null;
          element(section, around);
        } else {
          rows = rows == null ? add(Role.TABLE, table, around) : rows;
          element(section, rows);
        }
      }
    }
    order++;
  }

  private Tag section(Role role, Element element, Tag around) {
    return around.role() == Role.TABLE ? add(role, element, around) : around;
  }

  private Tag cell(Role role, Element element, Tag around) {
    if (around.role() != Role.ROW) {
      return block(element, around);
    }
    Tag cell = add(role, element, around);
    PdfDictionary attributes = attributesOf("Table");
    if (role == Role.HEAD_CELL) {
      attributes.put(SCOPE, new PdfName(Elements.headsRow(element) ? "Row" : "Column"));
    }
    span(element, "colspan", "ColSpan", attributes);
    span(element, "rowspan", "RowSpan", attributes);
    if (attributes.size() > 1) {
      cell.put(PdfName.A, attributes);
    }
    return cell;
  }

  private static void span(
      Element element, String attribute, String name, PdfDictionary attributes) {
    String span = element.getAttribute(attribute);
    if (SPAN.matcher(span).matches()) {
      attributes.put(new PdfName(name), new PdfNumber(span));
    }
  }

  private void figure(Element element, Tag around) {
    String words = Elements.spoken(element);
    if (!words.isEmpty()) {
      Tag figure = add(Role.FIGURE, element, around);
      figure.put(PdfName.ALT, text(words));
      places.put(element, new Place(figure, order, order, repeated));
      order++;
    }
  }

  private static PdfDictionary attributesOf(String owner) {
    PdfDictionary attributes = new PdfDictionary();
    attributes.put(PdfName.O, new PdfName(owner));
    return attributes;
  }

  private static PdfString text(String words) {
    return new PdfString(words, PdfObject.TEXT_UNICODE);
  }
}

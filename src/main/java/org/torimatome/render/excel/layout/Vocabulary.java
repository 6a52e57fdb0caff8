package org.torimatome.render.excel.layout;

import static org.torimatome.render.excel.layout.ValueKind.AREA;
import static org.torimatome.render.excel.layout.ValueKind.AREAS;
import static org.torimatome.render.excel.layout.ValueKind.BORDER;
import static org.torimatome.render.excel.layout.ValueKind.COLOUR;
import static org.torimatome.render.excel.layout.ValueKind.COLOURS;
import static org.torimatome.render.excel.layout.ValueKind.DATE;
import static org.torimatome.render.excel.layout.ValueKind.FLAG;
import static org.torimatome.render.excel.layout.ValueKind.FORMULA;
import static org.torimatome.render.excel.layout.ValueKind.ID;
import static org.torimatome.render.excel.layout.ValueKind.IDS;
import static org.torimatome.render.excel.layout.ValueKind.LINK;
import static org.torimatome.render.excel.layout.ValueKind.NUMBER;
import static org.torimatome.render.excel.layout.ValueKind.SOME_TEXT;
import static org.torimatome.render.excel.layout.ValueKind.STYLES;
import static org.torimatome.render.excel.layout.ValueKind.TEXT;
import static org.torimatome.render.excel.layout.ValueKind.decimal;
import static org.torimatome.render.excel.layout.ValueKind.oneOf;
import static org.torimatome.render.excel.layout.ValueKind.upTo;
import static org.torimatome.render.excel.layout.ValueKind.whole;
import static org.torimatome.text.Message.plain;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.torimatome.render.fault.FaultWords;
import org.torimatome.text.Message;

/**
 * Every element and attribute of the workbook XML, and what each may hold.
 *
 * <p>{@code docs/workbook-vocabulary.md} says the same for people; a test keeps the two in step.
 */
final class Vocabulary {
  /** An attribute, such as the required {@code name} of a style. */
  record Attribute(String name, boolean required, ValueKind kind) {}

  /** An element: the attributes and children it may have and, if any, the kind of its text. */
  record Rule(
      String name, Map<String, Attribute> attributes, List<String> children, ValueKind text) {
    boolean holdsText() {
      return text != NO_TEXT;
    }
  }

  private static final ValueKind NO_TEXT = new ValueKind("", String::isEmpty);

  /** In the order in which a workbook uses them. */
  static final Map<String, Rule> RULES = rules();

  static void check(Element root) {
    if (!root.name().equals("workbook")) {
      throw root.fault(plain(root.name()), plain("workbook"));
    }
    checkElement(root);
  }

  private static void checkElement(Element element) {
    Rule rule = RULES.get(element.name());
    if (rule == null) {
      throw element.fault(plain(element.name()), plain(String.join(" ", RULES.keySet())));
    }
    element.attributes().forEach((name, value) -> checkAttribute(element, rule, name, value));
    for (Attribute attribute : rule.attributes().values()) {
      if (attribute.required() && !element.has(attribute.name())) {
        throw element.fault(
            attribute.name(), FaultWords.of("found.none"), plain(attribute.kind().notation()));
      }
    }
    if (!rule.text().accepts().test(element.text())) {
      throw element.fault(
          element.text().isEmpty() ? FaultWords.of("found.empty") : plain(element.text()),
          rule.holdsText() ? plain(rule.text().notation()) : childrenOf(rule));
    }
    for (Element child : element.children()) {
      if (!rule.children().contains(child.name())) {
        throw child.fault(
            FaultWords.of("found.inside", plain(child.name()), plain(element.name())),
            childrenOf(rule));
      }
      checkElement(child);
    }
  }

  private static void checkAttribute(Element element, Rule rule, String name, String value) {
    Attribute attribute = rule.attributes().get(name);
    if (attribute == null) {
      throw element.fault(name, plain(name), plain(String.join(" ", rule.attributes().keySet())));
    }
    if (!attribute.kind().accepts().test(value)) {
      throw element.fault(name, plain(value), plain(attribute.kind().notation()));
    }
  }

  private static Message childrenOf(Rule rule) {
    return rule.children().isEmpty()
        ? FaultWords.of("allowed.nothing")
        : plain("<" + String.join("> <", rule.children()) + ">");
  }

  private static Map<String, Rule> rules() {
    Map<String, Rule> rules = new LinkedHashMap<>();
    for (Draft draft : drafts()) {
      rules.put(draft.name, draft.rule());
    }
    return rules;
  }

  private static List<Draft> drafts() {
    return List.of(
        element("workbook").holds("styles", "name", "sheet"),
        element("styles").may("font", SOME_TEXT).may("size", decimal(1, 409)).holds("style"),
        element("style")
            .must("name", ID)
            .may("base", STYLES)
            .may("font", SOME_TEXT)
            .may("size", decimal(1, 409))
            .may("bold", FLAG)
            .may("italic", FLAG)
            .may("underline", FLAG)
            .may("strike", FLAG)
            .may("color", COLOUR)
            .may("fill", COLOUR)
            .may("border", BORDER)
            .may("border-top", BORDER)
            .may("border-right", BORDER)
            .may("border-bottom", BORDER)
            .may("border-left", BORDER)
            .may("align", oneOf("general", "left", "center", "right", "justify", "distributed"))
            .may("valign", oneOf("top", "center", "bottom", "justify", "distributed"))
            .may("wrap", FLAG)
            .may("shrink", FLAG)
            .may("indent", whole(0, 15))
            .may("vertical", FLAG)
            .may("format", SOME_TEXT)
            .may("locked", FLAG)
            .may("formula-hidden", FLAG),
        element("name").must("name", SOME_TEXT).must("refers", FORMULA),
        element("sheet")
            .must("name", SOME_TEXT)
            .may("id", ID)
            .may("tab-color", COLOUR)
            .may("hidden", FLAG)
            .may("orientation", oneOf("landscape", "portrait"))
            .may("paper", oneOf("A4", "A3", "A5", "B4", "B5"))
            .may("fit-width", whole(0, 999))
            .may("fit-height", whole(0, 999))
            .may("squeeze", decimal(1, 3))
            .may("margin", decimal(0, 50))
            .may("center", FLAG)
            .may("repeat-rows", AREA)
            .may("freeze", ID)
            .may("print-area", AREA)
            .may("filter", AREA)
            .may("zoom", whole(10, 400))
            .may("show-grid", FLAG)
            .may("protect", FLAG)
            .holds("columns", "header", "footer", "row", "validation", "condition", "bar", "chart"),
        element("columns").holds("column"),
        element("column")
            .must("width", decimal(0, 250))
            .may("style", STYLES)
            .may("repeat", whole(1, 1000))
            .may("hidden", FLAG)
            .may("level", whole(0, 7)),
        element("header").may("left", TEXT).may("center", TEXT).may("right", TEXT),
        element("footer").may("left", TEXT).may("center", TEXT).may("right", TEXT),
        element("row")
            .may("id", ID)
            .may("in", IDS)
            .may("height", decimal(0, 4000))
            .may("style", STYLES)
            .may("level", whole(0, 7))
            .may("hidden", FLAG)
            .may("break", oneOf("yes", "no", "if-needed"))
            .holds("cell", "gap"),
        element("cell")
            .may("id", ID)
            .may("in", IDS)
            .may("style", STYLES)
            .may("span", whole(1, 1000))
            .may("rows", whole(1, 1000))
            .may("link", LINK)
            .may("format", SOME_TEXT)
            .holds("number", "date", "formula", "comment", "br")
            .text(TEXT),
        element("gap").may("span", whole(1, 1000)),
        element("number").text(NUMBER),
        element("date").text(DATE),
        element("formula")
            .may("expect", TEXT)
            .may("on-difference", oneOf("refuse", "value"))
            .text(FORMULA),
        element("comment").may("author", TEXT).holds("br").text(SOME_TEXT),
        element("br"),
        element("validation")
            .must("on", AREAS)
            .may("type", oneOf("list", "whole", "decimal", "date", "length"))
            .may("source", AREA)
            .may("min", SOME_TEXT)
            .may("max", SOME_TEXT)
            .may("blank", FLAG)
            .may("level", oneOf("stop", "warning", "information"))
            .may("prompt-title", upTo(32))
            .may("prompt", upTo(255))
            .may("error-title", upTo(32))
            .may("error", upTo(255))
            .holds("option"),
        element("option").text(SOME_TEXT),
        element("condition").must("on", AREAS).must("when", FORMULA).must("style", STYLES),
        element("bar")
            .must("on", AREAS)
            .must("color", COLOUR)
            .may("min", NUMBER)
            .may("max", NUMBER),
        element("chart")
            .must(
                "type",
                oneOf(
                    "column",
                    "stacked-column",
                    "share-column",
                    "bar",
                    "stacked-bar",
                    "share-bar",
                    "line"))
            .must("at", AREA)
            .may("name", SOME_TEXT)
            .may("title", TEXT)
            .may("alt", TEXT)
            .may("legend", oneOf("none", "top", "right", "bottom", "left"))
            .may("category-title", TEXT)
            .may("value-title", TEXT)
            .may("min", NUMBER)
            .may("max", NUMBER)
            .may("step", NUMBER)
            .may("level", NUMBER)
            .may("format", SOME_TEXT)
            .may("labels", FLAG)
            .may("gap", whole(0, 500))
            .may("size", decimal(1, 100))
            .holds("series"),
        element("series")
            .must("values", AREA)
            .may("categories", AREA)
            .may("name", TEXT)
            .may("name-from", ID)
            .may("as", oneOf("bar", "line"))
            .may("color", COLOUR)
            .may("colors", COLOURS)
            .may("labels", FLAG)
            .may("label-color", COLOUR)
            .may("line", oneOf("solid", "dash", "dot", "none"))
            .may("marker", oneOf("none", "circle", "square", "diamond", "triangle")));
  }

  private static Draft element(String name) {
    return new Draft(name);
  }

  private static final class Draft {
    private final String name;
    private final Map<String, Attribute> attributes = new LinkedHashMap<>();
    private List<String> children = List.of();
    private ValueKind text = NO_TEXT;

    Draft(String name) {
      this.name = name;
    }

    Draft must(String attribute, ValueKind kind) {
      attributes.put(attribute, new Attribute(attribute, true, kind));
      return this;
    }

    Draft may(String attribute, ValueKind kind) {
      attributes.put(attribute, new Attribute(attribute, false, kind));
      return this;
    }

    Draft holds(String... names) {
      children = List.of(names);
      return this;
    }

    Draft text(ValueKind kind) {
      text = kind;
      return this;
    }

    Rule rule() {
      return new Rule(name, attributes, children, text);
    }
  }

  private Vocabulary() {}
}

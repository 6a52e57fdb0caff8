package org.torimatome.render.excel;

import static org.torimatome.text.Message.plain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.torimatome.render.excel.layout.CellReferences;
import org.torimatome.render.excel.layout.Element;
import org.torimatome.render.excel.layout.SheetPlan;
import org.torimatome.render.excel.layout.ValueKind;
import org.torimatome.render.fault.FaultWords;
import org.torimatome.workbook.XmlText;

/** What may be typed into cells. */
final class Validations {
  /** Excel holds the choices of a list in one string of at most this length. */
  private static final int LONGEST_LIST = 255;

  private static final Map<String, String> TYPES = Map.of("length", "textLength");

  private final Book book;
  private final SheetPlan plan;

  Validations(Book book, SheetPlan plan) {
    this.book = book;
    this.plan = plan;
  }

  void write(XmlText xml) {
    List<Element> sources = plan.source().all("validation");
    if (!sources.isEmpty()) {
      xml.start("dataValidations").attribute("count", sources.size());
      sources.forEach(source -> validate(xml, source));
      xml.end();
    }
  }

  private void validate(XmlText xml, Element source) {
    String type = source.attribute("type", "list");
    xml.start("dataValidation").attribute("type", TYPES.getOrDefault(type, type));
    xml.attribute("errorStyle", source.attribute("level", "stop"));
    String min = bound(source, "min", type);
    String max = bound(source, "max", type);
    if (!type.equals("list")) {
      xml.attribute("operator", operator(source, min, max));
    }
    if (source.flag("blank", true)) {
      xml.attribute("allowBlank", 1);
    }
    if (source.attribute("prompt").isPresent()) {
      xml.attribute("showInputMessage", 1);
    }
    xml.attribute("showErrorMessage", 1);
    word(xml, source, "error-title", "errorTitle");
    word(xml, source, "error", "error");
    word(xml, source, "prompt-title", "promptTitle");
    word(xml, source, "prompt", "prompt");
    xml.attribute("sqref", SheetRules.sequence(book.plan().references().on(plan, source)));
    if (type.equals("list")) {
      xml.element("formula1", choices(source));
    } else {
      xml.element("formula1", min.isEmpty() ? max : min);
      if (!min.isEmpty() && !max.isEmpty()) {
        xml.element("formula2", max);
      }
    }
    xml.end();
  }

  private static void word(XmlText xml, Element source, String attribute, String inFile) {
    source.attribute(attribute).ifPresent(word -> xml.attribute(inFile, word));
  }

  private static String operator(Element source, String min, String max) {
    if (min.isEmpty() && max.isEmpty()) {
      throw source.fault("min", FaultWords.of("found.no-bound"), FaultWords.of("allowed.bound"));
    }
    return min.isEmpty() ? "lessThanOrEqual" : max.isEmpty() ? "greaterThanOrEqual" : "between";
  }

  private static String bound(Element source, String attribute, String type) {
    String value = source.attribute(attribute, "");
    ValueKind kind = type.equals("date") ? ValueKind.DATE : ValueKind.NUMBER;
    if (value.isEmpty() || type.equals("list")) {
      return "";
    }
    if (!kind.accepts().test(value)) {
      throw source.fault(attribute, plain(value), plain(kind.notation()));
    }
    if (kind == ValueKind.NUMBER) {
      return new BigDecimal(value).toPlainString();
    }
    LocalDate date = LocalDate.parse(value);
    return "DATE(%s,%s,%s)".formatted(date.getYear(), date.getMonthValue(), date.getDayOfMonth());
  }

  private String choices(Element source) {
    return source
        .attribute("source")
        .map(area -> book.plan().references().find(source, "source", area))
        .map(CellReferences::fixedAddress)
        .orElseGet(() -> options(source));
  }

  private static String options(Element source) {
    List<String> options = source.all("option").stream().map(Element::text).toList();
    String list = String.join(",", options);
    if (options.isEmpty()
        || list.length() > LONGEST_LIST
        || String.join("", options).chars().anyMatch(c -> c == ',' || c == '"')) {
      throw source.fault(plain(list), FaultWords.of("allowed.options", plain(LONGEST_LIST)));
    }
    return "\"" + list + "\"";
  }
}

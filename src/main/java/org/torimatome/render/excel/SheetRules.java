package org.torimatome.render.excel;

import static org.torimatome.text.Message.plain;

import java.util.List;
import java.util.stream.Collectors;
import org.apache.poi.ss.formula.FormulaType;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.torimatome.render.excel.layout.Element;
import org.torimatome.render.excel.layout.SheetPlan;
import org.torimatome.render.fault.FaultWords;
import org.torimatome.workbook.Rgb;
import org.torimatome.workbook.XmlText;

/** How cells change their looks by what they hold: conditions and bars. */
final class SheetRules {
  private final Book book;
  private final SheetPlan plan;

  SheetRules(Book book, SheetPlan plan) {
    this.book = book;
    this.plan = plan;
  }

  void write(XmlText xml) {
    int priority = 1;
    for (Element child : plan.source().children()) {
      if (child.name().equals("condition")) {
        condition(xml, child, priority++);
      } else if (child.name().equals("bar")) {
        bar(xml, child, priority++);
      }
    }
  }

  private void condition(XmlText xml, Element source, int priority) {
    List<CellRangeAddress> cells = book.plan().references().on(plan, source);
    CellRangeAddress first = cells.get(0);
    String self = new CellReference(first.getFirstRow(), first.getFirstColumn()).formatAsString();
    String when = source.attribute("when", "").replace("{self}", self);
    String formula = book.plan().references().formula(source, when, plan.name());
    requireFormula(source, formula);
    start(xml, cells, "expression", priority);
    xml.attribute("dxfId", book.styles().rule(book.plan().styles().look(source, "style")));
    xml.element("formula", formula).end().end();
  }

  /** Excel refuses a file with anything else. */
  private void requireFormula(Element source, String formula) {
    try {
      var unused = book.cells().parse(formula, FormulaType.CELL);
    } catch (RuntimeException e) {
      throw source.fault("when", plain(formula), FaultWords.of("allowed.formula"));
    }
  }

  private void bar(XmlText xml, Element source, int priority) {
    start(xml, book.plan().references().on(plan, source), "dataBar", priority).start("dataBar");
    threshold(xml, source, "min");
    threshold(xml, source, "max");
    xml.start("color").attribute("rgb", Rgb.opaque(source.attribute("color", ""))).end();
    xml.end().end().end();
  }

  private static void threshold(XmlText xml, Element source, String bound) {
    xml.start("cfvo").attribute("type", source.attribute(bound).isPresent() ? "num" : bound);
    source.number(bound).ifPresent(value -> xml.attribute("val", ExactNumber.text(value)));
    xml.end();
  }

  /** Cells as an attribute lists them. */
  static String sequence(List<CellRangeAddress> cells) {
    return cells.stream().map(CellRangeAddress::formatAsString).collect(Collectors.joining(" "));
  }

  private static XmlText start(
      XmlText xml, List<CellRangeAddress> cells, String type, int priority) {
    xml.start("conditionalFormatting").attribute("sqref", sequence(cells));
    return xml.start("cfRule").attribute("type", type).attribute("priority", priority);
  }
}

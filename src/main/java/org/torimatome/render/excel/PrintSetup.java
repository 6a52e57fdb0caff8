package org.torimatome.render.excel;

import static org.torimatome.text.Message.plain;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.util.CellRangeAddress;
import org.torimatome.render.excel.layout.Element;
import org.torimatome.render.excel.layout.PageBreaks;
import org.torimatome.render.excel.layout.Paper;
import org.torimatome.render.excel.layout.PrintFit;
import org.torimatome.render.excel.layout.SheetPlan;
import org.torimatome.render.excel.layout.SheetPlan.PlannedCell;
import org.torimatome.render.fault.FaultWords;
import org.torimatome.workbook.XmlText;

/** How a sheet is printed: what of it, on which paper, where pages end, with which running head. */
final class PrintSetup {
  private static final Pattern FIELD = Pattern.compile("\\{(page|pages|sheet)\\}|&");
  private static final Map<String, String> FIELD_CODES =
      Map.of("{page}", "&P", "{pages}", "&N", "{sheet}", "&A", "&", "&&");

  private static final int LONGEST_HEADER = 255;
  private static final double MM_PER_INCH = 25.4;

  private final Book book;
  private final SheetPlan plan;
  private final Element source;

  PrintSetup(Book book, SheetPlan plan) {
    this.book = book;
    this.plan = plan;
    this.source = plan.source();
  }

  /** The rows at the top of every page. */
  Optional<CellRangeAddress> repeated() {
    return here("repeat-rows");
  }

  /** What is printed: all that the sheet holds, unless the XML says otherwise. */
  Optional<CellRangeAddress> area() {
    return here("print-area").or(this::taken);
  }

  private Optional<CellRangeAddress> here(String attribute) {
    return source
        .attribute(attribute)
        .map(any -> book.plan().references().here(plan, source, attribute));
  }

  private Optional<CellRangeAddress> taken() {
    if (plan.cells().isEmpty()) {
      return Optional.empty();
    }
    int row = 0;
    int column = 0;
    for (PlannedCell cell : plan.cells()) {
      row = Math.max(row, cell.area().getLastRow());
      column = Math.max(column, cell.area().getLastColumn());
    }
    return Optional.of(new CellRangeAddress(0, row, 0, column));
  }

  void write(XmlText xml) {
    PrintFit fit = PrintFit.of(plan, book.plan().styles());
    PageBreaks breaks = new PageBreaks(plan, fit.room());
    int saved =
        source
            .number("squeeze")
            .map(most -> breaks.squeezed(most.doubleValue(), fit.spare()))
            .orElse(0);
    int high = saved > 0 ? saved : source.count("fit-height", 0);
    if (source.flag("center", true)) {
      xml.start("printOptions").attribute("horizontalCentered", 1).end();
    }
    margins(xml);
    xml.start("pageSetup").attribute("paperSize", fit.paper().code());
    xml.attribute("fitToWidth", fit.across()).attribute("fitToHeight", high);
    xml.attribute("orientation", source.attribute("orientation", "landscape")).end();
    runningHeads(xml);
    breaks(xml, breaks, high);
  }

  private void margins(XmlText xml) {
    String side = inches(Paper.margin(source));
    String edge = inches(Paper.margin(source) + Paper.RUNNING_HEAD);
    // The running head stands in the outer half of its room.
    String head = inches(Paper.margin(source) / 2);
    xml.start("pageMargins").attribute("left", side).attribute("right", side);
    xml.attribute("top", edge).attribute("bottom", edge);
    xml.attribute("header", head).attribute("footer", head).end();
  }

  private static String inches(double millimetres) {
    return ExactNumber.text(Math.round(millimetres / MM_PER_INCH * 100) / 100.0);
  }

  private void breaks(XmlText xml, PageBreaks breaks, int high) {
    SortedSet<Integer> ends = new TreeSet<>(breaks.fixed());
    if (high == 0) {
      ends.addAll(breaks.between());
      repeated().map(breaks::even).orElse(List.of()).forEach(last -> ends.add(last + 1));
    }
    if (ends.isEmpty()) {
      return;
    }
    xml.start("rowBreaks");
    xml.attribute("count", ends.size()).attribute("manualBreakCount", ends.size());
    for (int rows : ends) {
      xml.start("brk").attribute("id", rows);
      xml.attribute("max", SpreadsheetVersion.EXCEL2007.getLastColumnIndex());
      xml.attribute("man", 1).end();
    }
    xml.end();
  }

  private void runningHeads(XmlText xml) {
    Optional<String> header = source.child("header").map(PrintSetup::running);
    Optional<String> footer = source.child("footer").map(PrintSetup::running);
    if (header.isPresent() || footer.isPresent()) {
      xml.start("headerFooter");
      header.ifPresent(text -> xml.element("oddHeader", text));
      footer.ifPresent(text -> xml.element("oddFooter", text));
      xml.end();
    }
  }

  private static String running(Element source) {
    String text =
        side("&L", source.attribute("left", ""))
            + side("&C", source.attribute("center", ""))
            + side("&R", source.attribute("right", ""));
    if (text.length() > LONGEST_HEADER) {
      throw source.fault(
          FaultWords.of("found.characters", plain(text.length())),
          FaultWords.of("allowed.characters", plain(LONGEST_HEADER)));
    }
    return text;
  }

  private static String side(String sign, String text) {
    return text.isEmpty() ? "" : sign + coded(text);
  }

  /** Text with Excel's codes for the fields and doubled ampersands for its own. */
  private static String coded(String text) {
    return FIELD
        .matcher(text)
        .replaceAll(field -> Matcher.quoteReplacement(FIELD_CODES.getOrDefault(field.group(), "")));
  }
}

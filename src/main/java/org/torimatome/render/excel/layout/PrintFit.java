package org.torimatome.render.excel.layout;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.DoubleStream;
import org.torimatome.render.excel.layout.SheetPlan.PlannedCell;
import org.torimatome.workbook.ColumnWidth;

/**
 * The paper on which a sheet prints whole from side to side in type that can be read: A4, where its
 * smallest type would be less than 8 points A3, and beyond that several sheets of A3 side by side.
 *
 * @param across pages side by side; 0 for as many as it takes
 * @param scale at which it prints, at most 1
 * @param spare by what it may print still smaller, at least 1
 * @param room the height of the rows that fit on one page, in points
 */
public record PrintFit(Paper paper, int across, double scale, double spare, double room) {
  /** What the municipal papers of Japan are held to: no type below. */
  private static final double LEAST_TYPE = 8;

  /** What is said at the side of a chart, where the XML says nothing. */
  static final double CHART_TYPE = 9;

  public static PrintFit of(SheetPlan plan, StyleSheet styles) {
    Element sheet = plan.source();
    double wide = width(plan, styles);
    double least = Math.min(1, LEAST_TYPE / smallestType(plan, styles));
    if (sheet.attribute("paper").isPresent() || sheet.attribute("fit-width").isPresent()) {
      return fitted(Paper.of(sheet), sheet, sheet.count("fit-width", 1), wide, least);
    }
    PrintFit onA4 = fitted(Paper.A4, sheet, 1, wide, least);
    if (onA4.scale >= least) {
      return onA4;
    }
    int across = (int) Math.ceil(wide * least / Paper.A3.across(sheet));
    return fitted(Paper.A3, sheet, across, wide, least);
  }

  private static PrintFit fitted(
      Paper paper, Element sheet, int across, double wide, double least) {
    double fitting = across == 0 ? 1 : across * paper.across(sheet) / Math.max(1, wide);
    // Spreadsheets print in whole percents.
    double scale = Math.min(1, Math.floor(fitting * 100) / 100);
    return new PrintFit(
        paper, across, scale, Math.max(1, scale / least), paper.down(sheet) / scale);
  }

  private static double width(SheetPlan plan, StyleSheet styles) {
    double size = styles.size().doubleValue();
    return plan.columns().stream()
        .mapToDouble(column -> ColumnWidth.pointsInAll(column.width(), size))
        .sum();
  }

  private static double smallestType(SheetPlan plan, StyleSheet styles) {
    Set<CellLook> shown = new HashSet<>();
    for (PlannedCell cell : plan.cells()) {
      if (!cell.text().isEmpty() || !cell.source().children().isEmpty()) {
        shown.add(cell.look());
      }
    }
    return DoubleStream.concat(
            shown.stream().mapToDouble(look -> styles.sizeOf(look).doubleValue()),
            plan.source().all("chart").stream().mapToDouble(PrintFit::chartType))
        .min()
        .orElse(styles.size().doubleValue());
  }

  public static double chartType(Element chart) {
    return chart.number("size").map(Number::doubleValue).orElse(CHART_TYPE);
  }
}

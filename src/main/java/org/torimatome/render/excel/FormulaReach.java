package org.torimatome.render.excel;

import java.util.Arrays;
import org.apache.poi.ss.formula.ptg.AreaPtgBase;
import org.apache.poi.ss.formula.ptg.Ptg;

/** How deep a formula is nested and how many cells it asks for, lest computing it never end. */
final class FormulaReach {
  /** As Excel has it. */
  static final int DEEPEST = 64;

  /** Two whole columns. */
  static final int MOST_CELLS = 2_100_000;

  private FormulaReach() {}

  /** The most brackets that are open at once, texts and sheet names aside. */
  static int nestingOf(String formula) {
    int deepest = 0;
    int open = 0;
    char quote = 0;
    for (char c : formula.toCharArray()) {
      if (quote != 0) {
        quote = c == quote ? 0 : quote;
      } else if (c == '"' || c == '\'') {
        quote = c;
      } else if (c == '(') {
        open++;
        deepest = Math.max(deepest, open);
      } else if (c == ')') {
        open--;
      }
    }
    return deepest;
  }

  /** All cells of the ranges that it names. */
  static long cellsOf(Ptg[] formula) {
    return Arrays.stream(formula)
        .filter(AreaPtgBase.class::isInstance)
        .mapToLong(part -> cellsIn((AreaPtgBase) part))
        .sum();
  }

  private static long cellsIn(AreaPtgBase area) {
    long rows = (long) area.getLastRow() - area.getFirstRow() + 1;
    return rows * (area.getLastColumn() - area.getFirstColumn() + 1);
  }
}

package org.torimatome.ingest.xlsx;

import org.torimatome.ingest.grid.RefusedException;
import org.torimatome.ingest.grid.TypedText;
import org.torimatome.problem.ProblemCode;
import org.torimatome.problem.ProblemWords;

/**
 * How much of a kind a workbook may hold: what Excel allows, else far more than any return needs.
 *
 * <p>Source: Excel specifications and limits; docs/adr/0011-reading-choices.md.
 */
enum WorkbookLimit {
  PARTS(10_000, "limit-parts"),
  RELATIONSHIPS(10_000, "limit-relationships"),
  SHEETS(1_000, "limit-sheets"),
  /** Excel's. */
  COLUMNS(16_384, "limit-columns"),
  /** Excel's. */
  ROWS(1_048_576, "limit-rows"),
  /** Excel's. */
  CELL_STYLES(65_490, "limit-cell-styles"),
  NUMBER_FORMATS(65_490, "limit-number-formats"),
  /** Of every merged block together. */
  MERGED_COLUMNS(500_000, "limit-merged-columns"),
  TEXTS(5_000_000, "limit-texts"),
  CHARACTERS_OF_A_ROW(1_000_000, "limit-characters-of-a-row"),
  /** Excel's 32,767, each written as {@code _x000D_}. */
  CHARACTERS_OF_A_CELL(7 * TypedText.LONGEST, "limit-characters-of-a-cell");

  private final int most;
  private final String what;

  WorkbookLimit(int most, String what) {
    this.most = most;
    this.what = what;
  }

  void require(long count) throws RefusedException {
    if (count > most) {
      throw new RefusedException(
          ProblemCode.WORKBOOK_LIMIT,
          ProblemWords.of("limit-passed", ProblemWords.of(what)),
          ProblemWords.of("limit", ProblemWords.of(what), "%,d".formatted(most)));
    }
  }
}

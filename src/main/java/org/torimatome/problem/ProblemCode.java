package org.torimatome.problem;

import static org.torimatome.problem.Severity.ERROR;
import static org.torimatome.problem.Severity.WARNING;

import java.util.Locale;

/**
 * Everything that can be wrong with an input, such as {@link #NUMBER_UNREADABLE}, written {@code
 * number-unreadable}.
 *
 * <p>Each code has its message and remedy in {@code problems_ja.properties} and {@code
 * problems_en.properties}, and a heading in docs/problems.md.
 */
public enum ProblemCode {
  NUMBER_UNREADABLE(ERROR),
  NAME_DIFFERS(WARNING),

  // Folders, files, sheets and headers: org.torimatome.ingest.table.
  ORGANISATION_ID(ERROR),
  BOOK_NAME(ERROR),
  BOOK_TWICE(ERROR),
  BOOK_EMPTY(ERROR),
  FOLDER_NESTED(ERROR),
  FILE_KIND(ERROR),
  FILE_EMPTY(ERROR),
  FILE_UNREADABLE(ERROR),
  FILE_TOO_LARGE(ERROR),
  NOT_A_WORKBOOK(ERROR),
  WORKBOOK_XLS(ERROR),
  WORKBOOK_STRICT(ERROR),
  WORKBOOK_ENCRYPTED(ERROR),
  WORKBOOK_DAMAGED(ERROR),
  WORKBOOK_BOMB(ERROR),
  WORKBOOK_ENTITIES(ERROR),
  NOT_A_CSV(ERROR),
  CSV_ENCODING(ERROR),
  CSV_SEPARATOR(ERROR),
  CSV_QUOTE(ERROR),
  CSV_SURPLUS_CELL(ERROR),
  TABLE_UNKNOWN(ERROR),
  SHEET_BY_HEADER(WARNING),
  SHEET_PASSED_OVER(WARNING),
  HEADER_MISSING(ERROR),
  COLUMN_MISSING(ERROR),
  COLUMN_TWICE(ERROR),
  COLUMN_OTHER_PERIOD(ERROR),
  COLUMN_UNKNOWN(WARNING),
  TEXT_LOST(ERROR),
  TEXT_STRUCK(ERROR),
  CHARACTER_WITHOUT_GLYPH(ERROR),
  CHARACTER_VARIANT(WARNING),

  // Cells of any table: org.torimatome.ingest.
  PERCENT_FORMAT(ERROR),
  DATE_FOR_NUMBER(ERROR),
  FORMULA_ERROR(ERROR),
  FORMULA_ERROR_IGNORED(WARNING),
  FORMULA_WITHOUT_VALUE(ERROR),
  FORMULA_WITHOUT_VALUE_IGNORED(WARNING),
  REQUIRED_MISSING(ERROR),
  PERIOD_UNREADABLE(ERROR),
  CHOICE_UNKNOWN(ERROR),
  KPI_CODE_IS_DATE(ERROR),
  KPI_UNKNOWN(ERROR),
  REFERENCE_UNKNOWN(ERROR),
  ROW_TWICE(ERROR),
  ROW_TWICE_SAME(WARNING),
  START_TWICE(ERROR),
  VALIDITY_REVERSED(ERROR),
  EARLIER_ROW_RETURNS(WARNING),
  REFERENCE_NOT_IN_FORCE(ERROR),

  // The plan book.
  PLAN_MISSING(ERROR),
  PLAN_TABLE_MISSING(ERROR),
  PLAN_ITEM_UNKNOWN(WARNING),
  PLAN_YEARS_REVERSED(ERROR),
  ORGANISATION_CODE(ERROR),
  METHOD_AGAINST_DIRECTION(WARNING),
  TARGET_UNREADABLE(ERROR),
  TARGET_MISSING(ERROR),
  TARGET_IN_WORDS(WARNING),
  SCHEME_NOT_NAMED(ERROR),
  BOUND_UNREADABLE(ERROR),
  BOUNDS_REVERSED(ERROR),
  BAND_ROWS_DISAGREE(ERROR),
  GROUP_UNREADABLE(ERROR),
  COLOUR_UNREADABLE(ERROR),
  BUDGET_TOTAL_DIFFERS(ERROR),

  // Settings that a plan can have but hardly mean: org.torimatome.ingest.plancheck.
  BAND_NEVER_HOLDS(ERROR),
  BAND_GAP(WARNING),
  NO_ACHIEVED_BAND(WARNING),
  CYCLE_OUTSIDE_PLAN(WARNING),
  CYCLE_JUDGED_EARLY(WARNING),
  TARGET_OUTSIDE_PLAN(WARNING),
  NO_TARGET_AHEAD(WARNING),
  DIRECTION_AGAINST_TARGETS(WARNING),
  TARGET_HUNDREDFOLD(WARNING),
  TARGET_ABOVE_HUNDRED(WARNING),
  RATE_AS_FRACTION(WARNING),

  // The period books.
  RETURNS_MISSING(ERROR),
  NOT_IN_FORCE(ERROR),
  KPI_CODE_MISSING(ERROR),
  VALUE_MERGED(ERROR),
  TEXT_MERGED(WARNING),
  VALUE_REMARKED(ERROR),
  VALUE_UNDECIDED(ERROR),
  STATUS_AGAINST_VALUE(ERROR),
  RATING_UNKNOWN(ERROR),
  FINAL_WITHOUT_REASON(WARNING),
  HAND_WITHOUT_REASON(WARNING),
  KPI_TWICE(ERROR),
  KPI_TWICE_SAME(WARNING),
  NOT_SUBMITTED(ERROR),
  NOT_SUBMITTED_ALLOWED(WARNING),
  FORM_OF_OTHER_PERIOD(ERROR),
  FORM_OF_OTHER_ORGANISATION(ERROR),
  FORM_ALTERED(WARNING),
  FORM_BLANK(WARNING),

  // Values that are possible but not likely: printed in the data-quality annex.
  CUMULATIVE_FELL(WARNING),
  CHANGED_TENFOLD(WARNING),
  RATE_OUT_OF_RANGE(WARNING),
  FINAL_CHANGED(WARNING);

  private static final String BUNDLE = "org.torimatome.problem.problems";

  private final Severity severity;

  ProblemCode(Severity severity) {
    this.severity = severity;
  }

  public Severity severity() {
    return severity;
  }

  /** The stable name in files and documents, such as {@code number-unreadable}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** What is wrong and what to do, such as 数値として読めません。半角数字で入力してください。 */
  public String message(Language language) {
    return language.sentences(BUNDLE).getString(key());
  }
}

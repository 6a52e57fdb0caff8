package org.torimatome.render.opendata;

import java.util.Optional;
import java.util.function.Function;

/**
 * A column of {@code evaluation.csv}.
 *
 * @param title its head, such as 目標下限
 * @param name where its value stands in evaluation.json, such as {@code target.low}; what only the
 *     CSV says of a value has a name behind the value's own, such as {@code actual.display}
 * @param required whether every row has a cell of it
 * @param cell a row's cell; empty where nothing is known
 */
record CsvColumn(
    String title,
    String name,
    CsvDatatype datatype,
    boolean required,
    Function<CsvRow, String> cell) {

  /** A spreadsheet takes a text that begins so for a formula. */
  private static final String FORMULA_STARTS = "=+-@\t\r＝＋－＠";

  /** A column in which every row has a cell. */
  static CsvColumn full(
      String title, String name, CsvDatatype datatype, Function<CsvRow, String> cell) {
    return new CsvColumn(title, name, datatype, true, cell);
  }

  /** A column of which some rows may have none. */
  static CsvColumn of(
      String title, String name, CsvDatatype datatype, Function<CsvRow, Optional<String>> cell) {
    return new CsvColumn(title, name, datatype, false, row -> cell.apply(row).orElse(""));
  }

  static CsvColumn text(String title, String name, Function<CsvRow, String> cell) {
    return new CsvColumn(title, name, CsvDatatype.TEXT, false, cell);
  }

  /** The row's cell as it is written: a text that would be a formula is led by {@code '}. */
  String written(CsvRow row) {
    String value = cell.apply(row);
    boolean dangerous =
        datatype.isFreeText() && !value.isEmpty() && FORMULA_STARTS.indexOf(value.charAt(0)) >= 0;
    return dangerous ? "'" + value : value;
  }
}

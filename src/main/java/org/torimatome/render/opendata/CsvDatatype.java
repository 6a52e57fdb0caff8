package org.torimatome.render.opendata;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the cells of a column hold, in the words of CSV on the Web (W3C, Metadata Vocabulary for
 * Tabular Data, 5.11).
 *
 * @param format of a date or a truth value, else the expression that a text fits; empty for any
 */
record CsvDatatype(String base, String format) {

  private static final String YES = "○";
  private static final String NO = "×";

  static final CsvDatatype TEXT = new CsvDatatype("string", "");
  static final CsvDatatype DECIMAL = new CsvDatatype("decimal", "");
  static final CsvDatatype INTEGER = new CsvDatatype("integer", "");
  static final CsvDatatype DATE = new CsvDatatype("date", "yyyy-MM-dd");
  static final CsvDatatype FLAG = new CsvDatatype("boolean", YES + "|" + NO);
  static final CsvDatatype PERIOD =
      new CsvDatatype("string", "^[SHR][0-9]{1,2}(H[12]|Q[1-4]|\\.[0-9]{1,2}|末)?$");
  static final CsvDatatype ORGANISATION_CODE = new CsvDatatype("string", "^[0-9]{6}$");
  static final CsvDatatype SHA256 = new CsvDatatype("string", "^[0-9a-f]{64}$");

  static CsvDatatype oneOf(Stream<String> words) {
    return new CsvDatatype("string", words.collect(Collectors.joining("|", "^(", ")$")));
  }

  /** A truth value in its {@link #FLAG} form. */
  static String flag(boolean value) {
    return value ? YES : NO;
  }

  /** Whether a cell holds what people wrote, so that anything may stand in it. */
  boolean isFreeText() {
    return equals(TEXT);
  }
}

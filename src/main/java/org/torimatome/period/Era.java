package org.torimatome.period;

import java.time.YearMonth;

/** A Japanese era, such as {@link #REIWA}, {@code R}, whose first fiscal year is 2019. */
public enum Era {
  SHOWA("S", "昭和", 1926, YearMonth.of(1926, 12)),
  HEISEI("H", "平成", 1989, YearMonth.of(1989, 1)),
  REIWA("R", "令和", 2019, YearMonth.of(2019, 5));

  private final String letter;
  private final String kanji;
  private final int firstYear;
  private final YearMonth firstMonth;

  Era(String letter, String kanji, int firstYear, YearMonth firstMonth) {
    this.letter = letter;
    this.kanji = kanji;
    this.firstYear = firstYear;
    this.firstMonth = firstMonth;
  }

  public String letter() {
    return letter;
  }

  public String kanji() {
    return kanji;
  }

  /** The Gregorian year of this era's year {@code number}, such as 2022 for R4. */
  public int gregorian(int number) {
    return firstYear + number - 1;
  }

  /** This era's number of a Gregorian year, such as 4 for 2022. */
  public int number(int gregorianYear) {
    return gregorianYear - firstYear + 1;
  }

  /** The era that names a fiscal year: 2019 is R1 as a whole, 2018 H30. */
  public static Era ofFiscalYear(int fiscalYear) {
    return fiscalYear >= REIWA.firstYear ? REIWA : fiscalYear >= HEISEI.firstYear ? HEISEI : SHOWA;
  }

  /** The era that names a month: April 2019 is still H31, May 2019 R1. */
  public static Era ofMonth(YearMonth month) {
    return !month.isBefore(REIWA.firstMonth)
        ? REIWA
        : !month.isBefore(HEISEI.firstMonth) ? HEISEI : SHOWA;
  }
}

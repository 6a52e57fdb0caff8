package org.torimatome.problem;

import java.text.Normalizer;

/**
 * Where something was read, such as {@code R4/行政経営室.xlsx 実績!C7}.
 *
 * <p>{@code file} is relative to the organisation's folder, with {@code /}, in NFC; {@code sheet}
 * and {@code cell} are empty where the whole file is meant. A CSV has an empty sheet and cells
 * named as in a spreadsheet.
 */
public record SourceLocation(String file, String sheet, String cell) {

  public SourceLocation {
    // Some systems take the marks of a name like ブ apart; people and other programs do not.
    file = Normalizer.normalize(file, Normalizer.Form.NFC);
  }

  public static SourceLocation ofFile(String file) {
    return new SourceLocation(file, "", "");
  }

  /** The row that a cell stands in, such as {@code R4/行政経営室.xlsx 実績!7}. */
  public SourceLocation row() {
    int letters = (int) cell.chars().takeWhile(Character::isLetter).count();
    return new SourceLocation(file, sheet, cell.substring(letters));
  }

  /** The form people read: {@code R4/a.xlsx 実績!C7}, {@code R4/a.csv C7} or {@code R4/a.xlsx}. */
  @Override
  public String toString() {
    String place = sheet.isEmpty() ? cell : cell.isEmpty() ? sheet : sheet + "!" + cell;
    return place.isEmpty() ? file : file + " " + place;
  }
}

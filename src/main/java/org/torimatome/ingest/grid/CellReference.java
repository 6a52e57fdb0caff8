package org.torimatome.ingest.grid;

/** Cell names as a spreadsheet shows them, such as {@code C7} for row 7, column 3. */
public final class CellReference {

  private static final int LETTERS = 26;

  private CellReference() {}

  public static String of(int row, int column) {
    return letters(column) + row;
  }

  public static String letters(int column) {
    StringBuilder letters = new StringBuilder();
    for (int rest = column; rest > 0; rest = (rest - 1) / LETTERS) {
      letters.insert(0, (char) ('A' + (rest - 1) % LETTERS));
    }
    return letters.toString();
  }

  /** The column of letters or of a reference that begins with them, such as 3 for {@code C7}. */
  public static int column(String reference) {
    int column = 0;
    // Columns have three letters; at seven an int would begin anew.
    for (int i = 0; i < Math.min(reference.length(), 5) && isLetter(reference.charAt(i)); i++) {
      column = column * LETTERS + reference.charAt(i) - 'A' + 1;
    }
    return column;
  }

  private static boolean isLetter(char c) {
    return c >= 'A' && c <= 'Z';
  }
}

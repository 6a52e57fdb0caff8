package org.torimatome.ingest.cell;

import java.util.List;
import java.util.regex.Pattern;
import org.torimatome.problem.ProblemCode;
import org.torimatome.problem.ProblemWords;
import org.torimatome.schema.Column;
import org.torimatome.text.Folding;

/**
 * Tells remarks under a table, such as 問合せ先：総務課, from its rows: one cell filled, and by nothing
 * that might be a number of a row, mistyped. Source: docs/spec.md §3.3 Rows.
 */
public final class Remarks {

  private static final Pattern DIGITS = Pattern.compile("\\p{Nd}+");
  private static final Pattern LETTERS = Pattern.compile("[A-Za-z]+");

  private final Column key;
  private final List<String> forms;

  /**
   * @param key the column of the numbers by which rows are told apart
   * @param known such numbers: 9-9 is built as 1-10 is
   */
  public Remarks(Column key, List<String> known) {
    this.key = key;
    this.forms = known.stream().map(Remarks::form).distinct().toList();
  }

  /** Whether a row without a known number is a remark, which is told then. */
  public boolean tell(RowReader entry) {
    boolean isRemark =
        entry
            .row()
            .only()
            .filter(cell -> entry.isBlank(key) || !forms.contains(form(cell.shown())))
            .isPresent();
    if (isRemark) {
      entry.problemAtOnlyCell(
          ProblemCode.ROW_REMARK, ProblemWords.of("row-with-number", key.label()));
    }
    return isRemark;
  }

  private static String form(String number) {
    String digits = DIGITS.matcher(Folding.label(number)).replaceAll("0");
    return LETTERS.matcher(digits).replaceAll("a");
  }
}

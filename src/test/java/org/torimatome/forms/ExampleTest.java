package org.torimatome.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.torimatome.problem.ProblemCode.*;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.torimatome.problem.ProblemCode;

class ExampleTest {

  /** Nothing can be typed into a cell to mend these. */
  private static final Set<ProblemCode> OF_FILES_AND_SHEETS =
      EnumSet.of(
          ORGANISATION_ID,
          BOOK_NAME,
          BOOK_TWICE,
          BOOK_EMPTY,
          FOLDER_NESTED,
          FILE_KIND,
          FILE_IRREGULAR,
          FILE_NAME,
          FILE_NAME_TWICE,
          ATTACHMENT,
          FILE_EMPTY,
          FILE_UNREADABLE,
          FILE_TOO_LARGE,
          FILE_TOO_SLOW,
          READING_FAILED,
          SCRATCH_FOLDER,
          NOT_A_WORKBOOK,
          WORKBOOK_XLS,
          WORKBOOK_STRICT,
          WORKBOOK_ENCRYPTED,
          WORKBOOK_DAMAGED,
          WORKBOOK_BOMB,
          WORKBOOK_LIMIT,
          WORKBOOK_ENTITIES,
          NOT_A_CSV,
          CSV_ENCODING,
          CSV_SEPARATOR,
          CSV_QUOTE,
          TABLE_UNKNOWN,
          SHEET_BY_HEADER,
          SHEET_PASSED_OVER,
          TEXT_IN_SHAPE,
          HEADER_MISSING,
          PLAN_MISSING,
          PLAN_TABLE_MISSING,
          PLAN_LIMIT,
          SCHEME_NOT_NAMED,
          RETURNS_MISSING,
          NOT_SUBMITTED,
          NOT_SUBMITTED_ALLOWED,
          FORM_OF_OTHER_PERIOD,
          FORM_OF_OTHER_ORGANISATION,
          FORM_ALTERED,
          FORM_BLANK,
          FORM_SHEET_LOST,
          EMBLEM_UNUSABLE);

  @Test
  void every_problem_of_a_cell_has_an_example() {
    List<ProblemCode> without =
        Arrays.stream(ProblemCode.values()).filter(code -> Example.of(code).isEmpty()).toList();

    assertThat(without).containsExactlyInAnyOrderElementsOf(OF_FILES_AND_SHEETS);
  }

  @Test
  void no_example_outlives_its_code() {
    List<String> keys = Arrays.stream(ProblemCode.values()).map(ProblemCode::key).toList();

    assertThat(ResourceBundle.getBundle("org.torimatome.forms.examples", Locale.ROOT).keySet())
        .isSubsetOf(keys);
  }
}

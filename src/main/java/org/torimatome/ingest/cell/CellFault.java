package org.torimatome.ingest.cell;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.torimatome.ingest.grid.CellContent;
import org.torimatome.problem.ProblemCode;
import org.torimatome.schema.Column;

/**
 * Why a content can be read as nothing at all: an error value, a formula without a result, a
 * picture.
 */
public final class CellFault extends Otherwise<Optional<ProblemCode>> {

  /**
   * Where a formula without a result blocks the report; elsewhere it is a notice (docs/spec.md
   * §3.3).
   *
   * <p>Those of the plan are the cells that, read as blank, would let KPIs be judged otherwise.
   */
  private static final Set<Column> DECISIVE =
      EnumSet.of(
          Column.ACTUAL,
          Column.CLASSIFICATION,
          Column.KPI_CODE,
          Column.TARGET,
          Column.GUIDE_VALUE,
          Column.DIRECTION,
          Column.METHOD,
          Column.SCHEME,
          Column.IN_FORCE_FROM,
          Column.TARGET_FILL,
          Column.REPEATS,
          Column.LOWER,
          Column.LOWER_HANDLING,
          Column.UPPER,
          Column.UPPER_HANDLING,
          Column.COUNTED_SYMBOLS,
          Column.COUNTED_CATEGORY,
          Column.CATEGORY,
          Column.GROUPS);

  private final boolean decisive;

  private CellFault(boolean decisive) {
    super(Optional.empty());
    this.decisive = decisive;
  }

  public static Optional<ProblemCode> of(CellContent content, Column column) {
    return content.fold(new CellFault(DECISIVE.contains(column)));
  }

  @Override
  public Optional<ProblemCode> error(CellContent.ErrorValue error) {
    return Optional.of(decisive ? ProblemCode.FORMULA_ERROR : ProblemCode.FORMULA_ERROR_IGNORED);
  }

  @Override
  public Optional<ProblemCode> picture() {
    return Optional.of(
        decisive ? ProblemCode.PICTURE_IN_CELL : ProblemCode.PICTURE_IN_CELL_IGNORED);
  }

  @Override
  public Optional<ProblemCode> formulaWithoutValue() {
    return Optional.of(
        decisive ? ProblemCode.FORMULA_WITHOUT_VALUE : ProblemCode.FORMULA_WITHOUT_VALUE_IGNORED);
  }

  @Override
  public Optional<ProblemCode> refused(CellContent.Refused refused) {
    return Optional.of(refused.code());
  }
}

package org.torimatome.ingest.cell;

import org.torimatome.ingest.grid.CellContent;

/** One answer for every content but those that a subclass names. */
abstract class Otherwise<T> implements CellContent.Cases<T> {

  private final T answer;

  Otherwise(T answer) {
    this.answer = answer;
  }

  @Override
  public T blank() {
    return answer;
  }

  @Override
  public T text(CellContent.Text text) {
    return answer;
  }

  @Override
  public T number(CellContent.Number number) {
    return answer;
  }

  @Override
  public T date(CellContent.Date date) {
    return answer;
  }

  @Override
  public T time(CellContent.Time time) {
    return answer;
  }

  @Override
  public T logical(CellContent.Logical logical) {
    return answer;
  }

  @Override
  public T error(CellContent.ErrorValue error) {
    return answer;
  }

  @Override
  public T picture() {
    return answer;
  }

  @Override
  public T formulaWithoutValue() {
    return answer;
  }

  @Override
  public T refused(CellContent.Refused refused) {
    return answer;
  }
}

package org.torimatome.ingest.cell;

import java.time.YearMonth;
import java.util.Optional;
import org.torimatome.ingest.grid.CellContent;

/** The month of a date cell, which is what Excel makes of 2023/4; empty for anything else. */
final class AsMonth extends Otherwise<Optional<YearMonth>> {

  AsMonth() {
    super(Optional.empty());
  }

  @Override
  public Optional<YearMonth> date(CellContent.Date date) {
    return Optional.of(YearMonth.from(date.at()));
  }
}

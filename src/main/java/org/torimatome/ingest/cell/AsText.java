package org.torimatome.ingest.cell;

import java.time.LocalDate;
import java.time.YearMonth;
import org.torimatome.ingest.grid.CellContent;
import org.torimatome.period.Era;
import org.torimatome.text.Folding;

/** A cell's content as text to keep, such as 11354 or R5.3.31; empty for what holds nothing. */
public final class AsText extends Otherwise<String> {

  public AsText() {
    super("");
  }

  @Override
  public String text(CellContent.Text text) {
    return Folding.clean(text.text());
  }

  @Override
  public String number(CellContent.Number number) {
    return number.shown();
  }

  @Override
  public String date(CellContent.Date date) {
    LocalDate day = date.at().toLocalDate();
    Era era = Era.ofMonth(YearMonth.from(day));
    return "%s%s.%s.%s"
        .formatted(
            era.letter(), era.number(day.getYear()), day.getMonthValue(), day.getDayOfMonth());
  }

  @Override
  public String time(CellContent.Time time) {
    return time.shown();
  }

  @Override
  public String logical(CellContent.Logical logical) {
    return logical.shown();
  }
}

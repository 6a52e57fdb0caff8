package org.torimatome.ingest.cell;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.torimatome.ingest.grid.CellContent;
import org.torimatome.period.PeriodKind;
import org.torimatome.period.PeriodReader;
import org.torimatome.period.ReportingPeriod;
import org.torimatome.problem.ProblemCode;
import org.torimatome.text.Message;

/** Reads cells that hold a period of one of some kinds, such as R4 where a fiscal year is asked. */
record PeriodCellReader(PeriodReader periods, Set<PeriodKind> kinds) {

  ParseResult<ReportingPeriod> read(CellContent content) {
    if (content.isBlank()) {
      return new ParseResult.Missing<>("");
    }
    String text = content.fold(new AsText());
    return ofDate(content)
        .or(() -> periods.read(text))
        .filter(read -> kinds.contains(read.kind()))
        .<ParseResult<ReportingPeriod>>map(ParseResult.Value::new)
        .orElseGet(() -> unreadable(text));
  }

  /** A date is a month where months are asked for; in 期間 it may be anything Excel made of it. */
  private Optional<ReportingPeriod> ofDate(CellContent content) {
    return kinds.contains(PeriodKind.HALF)
        ? Optional.empty()
        : content.fold(new AsMonth()).map(ReportingPeriod::month);
  }

  private ParseResult<ReportingPeriod> unreadable(String text) {
    String now = periods.renamed(text).orElseGet(this::examples);
    return new ParseResult.Refused<>(ProblemCode.PERIOD_UNREADABLE, Message.plain(now));
  }

  private String examples() {
    return kinds.stream().map(PeriodCellReader::example).collect(Collectors.joining("・"));
  }

  private static String example(PeriodKind kind) {
    return switch (kind) {
      case YEAR -> "R4";
      case HALF -> "R4H1";
      case QUARTER -> "R4Q1";
      case MONTH -> "R5.4";
      case YEAR_END -> "R4末";
    };
  }
}

package org.torimatome.ingest.returns;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.torimatome.ingest.Corpus;
import org.torimatome.ingest.InputReader;
import org.torimatome.ingest.OrganisationInput;
import org.torimatome.ingest.ReadingOptions;
import org.torimatome.kpi.KpiReturn;
import org.torimatome.kpi.Measurement;
import org.torimatome.kpi.Target;
import org.torimatome.kpi.TargetValue;
import org.torimatome.kpi.ValueStatus;
import org.torimatome.plan.Dated;
import org.torimatome.plan.PeriodBook;
import org.torimatome.problem.Problem;
import org.torimatome.text.Language;

/**
 * What people type, by the sentences of docs/spec.md §3.3: reads each folder of {@code
 * src/test/resources/returns} and compares what was understood with {@code expected.txt}; {@code
 * -Dgolden.update} rewrites it.
 */
class ReturnsCorpusTest {

  private static final Corpus CORPUS = new Corpus(Path.of("src/test/resources/returns"));

  static List<String> habits() throws IOException {
    return CORPUS.names();
  }

  @ParameterizedTest
  @MethodSource("habits")
  void is_understood_or_refused_at_its_cell(String habit) throws IOException {
    CORPUS.compare(habit, describe(CORPUS.input(habit)));
  }

  private static String describe(Path organisation) {
    OrganisationInput input = new InputReader().read(organisation, ReadingOptions.ALL_BOOKS);
    StringBuilder understood = new StringBuilder();
    input
        .plan()
        .ifPresent(
            plan ->
                plan.targets().rows().values().stream()
                    .flatMap(rows -> rows.stream().map(Dated::row))
                    .filter(
                        target -> target.stated().stream().noneMatch(ReturnsCorpusTest::isPoint))
                    .forEach(target -> understood.append(words(target)).append('\n')));
    for (PeriodBook book : input.books().values()) {
      for (KpiReturn row : book.returns()) {
        understood
            .append("%s %s %s".formatted(book.period(), row.kpi(), words(row.measurement())))
            .append(row.note().isEmpty() ? "" : " 補足「" + row.note() + "」")
            .append('\n');
      }
    }
    for (Problem problem : input.problems()) {
      understood
          .append(
              "%s %s %s 「%s」 expected %s"
                  .formatted(
                      problem.severity().label(Language.JA),
                      problem.code().key(),
                      problem.at(),
                      problem.found().in(Language.JA),
                      problem.expected().in(Language.JA)))
          .append('\n');
    }
    return understood.toString();
  }

  private static boolean isPoint(Target.Stated stated) {
    return stated.value() instanceof TargetValue.Point;
  }

  private static String words(Target target) {
    return "目標 %s %s %s"
        .formatted(
            target.period(),
            target.kpi(),
            target.stated().map(stated -> stated.text() + " " + stated.value()).orElse(""));
  }

  private static String words(Measurement measurement) {
    return measurement.fold(
        reported ->
            reported.qualifier() + reported.value().toPlainString() + said(reported.status()),
        described ->
            described.qualifier() + "「" + described.text() + "」" + said(described.status()),
        missing -> "－" + said(missing.status()) + "（" + missing.reason() + "）");
  }

  private static String said(ValueStatus status) {
    return " " + status.label();
  }
}

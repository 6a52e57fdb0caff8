package org.torimatome.ingest.returns;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.torimatome.ingest.table.Book;
import org.torimatome.kpi.KpiCode;
import org.torimatome.kpi.KpiDefinition;
import org.torimatome.kpi.KpiReturn;
import org.torimatome.kpi.Target;
import org.torimatome.period.ReportingPeriod;
import org.torimatome.plan.MissingRows;
import org.torimatome.plan.PeriodBook;
import org.torimatome.plan.Plan;
import org.torimatome.plan.PlanBook;
import org.torimatome.problem.Problem;
import org.torimatome.problem.ProblemCode;
import org.torimatome.problem.ProblemWords;
import org.torimatome.problem.SourceLocation;
import org.torimatome.text.Language;
import org.torimatome.text.Message;

/** Reads a period book: every KPI of the plan in force has one return in what comes of it. */
public final class PeriodBookReader {

  /**
   * A period book with what was found.
   *
   * @param missing the KPIs for which no row came
   */
  public record PeriodReading(PeriodBook book, List<Problem> problems, List<Problem> missing) {}

  private final PlanBook plans;
  private final MissingRows missingRows;

  public PeriodBookReader(PlanBook plans, MissingRows missingRows) {
    this.plans = plans;
    this.missingRows = missingRows;
  }

  /** A cycle of the plan for which nothing came at all. */
  public PeriodReading withoutReturns(ReportingPeriod period) {
    Plan plan = plans.inForce(period);
    SourceLocation place = SourceLocation.ofFile(period.code());
    List<KpiReturn> returns =
        plan.kpis().stream().map(kpi -> KpiReturn.notSubmitted(kpi.code(), period)).toList();
    List<Problem> missing =
        switch (missingRows) {
          case REFUSED ->
              List.of(
                  new Problem(
                      ProblemCode.RETURNS_MISSING,
                      place,
                      ProblemWords.of("not-submitted"),
                      ProblemWords.of("returns-in-folder", period.code())));
          case ALLOWED ->
              plan.kpis().stream()
                  .filter(KpiDefinition::isCounted)
                  .map(kpi -> notSubmitted(kpi, place, beginning(kpi, plan, period)))
                  .toList();
        };
    return new PeriodReading(new PeriodBook(period, returns, List.of()), List.of(), missing);
  }

  public PeriodReading read(Book book, ReportingPeriod period) {
    Plan plan = plans.inForce(period);
    List<Problem> problems = new ArrayList<>(book.problems());
    Map<KpiCode, KpiReturn> returned = new ActualsReader(plans, period, problems).read(book);
    // A row whose number became a date is there, and told as such.
    Set<String> dated =
        problems.stream()
            .filter(problem -> problem.code() == ProblemCode.KPI_CODE_IS_DATE)
            .map(problem -> problem.expected().in(Language.JA))
            .collect(Collectors.toSet());
    List<Problem> missing = new ArrayList<>();
    List<KpiReturn> returns = new ArrayList<>();
    for (KpiDefinition kpi : plan.kpis()) {
      Optional<KpiReturn> row = returnOf(kpi, returned);
      // A KPI that repeats another is missing with it, and told with it.
      if (row.isEmpty() && kpi.isCounted() && !dated.contains(kpi.code().text())) {
        SourceLocation place = SourceLocation.ofFile(book.place().name());
        missing.add(notSubmitted(kpi, place, beginning(kpi, plan, period)));
      }
      returns.add(row.orElseGet(() -> KpiReturn.notSubmitted(kpi.code(), period)));
    }
    PeriodBook read =
        new PeriodBook(period, returns, new ReviewReader(plans, period, problems).read(book));
    problems.addAll(lostReviews(plan, book, read));
    return new PeriodReading(read, problems, book.isLegible() ? missing : List.of());
  }

  /** A form saved as CSV keeps one of its sheets: where that is 実績, the reviews may be lost. */
  private static List<Problem> lostReviews(Plan plan, Book book, PeriodBook read) {
    List<Problem> lost = new ArrayList<>();
    book.csvForms()
        .forEach(
            (file, form) -> {
              List<String> projects =
                  plan.projects().stream()
                      .filter(project -> plan.sectionOf(project).equals(form.section()))
                      .filter(project -> read.of(project).isEmpty())
                      .map(project -> project.number() + " " + project.name())
                      .toList();
              if (!projects.isEmpty()) {
                lost.add(
                    new Problem(
                        ProblemCode.FORM_SHEET_LOST,
                        SourceLocation.ofFile(file),
                        "CSV",
                        ProblemWords.of("reviews-of", String.join("、", projects))));
              }
            });
    return lost;
  }

  /** A KPI that repeats another needs no row of its own. */
  private static Optional<KpiReturn> returnOf(KpiDefinition kpi, Map<KpiCode, KpiReturn> returned) {
    return Optional.ofNullable(returned.get(kpi.code()))
        .or(
            () ->
                kpi.repeats()
                    .flatMap(original -> Optional.ofNullable(returned.get(original)))
                    .map(row -> row.as(kpi.code())));
  }

  private Problem notSubmitted(
      KpiDefinition kpi, SourceLocation book, Optional<ReportingPeriod> beginning) {
    String named =
        kpi.code() + " " + kpi.name() + (kpi.section().isEmpty() ? "" : "（" + kpi.section() + "）");
    return new Problem(
        switch (missingRows) {
          case REFUSED -> ProblemCode.NOT_SUBMITTED;
          case ALLOWED -> ProblemCode.NOT_SUBMITTED_ALLOWED;
        },
        book,
        ProblemWords.of("not-submitted"),
        beginning
            .map(first -> ProblemWords.of("kpi-that-begins", named, first.table(), first.table()))
            .orElse(Message.plain(named)));
  }

  /**
   * The period of its first target where that is later, and others have targets already: it may
   * have been added to the plan since, without its 適用開始.
   */
  private static Optional<ReportingPeriod> beginning(
      KpiDefinition kpi, Plan plan, ReportingPeriod period) {
    boolean isPlanUnderWay =
        plan.targets().stream().anyMatch(target -> !isLater(target.period(), period));
    return plan.targetsOf(kpi.code()).stream()
        .map(Target::period)
        .min(Comparator.naturalOrder())
        .filter(first -> isPlanUnderWay && isLater(first, period));
  }

  private static boolean isLater(ReportingPeriod one, ReportingPeriod than) {
    return !one.firstDay().isBefore(than.endDay());
  }
}

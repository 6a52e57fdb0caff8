package org.torimatome.ingest.plan;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.torimatome.ingest.cell.DuplicateCheck;
import org.torimatome.ingest.cell.RowReader;
import org.torimatome.period.PeriodKind;
import org.torimatome.period.PeriodReader;
import org.torimatome.period.ReportingPeriod;
import org.torimatome.plan.OrganisationCode;
import org.torimatome.plan.PlanProfile;
import org.torimatome.plan.PlanTerms;
import org.torimatome.plan.YearNotation;
import org.torimatome.problem.Problem;
import org.torimatome.problem.ProblemCode;
import org.torimatome.problem.ProblemWords;
import org.torimatome.rating.RatingSchemes;
import org.torimatome.schema.Column;
import org.torimatome.schema.TableName;
import org.torimatome.text.Folding;

/** Reads the table 計画, whose rows are items and values. */
final class ProfileReader {

  private static final List<String> REQUIRED = List.of("団体名", "計画名");
  private static final String START = "計画期間開始";
  private static final String END = "計画期間終了";
  private static final String SCHEME = "評価方式";
  private static final String CODE = "団体コード";
  private static final String PROJECT_TERM = "プロジェクトの呼称";
  private static final String VISION_TERM = "ビジョンの呼称";
  private static final String YEARS = "目標値の表記";
  private static final List<String> ITEMS =
      List.of(
          "団体名",
          CODE,
          "計画名",
          START,
          END,
          "策定",
          "改定",
          "所管",
          SCHEME,
          PROJECT_TERM,
          VISION_TERM,
          YEARS);

  private static final Pattern SIX_DIGITS = Pattern.compile("[0-9]{6}");

  private final PlanTables tables;
  private final Map<String, RowReader> items = new HashMap<>();

  ProfileReader(PlanTables tables) {
    this.tables = tables;
    collect();
  }

  /** How periods are read throughout the plan book and the period books. */
  PeriodReader periods() {
    return new PeriodReader(year(START), year(END));
  }

  /** The profile, with empty texts where the table does not say. */
  PlanProfile profile(String organisation, RatingSchemes schemes) {
    Optional<ReportingPeriod> start = year(START);
    Optional<ReportingPeriod> end = year(END);
    if (start.isPresent() && end.isPresent() && end.get().compareTo(start.get()) < 0) {
      item(END)
          .ifPresent(
              entry ->
                  entry.problem(
                      ProblemCode.PLAN_YEARS_REVERSED,
                      Column.VALUE,
                      ProblemWords.of("or-later", start.get().code())));
    }
    return new PlanProfile(
        organisation,
        text("団体名"),
        code(),
        text("計画名"),
        text("所管"),
        start,
        end,
        month("策定"),
        month("改定"),
        defaultScheme(schemes.names()),
        terms());
  }

  /** Empty where none is given, and where its check digit is wrong, and so reported. */
  private Optional<OrganisationCode> code() {
    String typed = Folding.narrow(text(CODE));
    Optional<OrganisationCode> code = OrganisationCode.parse(typed);
    if (code.isEmpty() && !typed.isEmpty()) {
      item(CODE)
          .ifPresent(
              entry ->
                  entry.problem(
                      ProblemCode.ORGANISATION_CODE,
                      Column.VALUE,
                      SIX_DIGITS.matcher(typed).matches()
                          ? ProblemWords.of(
                              "organisation-code-checked",
                              OrganisationCode.withCheckDigit(typed.substring(0, 5)))
                          : ProblemWords.of("organisation-code")));
    }
    return code;
  }

  private PlanTerms terms() {
    return new PlanTerms(
        term(VISION_TERM, PlanTerms.DEFAULT.vision()),
        term(PROJECT_TERM, PlanTerms.DEFAULT.project()),
        item(YEARS)
            .flatMap(entry -> entry.choice(Column.VALUE, YearNotation.class, YearNotation::label))
            .orElse(PlanTerms.DEFAULT.years()));
  }

  private String term(String item, String otherwise) {
    return Optional.of(text(item)).filter(typed -> !typed.isEmpty()).orElse(otherwise);
  }

  /** The one that is named, else the only one; empty for a plan without schemes. */
  private String defaultScheme(List<String> schemes) {
    Optional<RowReader> entry = item(SCHEME).filter(row -> !row.isBlank(Column.VALUE));
    if (entry.isPresent()) {
      return entry.get().reference(Column.VALUE, schemes, "scheme-name").orElse("");
    }
    if (schemes.size() > 1) {
      tables.problem(
          new Problem(ProblemCode.SCHEME_NOT_NAMED, tables.place(), "", String.join("・", schemes)));
    }
    return schemes.size() == 1 ? schemes.get(0) : "";
  }

  private void collect() {
    DuplicateCheck<String> seen = new DuplicateCheck<>();
    for (RowReader entry : tables.requiredRows(TableName.PLAN)) {
      String item = entry.key(Column.ITEM);
      if (!ITEMS.contains(item)) {
        entry.problem(ProblemCode.PLAN_ITEM_UNKNOWN, Column.ITEM, String.join("・", ITEMS));
      } else if (seen.isNew(item, entry, Column.ITEM)) {
        items.put(item, entry);
      }
    }
    for (String item : REQUIRED) {
      RowReader entry = items.get(item);
      if (entry != null) {
        entry.required(Column.VALUE);
      } else if (tables.has(TableName.PLAN)) {
        tables.problem(
            new Problem(
                ProblemCode.REQUIRED_MISSING,
                tables.place(),
                "",
                ProblemWords.of("plan-item", item)));
      }
    }
  }

  private Optional<RowReader> item(String item) {
    return Optional.ofNullable(items.get(item));
  }

  private String text(String item) {
    return item(item).map(entry -> entry.text(Column.VALUE)).orElse("");
  }

  private Optional<ReportingPeriod> month(String item) {
    return item(item)
        .flatMap(
            entry ->
                entry.period(Column.VALUE, new PeriodReader(), PeriodKind.YEAR, PeriodKind.MONTH));
  }

  private Optional<ReportingPeriod> year(String item) {
    return month(item).map(ReportingPeriod::fiscalYear);
  }
}

package org.torimatome.ingest.plan;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
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
import org.torimatome.schema.PlanItem;
import org.torimatome.schema.TableName;
import org.torimatome.text.Folding;

/** Reads the table 計画, whose rows are items and values. */
final class ProfileReader {

  private final PlanTables tables;
  private final Map<PlanItem, RowReader> items = new EnumMap<>(PlanItem.class);

  ProfileReader(PlanTables tables) {
    this.tables = tables;
    collect();
  }

  /** How periods are read throughout the plan book and the period books. */
  PeriodReader periods() {
    return new PeriodReader(year(PlanItem.START), year(PlanItem.END));
  }

  /** The profile, with empty texts where the table does not say. */
  PlanProfile profile(String organisation, RatingSchemes schemes) {
    Optional<ReportingPeriod> start = year(PlanItem.START);
    Optional<ReportingPeriod> end = year(PlanItem.END);
    if (start.isPresent() && end.isPresent() && end.get().compareTo(start.get()) < 0) {
      item(PlanItem.END)
          .ifPresent(
              entry ->
                  entry.problem(
                      ProblemCode.PLAN_YEARS_REVERSED,
                      Column.VALUE,
                      ProblemWords.of("or-later", start.get().code())));
    }
    return new PlanProfile(
        organisation,
        text(PlanItem.ORGANISATION_NAME),
        code(),
        text(PlanItem.PLAN_NAME),
        text(PlanItem.OWNER),
        start,
        end,
        month(PlanItem.ESTABLISHED),
        month(PlanItem.REVISED),
        defaultScheme(schemes.names()),
        terms(),
        emblem());
  }

  /** Empty where none is given, and where its check digit is wrong, and so reported. */
  private Optional<OrganisationCode> code() {
    String typed = Folding.narrow(text(PlanItem.ORGANISATION_CODE));
    Optional<OrganisationCode> code = OrganisationCode.parse(typed);
    if (code.isEmpty() && !typed.isEmpty()) {
      item(PlanItem.ORGANISATION_CODE)
          .ifPresent(
              entry ->
                  entry.problem(
                      ProblemCode.ORGANISATION_CODE,
                      Column.VALUE,
                      OrganisationCode.checked(typed)
                          .map(
                              right -> ProblemWords.of("organisation-code-checked", right.digits()))
                          .orElseGet(() -> ProblemWords.of("organisation-code"))));
    }
    return code;
  }

  /** Pictures that no row names are attachments like others. */
  private String emblem() {
    EmblemReader reader = new EmblemReader(tables.pictures());
    Optional<RowReader> named = item(PlanItem.EMBLEM);
    reader.others(named).forEach(picture -> tables.problem(picture.notRead()));
    return named.map(reader::read).orElse("");
  }

  private PlanTerms terms() {
    return new PlanTerms(
        term(PlanItem.VISION_TERM, PlanTerms.DEFAULT.vision()),
        term(PlanItem.PROJECT_TERM, PlanTerms.DEFAULT.project()),
        item(PlanItem.YEAR_NOTATION)
            .flatMap(entry -> entry.choice(Column.VALUE, YearNotation.class, YearNotation::label))
            .orElse(PlanTerms.DEFAULT.years()));
  }

  private String term(PlanItem item, String otherwise) {
    return Optional.of(text(item)).filter(typed -> !typed.isEmpty()).orElse(otherwise);
  }

  /** The one that is named, else the only one; empty for a plan without schemes. */
  private String defaultScheme(List<String> schemes) {
    Optional<RowReader> entry = item(PlanItem.SCHEME).filter(row -> !row.isBlank(Column.VALUE));
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
    DuplicateCheck<PlanItem> seen = new DuplicateCheck<>();
    for (RowReader row : tables.requiredRows(TableName.PLAN)) {
      Optional<PlanItem> item = PlanItem.of(row.key(Column.ITEM));
      if (item.isEmpty()) {
        row.problem(
            ProblemCode.PLAN_ITEM_UNKNOWN, Column.ITEM, String.join("・", PlanItem.labels()));
      } else if (seen.isNew(item.get(), row, Column.ITEM)) {
        items.put(item.get(), row);
      }
    }
    Stream.of(PlanItem.values()).filter(PlanItem::isRequired).forEach(this::require);
  }

  private void require(PlanItem item) {
    Optional<RowReader> row = item(item);
    row.ifPresent(found -> found.required(Column.VALUE));
    if (row.isEmpty() && tables.has(TableName.PLAN)) {
      tables.problem(
          new Problem(
              ProblemCode.REQUIRED_MISSING,
              tables.place(),
              "",
              ProblemWords.of("plan-item", item.label())));
    }
  }

  private Optional<RowReader> item(PlanItem item) {
    return Optional.ofNullable(items.get(item));
  }

  private String text(PlanItem item) {
    return item(item).map(entry -> entry.text(Column.VALUE)).orElse("");
  }

  private Optional<ReportingPeriod> month(PlanItem item) {
    return item(item)
        .flatMap(
            entry ->
                entry.period(Column.VALUE, new PeriodReader(), PeriodKind.YEAR, PeriodKind.MONTH));
  }

  private Optional<ReportingPeriod> year(PlanItem item) {
    return month(item).map(ReportingPeriod::fiscalYear);
  }
}

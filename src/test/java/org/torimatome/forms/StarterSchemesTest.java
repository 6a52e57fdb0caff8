package org.torimatome.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.torimatome.evaluation.CycleEvaluation;
import org.torimatome.evaluation.Evaluator;
import org.torimatome.evaluation.Rating;
import org.torimatome.ingest.InputReader;
import org.torimatome.ingest.ReadingOptions;
import org.torimatome.kpi.AsOf;
import org.torimatome.kpi.KpiCode;
import org.torimatome.kpi.KpiReturn;
import org.torimatome.kpi.KpiReturn.Narrative;
import org.torimatome.kpi.Measurement;
import org.torimatome.kpi.Source;
import org.torimatome.kpi.Target;
import org.torimatome.kpi.ValueStatus;
import org.torimatome.period.ReportingPeriod;
import org.torimatome.plan.PeriodBook;
import org.torimatome.plan.Plan;
import org.torimatome.plan.PlanBook;
import org.torimatome.plan.PlanBooks;
import org.torimatome.plan.PlanProfile;

/** The ready schemes rate the book's own example: 120 in R6, 200 aimed at in R7, 400 in R9. */
class StarterSchemesTest {

  private static final ReportingPeriod R7 = ReportingPeriod.year(2025);
  private static final KpiCode EXAMPLE = new KpiCode("1-1");

  private static Plan plan;

  @BeforeAll
  static void reads(@TempDir Path organisation) throws IOException {
    Files.write(organisation.resolve("plan.xlsx"), StarterPlanBook.of("toyama").content());
    plan =
        new InputReader()
            .read(organisation, ReadingOptions.ALL_BOOKS)
            .plan()
            .orElseThrow()
            .inForce(R7);
  }

  @ParameterizedTest
  @CsvSource(
      useHeadersInDisplayName = true,
      textBlock =
          """
      scheme,          target in R7, actual, symbol
      達成率3区分,       yes,          200,    ◎
      達成率3区分,       yes,          160,    ○
      達成率3区分,       yes,          159.9,  △
      基準目標SABC,      yes,          201,    S
      基準目標SABC,      yes,          200,    A
      基準目標SABC,      yes,          199,    B
      基準目標SABC,      yes,          120,    C
      基準目標SABC,      yes,          119,    C
      達成率ABCD,       yes,          200,    A
      達成率ABCD,       yes,          160,    B
      達成率ABCD,       yes,          159,    C
      達成率ABCD,       yes,          120,    D
      超過と同値,        yes,          201,    ◎
      超過と同値,        yes,          200,    ○
      超過と同値,        yes,          199,    △
      超過と同値,        yes,          159,    ×
      経過年按分,        no,           133.34, A
      経過年按分,        no,           133.3,  B
      経過年按分,        no,           80,     B
      経過年按分,        no,           79.9,   C
      目安値進捗,        no,           400,    ◎
      目安値進捗,        no,           213.34, ○
      目安値進捗,        no,           213.3,  △
      目安値進捗,        no,           194.6,  ×
      達成率110・80・50, yes,          220,    A
      達成率110・80・50, yes,          219.9,  B
      達成率110・80・50, yes,          160,    B
      達成率110・80・50, yes,          100,    C
      達成率110・80・50, yes,          99.9,   D
      """)
  void rate_as_they_say(String scheme, String yearlyTarget, BigDecimal actual, String symbol) {
    Plan judgedBy = with(scheme, yearlyTarget.equals("yes"));

    assertThat(
            judged(judgedBy, actual)
                .of(EXAMPLE)
                .orElseThrow()
                .rating()
                .fold(rated -> rated.band().symbol(), Rating.Unrated::reason))
        .isEqualTo(symbol);
  }

  @ParameterizedTest
  @CsvSource({"達成率3区分", "基準目標SABC", "達成率ABCD", "超過と同値", "経過年按分", "目安値進捗", "達成率110・80・50"})
  void count_as_reached_what_reached_its_target(String scheme) {
    String shortOf = headline(scheme, "199");
    String reached = headline(scheme, "214");

    assertThat(shortOf).contains("令和7年度の目標値を達成した項目はなし");
    assertThat(reached).startsWith("KPI 1項目で令和7年度の目標値を達成");
  }

  @Test
  void offer_a_symbol_of_two_rows_once() throws IOException {
    PlanBook starter = PlanBooks.unchanging(with("達成率110・80・50", true));
    WorkbookFile form = EntryForm.all(starter, starter.cycle(R7).orElseThrow(), List.of()).get(0);

    List<String> symbols = new ArrayList<>();
    try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(form.content()))) {
      for (Row row : workbook.getSheet("記入要領")) {
        String description = row.getCell(2) == null ? "" : row.getCell(2).getStringCellValue();
        if (description.startsWith("達成率")) {
          symbols.add(row.getCell(0).getStringCellValue());
        }
      }
    }

    assertThat(symbols).containsExactly("A", "B", "C", "D");
  }

  private static String headline(String scheme, String actual) {
    return judged(with(scheme, true), new BigDecimal(actual)).headline().text();
  }

  private static CycleEvaluation judged(Plan by, BigDecimal actual) {
    PeriodBook book = new PeriodBook(R7, List.of(returned(actual)), List.of());
    PlanBook plans = PlanBooks.unchanging(by);
    return new Evaluator()
        .evaluate(plans, plans.cycle(R7).orElseThrow(), new TreeMap<>(Map.of(R7, book)));
  }

  private static Plan with(String scheme, boolean yearlyTarget) {
    PlanProfile of = plan.profile();
    List<Target> targets =
        plan.targets().stream()
            .filter(target -> yearlyTarget || !target.period().equals(R7))
            .toList();
    return new Plan(
        new PlanProfile(
            of.organisation(),
            of.organisationName(),
            of.organisationCode(),
            of.planName(),
            of.section(),
            of.start(),
            of.end(),
            of.established(),
            of.revised(),
            scheme,
            of.terms(),
            of.emblem()),
        plan.visions(),
        plan.projects(),
        plan.kpis(),
        targets,
        plan.cycles(),
        plan.schemes(),
        plan.budget(),
        plan.keyMeasures());
  }

  private static KpiReturn returned(BigDecimal actual) {
    return new KpiReturn(
        EXAMPLE,
        R7,
        new Measurement.Reported(actual, ValueStatus.FINAL, ""),
        AsOf.NONE,
        "",
        "",
        Narrative.NONE,
        Optional.empty(),
        Optional.empty(),
        Source.NONE);
  }
}

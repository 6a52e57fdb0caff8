package org.torimatome.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.torimatome.evaluation.CycleEvaluation;
import org.torimatome.evaluation.Evaluator;
import org.torimatome.evaluation.Rating;
import org.torimatome.ingest.InputReader;
import org.torimatome.ingest.OrganisationInput;
import org.torimatome.ingest.ReadingOptions;
import org.torimatome.kpi.KpiCode;
import org.torimatome.period.ReportingPeriod;
import org.torimatome.plan.Plan;

/** The ready schemes rate the book's own example: 120 in R6, 200 aimed at in R7, 400 in R9. */
class StarterSchemesTest {

  private static final ReportingPeriod R7 = ReportingPeriod.year(2025);

  @TempDir Path organisation;

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
  void rate_as_they_say(String scheme, String yearlyTarget, String actual, String symbol)
      throws IOException {
    plan(scheme, yearlyTarget.equals("yes"));
    Files.createDirectories(organisation.resolve("R7"));
    Files.writeString(organisation.resolve("R7/実績.csv"), "KPI番号,実績値\n1-1," + actual + "\n");

    OrganisationInput input = new InputReader().read(organisation, ReadingOptions.ALL_BOOKS);
    Plan plan = input.plan().orElseThrow();
    CycleEvaluation judged =
        new Evaluator().evaluate(plan, plan.cycle(R7).orElseThrow(), input.books());

    assertThat(input.problems()).isEmpty();
    assertThat(
            judged
                .of(new KpiCode("1-1"))
                .orElseThrow()
                .rating()
                .fold(rated -> rated.band().symbol(), Rating.Unrated::reason))
        .isEqualTo(symbol);
  }

  private void plan(String scheme, boolean yearlyTarget) throws IOException {
    byte[] book = StarterPlanBook.of("toyama").content();
    try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(book));
        OutputStream out = Files.newOutputStream(organisation.resolve("plan.xlsx"))) {
      for (Row row : workbook.getSheet("計画")) {
        if (row.getCell(0) != null && row.getCell(0).getStringCellValue().equals("評価方式")) {
          row.getCell(1).setCellValue(scheme);
        }
      }
      XSSFSheet targets = workbook.getSheet("目標値");
      if (!yearlyTarget) {
        targets.removeRow(targets.getRow(4));
      }
      workbook.write(out);
    }
  }
}

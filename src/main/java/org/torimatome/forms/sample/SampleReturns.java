package org.torimatome.forms.sample;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.torimatome.kpi.ValueStatus;
import org.torimatome.schema.Column;
import org.torimatome.schema.ColumnGroup;
import org.torimatome.schema.TableName;

/** What the sections of an invented organisation send in. */
final class SampleReturns {

  private static final List<Column> NARRATIVES =
      TableName.ACTUALS.entries().stream()
          .filter(column -> column.group().equals(Optional.of(ColumnGroup.WORK)))
          .toList();
  private static final List<Column> HEAD =
      Stream.concat(
              Stream.of(
                  Column.KPI_CODE,
                  Column.KPI_NAME,
                  Column.ACTUAL,
                  Column.CLASSIFICATION,
                  Column.AS_OF,
                  Column.NOTE),
              NARRATIVES.stream())
          .toList();

  private final SamplePlan plan;
  private final SampleWords words;
  private final SeededRandom random;
  private final Typing typing;

  SampleReturns(SamplePlan plan, SampleWords words, SeededRandom random) {
    this.plan = plan;
    this.words = words;
    this.random = random;
    this.typing = new Typing(random);
  }

  /** One return for all, as the office that collects them keeps it. */
  List<SampleFile> together(String period, double year) {
    return List.of(file(period, "取りまとめ", rows(plan.kpis(), year, 0)));
  }

  /**
   * One return per section.
   *
   * @param wrongCells how many cannot be read
   */
  List<SampleFile> bySection(String period, double year, int wrongCells) {
    List<SampleFile> files = new ArrayList<>();
    int wrong = wrongCells;
    for (String section : plan.sections()) {
      List<SampleKpi> kpis =
          plan.kpis().stream().filter(kpi -> plan.section(kpi).equals(section)).toList();
      if (!kpis.isEmpty()) {
        files.add(file(period, section, rows(kpis, year, wrong)));
        wrong = Math.max(0, wrong - kpis.size());
      }
    }
    return files;
  }

  private SampleFile file(String period, String by, List<List<String>> rows) {
    SampleTable table =
        random.percent(50)
            ? new SampleTable(TableName.ACTUALS, HEAD, rows)
            : new SampleTable(
                TableName.ACTUALS,
                List.of("KPI実績報告（" + by + "）", "※ 黄色の欄に記入してください"),
                HEAD,
                rows,
                List.of("※暫定値は確定後に改めて報告します"));
    String name = period + "/実績_" + by;
    return random.percent(60)
        ? new SampleFile(name + ".xlsx", PlainWorkbook.bytes(List.of(table)))
        : new SampleFile(name + ".csv", random.oneOf(List.of(PlainCsv.values())).bytes(table));
  }

  private List<List<String>> rows(List<SampleKpi> kpis, double year, int wrongCells) {
    List<List<String>> rows = new ArrayList<>();
    for (SampleKpi kpi : kpis) {
      rows.add(row(kpi, year, rows.size() < wrongCells));
    }
    return rows;
  }

  private List<String> row(SampleKpi kpi, double year, boolean wrong) {
    List<String> row = new ArrayList<>(List.of(kpi.code(), kpi.name()));
    if (wrong) {
      row.addAll(List.of(typing.wrong(), "", "", ""));
    } else if (random.percent(6)) {
      row.addAll(List.of(typing.missing(), "", "", "国の公表待ち"));
    } else {
      boolean provisional = random.percent(12);
      row.addAll(
          List.of(
              typing.number(actual(kpi, year), kpi.kind().unit()),
              provisional ? ValueStatus.PROVISIONAL.label() : "",
              random.percent(10) ? "R5.3末" : "",
              provisional ? "※暫定値（確定は7月）" : ""));
    }
    for (Column column : NARRATIVES) {
      row.add(random.percent(70) ? words.sentence(column, kpi, random) : "");
    }
    return row;
  }

  /** Most reach most of their target. */
  private BigDecimal actual(SampleKpi kpi, double year) {
    return kpi.actual(year, random.between(60, 125));
  }
}

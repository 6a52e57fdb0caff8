package org.torimatome.forms.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * An invented organisation, such as {@code org-00017}: 20 to 120 KPIs, one of the ready rating
 * schemes, a plan book and the returns for R3, R4H1 and R4, as CSV or workbooks.
 *
 * <p>Its numbers are typed as people type them. It can be judged without an error unless it is to
 * be {@link Condition#BAD}.
 */
public final class SampleOrganisation {

  /** Whether its returns can be read. */
  public enum Condition {
    GOOD,
    /** Some cells of R4 cannot. */
    BAD
  }

  private static final int MOST_WRONG_CELLS = 5;
  private static final SampleWords WORDS = SampleWords.load();

  private final int number;
  private final SeededRandom random;
  private final Condition condition;

  /**
   * @param number from 1; with the seed it decides everything
   */
  public SampleOrganisation(int number, long seed, Condition condition) {
    this.number = number;
    this.random = new SeededRandom(seed, number);
    this.condition = condition;
  }

  /** The name of its folder. */
  public String id() {
    return String.format(Locale.ROOT, "org-%05d", number);
  }

  /** All its files. */
  public List<SampleFile> files() {
    SamplePlan plan = new SamplePlan("見本" + number + "市", random, WORDS);
    List<SampleFile> files = new ArrayList<>(planBook(plan));
    SampleReturns returns = new SampleReturns(plan, WORDS, random);
    int wrong = condition == Condition.BAD ? random.between(1, MOST_WRONG_CELLS) : 0;
    files.addAll(returns.together("R3", 3));
    files.addAll(returns.together("R4H1", 3.5));
    files.addAll(returns.bySection("R4", 4, wrong));
    return files;
  }

  private List<SampleFile> planBook(SamplePlan plan) {
    List<SampleTable> tables = plan.tables(WORDS);
    if (random.percent(50)) {
      return List.of(new SampleFile("plan.xlsx", PlainWorkbook.bytes(tables)));
    }
    PlainCsv csv = random.oneOf(List.of(PlainCsv.values()));
    return tables.stream()
        .map(table -> new SampleFile("plan/" + table.name() + ".csv", csv.bytes(table)))
        .toList();
  }
}

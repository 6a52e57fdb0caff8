package org.torimatome.forms.sample;

import java.math.BigDecimal;

/**
 * An invented indicator with the values it had and will have.
 *
 * @param baseline in R2
 * @param finalTarget for R5
 */
record SampleKpi(
    String code,
    int project,
    String name,
    FigureKind kind,
    BigDecimal baseline,
    BigDecimal finalTarget) {

  static final int FIRST_YEAR = 3;
  static final int LAST_YEAR = 5;
  private static final int BASELINE_YEAR = 2;

  static SampleKpi invent(SeededRandom random, String code, int project, String subject) {
    FigureKind kind = random.oneOf(FigureKind.ALL);
    double baseline = random.between(kind.low(), kind.high());
    return new SampleKpi(
        code,
        project,
        subject + kind.suffix(),
        kind,
        kind.rounded(baseline),
        kind.rounded(baseline + baseline * kind.growth() / 100));
  }

  /** On the straight line from the baseline to the last target. */
  BigDecimal target(int year) {
    return onTheWay(year - BASELINE_YEAR, 100);
  }

  /** What came of a year, whose target was reached by so many percent. */
  BigDecimal actual(double year, int reached) {
    return onTheWay(year - BASELINE_YEAR, reached);
  }

  private BigDecimal onTheWay(double years, int percent) {
    double way = finalTarget.subtract(baseline).doubleValue();
    double at = baseline.doubleValue() + way * years / (LAST_YEAR - BASELINE_YEAR) * percent / 100;
    return kind.rounded(kind.unit().equals("%") ? Math.max(0, Math.min(100, at)) : at);
  }
}

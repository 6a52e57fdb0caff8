package org.torimatome.forms.sample;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/**
 * An invented indicator with the values it had and will have.
 *
 * @param baseline in R2
 * @param finalTarget for R5
 */
record SampleKpi(
    String code, int project, String name, Kind kind, BigDecimal baseline, BigDecimal finalTarget) {

  static final int FIRST_YEAR = 3;
  static final int LAST_YEAR = 5;
  private static final int BASELINE_YEAR = 2;

  /**
   * What kind of figure it is.
   *
   * @param growth from baseline to last target in percent
   */
  record Kind(
      String suffix,
      String unit,
      String nature,
      String direction,
      String method,
      int low,
      int high,
      int digits,
      int growth) {

    static final List<Kind> ALL =
        List.of(
            new Kind("の利用件数", "件", "単年度", "増加", "", 80, 24000, 0, 60),
            new Kind("の登録者数（累計）", "人", "累計", "増加", "", 100, 60000, 0, 90),
            new Kind("の実施率", "%", "率", "増加", "", 20, 50, 1, 70),
            new Kind("に要する時間", "時間", "単年度", "減少", "減少対目標比", 300, 9000, 0, -40),
            new Kind("に係る経費", "千円", "単年度", "減少", "減少超過比", 500, 90000, 0, -30),
            new Kind("の導入施設数", "施設", "時点", "増加", "", 3, 60, 0, 150),
            new Kind("に満足している人の割合", "%", "率", "維持", "", 60, 80, 1, 10),
            new Kind("に関する窓口の待ち時間", "分", "時点", "減少", "進捗率", 15, 45, 1, -50),
            new Kind("による人口の社会増減", "人", "単年度", "増加", "進捗率", -900, -100, 0, -70));

    private BigDecimal rounded(double value) {
      return BigDecimal.valueOf(value).setScale(digits, RoundingMode.HALF_UP);
    }
  }

  static SampleKpi invent(SeededRandom random, String code, int project, String subject) {
    Kind kind = random.oneOf(Kind.ALL);
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

package org.torimatome.forms.sample;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/**
 * What an invented indicator counts, such as の利用件数 in 件.
 *
 * @param growth from baseline to last target in percent
 */
record FigureKind(
    String suffix,
    String unit,
    String nature,
    String direction,
    String method,
    int low,
    int high,
    int digits,
    int growth) {

  static final List<FigureKind> ALL =
      List.of(
          new FigureKind("の利用件数", "件", "単年度", "増加", "", 80, 24000, 0, 60),
          new FigureKind("の登録者数（累計）", "人", "累計", "増加", "", 100, 60000, 0, 90),
          new FigureKind("の実施率", "%", "率", "増加", "", 20, 50, 1, 70),
          new FigureKind("に要する時間", "時間", "単年度", "減少", "減少対目標比", 300, 9000, 0, -40),
          new FigureKind("に係る経費", "千円", "単年度", "減少", "減少超過比", 500, 90000, 0, -30),
          new FigureKind("の導入施設数", "施設", "時点", "増加", "", 3, 60, 0, 150),
          new FigureKind("に満足している人の割合", "%", "率", "維持", "", 60, 80, 1, 10),
          new FigureKind("に関する窓口の待ち時間", "分", "時点", "減少", "進捗率", 15, 45, 1, -50),
          new FigureKind("による人口の社会増減", "人", "単年度", "増加", "進捗率", -900, -100, 0, -70));

  BigDecimal rounded(double value) {
    return BigDecimal.valueOf(value).setScale(digits, RoundingMode.HALF_UP);
  }
}

package org.torimatome.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Holds the tables to the words of docs/spec.md §3.1 and §3.2. */
class TableNameTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          KPI | 性質 | 累計・単年度・時点・率・定性
          KPI | 望ましい方向 | 増加・減少・維持
          KPI | 算定方法 | 対目標比・減少対目標比・減少超過比・進捗率・前回進捗率・達成可否・手入力
          KPI | 年度目標の補い方 | なし・最終目標・直線補間・経過年按分
          KPI | 主なKPI | ○
          KPI | 単位 |
          評価方式 | 算定方法 | 対目標比・減少対目標比・減少超過比・進捗率・前回進捗率・達成可否・手入力
          評価方式 | 端数処理 | 四捨五入・切捨て・切上げ
          評価方式 | 範囲目標 | 下限・上限・中央
          評価方式 | 途中評価 | 按分なし・期待値
          評価方式 | 年度目標の補い方 | なし・最終目標・直線補間・経過年按分
          評価方式 | 未集計の扱い | 分母から除く・分母に含む
          評価方式 | 構成比 | 四捨五入・合計100
          評価方式 | 中間丸め | なし・あり
          評価方式 | 率の表示 | ％・係数
          評価区分 | 測度 | 達成率・目標差・基準差・基準差率・前回差・最終目標差・最終目標比・目安比・手入力・評価なし
          評価区分 | 下限の扱い | 以上・超
          評価区分 | 上限の扱い | 未満・以下
          評価区分 | 達成 | ○
          集約区分 | 測度 | 割合・合計点・平均点・得点率・平均達成率
          予算 | 単位 | 円・千円・百万円・億円
          予算 | 区分 | 当初・補正・決算
          予算総括 | 区分 | 当初・補正・決算
          重点施策 | 区分 | 条例・テレワーク・生成AI・その他
          施策工程 | 状況 | 済・実施中・予定・未定
          実績 | 区分 | 確定・暫定・未集計・対象外・終了
          実績 | 補足 |
          """)
  void offers_the_words_of_the_contract(String table, String label, String words) {
    TableName name = TableName.of(table);

    assertThat(String.join("・", name.choices(column(name, label))))
        .isEqualTo(words == null ? "" : words);
  }

  @Test
  void asks_sections_group_by_group() {
    assertThat(TableName.ACTUALS.entries())
        .extracting(Column::label)
        .containsExactly(
            "実績値", "区分", "時点", "補足", "参考値", "手入力判定", "判定理由", "最終判定", "最終判定理由", "主な取組", "事例", "成果",
            "課題・要因", "今後の取組方針");
    assertThat(TableName.PROJECT_REVIEWS.entries())
        .extracting(Column::label)
        .containsExactly("計画", "実施状況", "評価", "今後の方針", "最終判定", "最終判定理由");
  }

  @Test
  void only_texts_may_be_merged_over_several_kpis() {
    assertThat(TableName.ACTUALS.entries())
        .filteredOn(column -> !column.kind().mayBeMerged())
        .extracting(Column::label)
        .containsExactly("実績値", "区分", "手入力判定", "最終判定");
  }

  private static Column column(TableName table, String label) {
    return Arrays.stream(Column.values())
        .filter(column -> column.label().equals(label) && table.columns().contains(column))
        .findFirst()
        .orElseThrow();
  }
}

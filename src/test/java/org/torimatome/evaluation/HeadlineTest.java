package org.torimatome.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.torimatome.evaluation.KpiCase.cycle;
import static org.torimatome.evaluation.KpiCase.evaluate;
import static org.torimatome.evaluation.KpiCase.kpi;
import static org.torimatome.evaluation.SchemeText.only;
import static org.torimatome.evaluation.SchemeText.scheme;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.torimatome.evaluation.Headline.AtLeast;
import org.torimatome.evaluation.Headline.GroupCount;
import org.torimatome.evaluation.Headline.Sentence;
import org.torimatome.kpi.Rational;
import org.torimatome.plan.PlanTerms;
import org.torimatome.plan.YearNotation;
import org.torimatome.rating.RatingScheme;

class HeadlineTest {

  private static final String BANDS =
      """
      1 ◎ 達成 ○ 達成率 100以上
      2 ○ 概ね達成 達成率 80以上100未満
      3 △ 要改善 達成率 80未満
      """;
  private static final RatingScheme RATIO = scheme("比率", BANDS);

  @Test
  void says_what_toyama_published() {
    List<KpiCase> kpis = new ArrayList<>();
    add(kpis, 14, "100");
    add(kpis, 4, "85");
    add(kpis, 5, "60");
    add(kpis, 5, null);

    Headline headline = headline(RATIO, kpis, YearNotation.CIRCLED);

    assertThat(headline.text())
        .isEqualTo("KPI 28項目のうち実績が出ていない5項目を除く23項目中14項目でR④目標値を達成（※18項目が目標値の8割以上を達成）");
    assertThat(headline.atLeast())
        .containsExactly(new AtLeast(Rational.HUNDRED, 14), new AtLeast(Rational.of(80), 18));
    assertThat(shares(headline)).containsExactly("◎ 14 60.9", "○ 4 17.4", "△ 5 21.7");
  }

  @Test
  void says_nothing_of_exclusions_where_there_are_none() {
    assertThat(text(RATIO, "100", "85", "60"))
        .isEqualTo("KPI 3項目中1項目で令和4年度の目標値を達成（※2項目が目標値の8割以上を達成）");
  }

  @Test
  void says_when_all_achieved() {
    assertThat(text(RATIO, "100", "120")).isEqualTo("KPI 2項目の全てで令和4年度の目標値を達成");
    assertThat(text(RATIO, "100")).isEqualTo("KPI 1項目で令和4年度の目標値を達成");
  }

  @Test
  void says_when_none_achieved() {
    assertThat(text(RATIO, "85", "60", null))
        .isEqualTo("KPI 3項目のうち実績が出ていない1項目を除く2項目中、令和4年度の目標値を達成した項目はなし（※1項目が目標値の8割以上を達成）");
    assertThat(text(RATIO, "60")).isEqualTo("KPI 1項目中、令和4年度の目標値を達成した項目はなし（※目標値の8割以上を達成した項目はなし）");
  }

  @Test
  void says_when_nothing_could_be_rated() {
    KpiCase noTarget = kpi("9").actual("3");

    assertThat(headline(RATIO, List.of(missing("1"), missing("2"))).text())
        .isEqualTo("KPI 2項目のいずれも実績が出ていない");
    assertThat(headline(RATIO, List.of(noTarget)).text()).isEqualTo("KPI 1項目のいずれも評価できない");
    assertThat(headline(RATIO, List.of(missing("1"), noTarget)).text())
        .isEqualTo("KPI 2項目のうち1項目は実績が出ておらず、1項目は評価できない");
    assertThat(headline(RATIO, List.of()).text()).isEqualTo("評価の対象となるKPIなし");
    assertThat(
            headline(RATIO, List.of(kpi("1").missing("対象外", ""), kpi("2").missing("終了", "")))
                .text())
        .isEqualTo("評価の対象となるKPIなし");
    assertThat(headline(RATIO, List.of(missing("1"), kpi("2").missing("対象外", ""))).text())
        .isEqualTo("KPI 2項目のいずれも実績が出ていない");
  }

  @Test
  void tells_kpis_without_a_result_from_those_that_cannot_be_rated() {
    List<KpiCase> kpis = List.of(missing("1"), kpi("2").actual("3"), reached("3", "100"));

    assertThat(headline(RATIO, kpis).text())
        .isEqualTo("KPI 3項目のうち実績が出ていない1項目及び評価できない1項目を除く1項目で令和4年度の目標値を達成");
  }

  @Test
  void names_thresholds_as_people_do() {
    RatingScheme three = scheme("三つ", "総括の閾値: 110,100,75,50\n" + BANDS);

    assertThat(text(three, "115", "100", "76", "10"))
        .isEqualTo("KPI 4項目中2項目で令和4年度の目標値を達成（※1項目が目標値の110％以上を達成、3項目が目標値の75％以上を達成、3項目が目標値の5割以上を達成）");
    assertThat(text(three, "115", "100")).isEqualTo("KPI 2項目の全てで令和4年度の目標値を達成（※1項目が目標値の110％以上を達成）");
  }

  @Test
  void a_rating_by_hand_has_no_rate_to_count() {
    List<KpiCase> kpis =
        List.of(kpi("1").target("R4", "公表").described("公表した", "◎"), reached("2", "85"));

    assertThat(headline(RATIO, kpis).text())
        .isEqualTo("KPI 2項目中1項目で令和4年度の目標値を達成（※達成率を算定した1項目のうち1項目が目標値の8割以上を達成）");
  }

  @Test
  void a_part_year_is_held_against_what_is_expected_by_its_end() {
    RatingScheme expected = scheme("期待", "途中評価: 期待値\n" + BANDS);
    List<KpiCase> kpis =
        List.of(
            kpi("1").nature("単年度").target("R4", "100").actual("R4H1", "50"),
            kpi("2").nature("単年度").target("R4", "100").actual("R4H1", "42"));

    assertThat(evaluate(only(expected), "期待", cycle("R4H1"), kpis).headline().text())
        .isEqualTo("KPI 2項目中1項目で令和4年度上半期末時点の期待値を達成（※2項目が期待値の8割以上を達成）");
    assertThat(evaluate(only(RATIO), "比率", cycle("R4H1"), kpis).headline().text())
        .isEqualTo("KPI 2項目中、令和4年度の目標値を達成した項目はなし（※目標値の8割以上を達成した項目はなし）");
  }

  @ParameterizedTest
  @CsvSource({
    "和暦,   R4,   令和4年度の目標値,     令和4年度の目標値",
    "西暦,   R4,   2022年度の目標値,      2022年度の目標値",
    "丸数字, R4,   R④目標値,              R④目標値",
    "和暦,   R4H1, 令和4年度の目標値,     令和4年度上半期末時点の期待値",
    "西暦,   R4H1, 2022年度の目標値,      2022年度上半期末時点の期待値",
    "丸数字, R4H1, R④目標値,              R④上半期末時点の期待値"
  })
  void names_the_year_as_the_plan_does(
      String years, String cycle, String whole, String expectedByThen) {
    PlanTerms terms = named(Labelled.of(YearNotation.class, YearNotation::label, years));
    RatingScheme expected = scheme("期待", "途中評価: 期待値\n" + BANDS);
    List<KpiCase> kpis = List.of(kpi("1").nature("単年度").target("R4", "100").actual(cycle, "120"));

    assertThat(evaluate(only(RATIO), "比率", cycle(cycle), kpis, terms).headline().text())
        .isEqualTo("KPI 1項目で" + whole + "を達成");
    assertThat(evaluate(only(expected), "期待", cycle(cycle), kpis, terms).headline().text())
        .isEqualTo("KPI 1項目で" + expectedByThen + "を達成");
  }

  @Test
  void half_of_the_way_to_a_target_is_not_half_of_the_target() {
    RatingScheme progress = scheme("進捗", "算定方法: 進捗率\n" + BANDS);
    KpiCase near = kpi("1").baseline("R2", "90").target("R4", "100").actual("96");
    KpiCase there = kpi("2").baseline("R2", "90").target("R4", "100").actual("101");

    assertThat(headline(progress, List.of(near, there)).text())
        .isEqualTo("KPI 2項目中1項目で令和4年度の目標値を達成（※1項目が達成率80％以上）");
    assertThat(headline(progress, List.of(near)).text())
        .isEqualTo("KPI 1項目中、令和4年度の目標値を達成した項目はなし（※達成率80％以上の項目はなし）");
  }

  @Test
  void says_what_the_achieved_did_in_the_words_of_the_plan() {
    RatingScheme forward = scheme("前進", "達成の文言: 前進\n1 A 前進 ○ 達成率 50以上\n2 B 停滞 達成率");
    RatingScheme above = scheme("上回る", "達成の文言: 目標を上回った\n" + BANDS);

    assertThat(text(forward, "100", "60", "40"))
        .isEqualTo("KPI 3項目中2項目で前進（※1項目が目標値の100％以上を達成、1項目が目標値の8割以上を達成）");
    assertThat(text(forward, "85", "60"))
        .isEqualTo("KPI 2項目の全てで前進（※目標値の100％以上を達成した項目はなし、1項目が目標値の8割以上を達成）");
    assertThat(text(forward, "40"))
        .isEqualTo("KPI 1項目中、前進した項目はなし（※目標値の100％以上を達成した項目はなし、目標値の8割以上を達成した項目はなし）");
    assertThat(text(above, "100", "85")).isEqualTo("KPI 2項目中1項目で令和4年度の目標を上回った（※2項目が目標値の8割以上を達成）");
    assertThat(text(above, "85")).isEqualTo("KPI 1項目中、令和4年度の目標を上回った項目はなし（※1項目が目標値の8割以上を達成）");
  }

  @Test
  void says_nothing_of_rates_where_none_was_computed() {
    List<KpiCase> kpis =
        List.of(
            kpi("1").target("R4", "公表").described("公表した", "◎"),
            kpi("2").target("R4", "公表").described("準備中", "△"));
    RatingScheme none = RatingScheme.withDefaults("区分なし");

    assertThat(headline(RATIO, kpis).text()).isEqualTo("KPI 2項目中1項目で令和4年度の目標値を達成");
    assertThat(headline(none, kpis).text()).isEqualTo("KPI 2項目のいずれも達成率を算定できない");
  }

  @Test
  void counts_the_classes_that_are_summed_up() {
    RatingScheme grouped = scheme("合算", "総括の合算: 概ね達成以上=◎,○;未達=△\n" + BANDS);
    List<KpiCase> kpis = new ArrayList<>();
    add(kpis, 14, "100");
    add(kpis, 4, "85");
    add(kpis, 5, "60");
    add(kpis, 5, null);

    assertThat(headline(grouped, kpis).groups())
        .containsExactly(
            new GroupCount("概ね達成以上", List.of("◎", "○"), 18, "78.3"),
            new GroupCount("未達", List.of("△"), 5, "21.7"));
    assertThat(headline(grouped, List.of(missing("1"))).groups())
        .containsExactly(
            new GroupCount("概ね達成以上", List.of("◎", "○"), 0, ""),
            new GroupCount("未達", List.of("△"), 0, ""));
  }

  @Test
  void a_group_counts_unrated_kpis_only_where_they_are_in_the_denominator() {
    String bands = "総括の合算: 未達等=B,－\n1 A 順調 ○ 達成率 80以上\n2 B 遅れ 達成率\n3 － 評価なし 評価なし";
    List<KpiCase> kpis = new ArrayList<>(rates("100", "60", "50"));
    kpis.add(missing("m"));

    assertThat(headline(scheme("除く", bands), kpis).groups())
        .containsExactly(new GroupCount("未達等", List.of("B", "－"), 2, "66.7"));
    assertThat(headline(scheme("含む", "未集計の扱い: 分母に含む\n" + bands), kpis).groups())
        .containsExactly(new GroupCount("未達等", List.of("B", "－"), 3, "75.0"));
  }

  @Test
  void where_no_band_is_marked_achieved_the_classes_are_told() {
    RatingScheme letters = scheme("文字", "1 A 順調 達成率 80以上\n2 B 遅れ 達成率 80未満\n3 － 評価なし 評価なし");

    assertThat(text(letters, "100", "85", "60", null))
        .isEqualTo("KPI 4項目のうち実績が出ていない1項目を除く3項目の内訳はA（順調）2項目、B（遅れ）1項目");
  }

  @Test
  void where_there_are_no_bands_the_rates_are_told() {
    RatingScheme none = RatingScheme.withDefaults("区分なし");

    assertThat(text(none, "100", "85", "60", null))
        .isEqualTo("KPI 4項目のうち実績が出ていない1項目を除く3項目について達成率を算定（※1項目が目標値の100％以上を達成、2項目が目標値の8割以上を達成）");
  }

  @Test
  void a_repeated_kpi_is_shown_and_not_counted() {
    List<KpiCase> kpis = List.of(reached("1", "100"), kpi("2").project("2").repeats("1"));

    CycleEvaluation judged = evaluate(only(RATIO), "比率", cycle("R4"), kpis);

    assertThat(judged.headline().total()).isEqualTo(1);
    assertThat(judged.kpis().get(1).band()).map(band -> band.symbol()).contains("◎");
    assertThat(judged.projects().get(1).headline().text()).isEqualTo("評価の対象となるKPIなし");
  }

  @Test
  void lists_the_symbols_of_every_scheme_that_judges_the_default_first() {
    RatingScheme letters = scheme("文字", "1 A 順調 達成率 80以上\n2 ◎ 達成 達成率 0以上");
    RatingScheme unused = scheme("未使用", "1 X 未使用 達成率 0以上");
    List<KpiCase> kpis =
        List.of(
            reached("1", "100"), reached("2", "85").scheme("文字"), reached("3", "70").scheme("文字"));

    Headline headline = evaluate(only(letters, RATIO, unused), "比率", cycle("R4"), kpis).headline();

    assertThat(headline.bands().stream().map(band -> band.symbol() + band.count()))
        .containsExactly("◎2", "○0", "△0", "A1");
  }

  @Test
  void shares_can_be_forced_to_a_hundred() {
    String three = "1 A 一 達成率 100以上\n2 B 二 達成率 80以上\n3 C 三 達成率";
    RatingScheme forced = scheme("強制", "構成比: 合計100\n" + three);
    String[] thirds = {"100", "85", "60"};

    assertThat(shares(headline(scheme("素", three), rates(thirds))))
        .containsExactly("A 1 33.3", "B 1 33.3", "C 1 33.3");
    assertThat(shares(headline(forced, rates(thirds))))
        .containsExactly("A 1 33.4", "B 1 33.3", "C 1 33.3");
    assertThat(shares(headline(forced, rates("100", "100", "100", "100", "85", "60", "60"))))
        .containsExactly("A 4 57.1", "B 1 14.3", "C 2 28.6");
  }

  @Test
  void unrated_kpis_have_a_share_only_where_they_are_in_the_denominator() {
    String bands = "1 A 順調 ○ 達成率 80以上\n2 B 遅れ 達成率\n3 － 評価なし 評価なし";
    RatingScheme without = scheme("除く", bands);
    RatingScheme with = scheme("含む", "未集計の扱い: 分母に含む\n構成比: 合計100\n" + bands);
    List<KpiCase> kpis = new ArrayList<>(rates("100", "60"));
    kpis.add(missing("m"));

    assertThat(shares(headline(without, kpis))).containsExactly("A 1 50.0", "B 1 50.0", "－ 1 ");
    assertThat(shares(headline(with, kpis))).containsExactly("A 1 33.4", "B 1 33.3", "－ 1 33.3");
    assertThat(headline(with, kpis).rated()).isEqualTo(2);
  }

  @Test
  void the_denominator_can_hold_kpis_that_no_class_shows() {
    RatingScheme with = scheme("含む", "未集計の扱い: 分母に含む\n構成比: 合計100\n1 A 順調 ○ 達成率 80以上\n2 B 遅れ 達成率");
    List<KpiCase> kpis = new ArrayList<>(rates("100", "60"));
    kpis.add(missing("m"));

    assertThat(shares(headline(with, kpis))).containsExactly("A 1 33.4", "B 1 33.3");
  }

  @Test
  void can_be_broken_before_what_is_counted_and_before_the_remark() {
    RatingScheme letters = scheme("文字", "1 A 順調 達成率 80以上\n2 B 遅れ 達成率 80未満");
    RatingScheme none = RatingScheme.withDefaults("区分なし");
    KpiCase noTarget = kpi("9").actual("3");

    assertThat(broken(RATIO, rates("100", "85", null)))
        .isEqualTo("KPI 3項目のうち実績が出ていない1項目を除く|2項目中1項目で令和4年度の目標値を達成|（※2項目が目標値の8割以上を達成）");
    assertThat(broken(RATIO, rates("85", null)))
        .isEqualTo("KPI 2項目のうち実績が出ていない1項目を除く|1項目中、令和4年度の目標値を達成した項目はなし|（※1項目が目標値の8割以上を達成）");
    assertThat(broken(RATIO, rates("100", "120"))).isEqualTo("|KPI 2項目の全てで令和4年度の目標値を達成|");
    assertThat(broken(RATIO, rates("60", "100")))
        .isEqualTo("|KPI 2項目中1項目で令和4年度の目標値を達成|（※1項目が目標値の8割以上を達成）");
    assertThat(broken(RATIO, List.of())).isEqualTo("|評価の対象となるKPIなし|");
    assertThat(broken(RATIO, rates((String) null))).isEqualTo("|KPI 1項目のいずれも実績が出ていない|");
    assertThat(broken(RATIO, List.of(missing("1"), noTarget)))
        .isEqualTo("|KPI 2項目のうち1項目は実績が出ておらず、1項目は評価できない|");
    assertThat(broken(letters, rates("100", "60", null)))
        .isEqualTo("KPI 3項目のうち実績が出ていない1項目を除く|2項目の内訳はA（順調）1項目、B（遅れ）1項目|");
    assertThat(broken(none, rates("100", null)))
        .isEqualTo(
            "KPI 2項目のうち実績が出ていない1項目を除く|1項目について達成率を算定" + "|（※1項目が目標値の100％以上を達成、1項目が目標値の8割以上を達成）");
  }

  private static String broken(RatingScheme scheme, List<KpiCase> kpis) {
    Sentence sentence = headline(scheme, kpis).sentence();
    return sentence.lead() + "|" + sentence.statement() + "|" + sentence.remark();
  }

  private static String text(RatingScheme scheme, String... rates) {
    return headline(scheme, rates(rates)).text();
  }

  private static Headline headline(RatingScheme scheme, List<KpiCase> kpis) {
    return headline(scheme, kpis, YearNotation.ERA);
  }

  private static Headline headline(RatingScheme scheme, List<KpiCase> kpis, YearNotation years) {
    return evaluate(only(scheme), scheme.name(), cycle("R4"), kpis, named(years)).headline();
  }

  private static PlanTerms named(YearNotation years) {
    return new PlanTerms("ビジョン", "プロジェクト", years);
  }

  /** One KPI per rate in percent; without one, nothing is returned. */
  private static List<KpiCase> rates(String... rates) {
    List<KpiCase> kpis = new ArrayList<>();
    for (String rate : rates) {
      add(kpis, 1, rate);
    }
    return kpis;
  }

  private static void add(List<KpiCase> kpis, int count, String rate) {
    for (int i = 0; i < count; i++) {
      String code = "k" + kpis.size();
      kpis.add(rate == null ? missing(code) : reached(code, rate));
    }
  }

  private static KpiCase reached(String code, String rate) {
    return kpi(code).target("R4", "100").actual(rate);
  }

  private static KpiCase missing(String code) {
    return kpi(code).target("R4", "100").missing("未集計", "集計中");
  }

  private static List<String> shares(Headline headline) {
    return headline.bands().stream()
        .map(band -> band.symbol() + " " + band.count() + " " + band.share())
        .toList();
  }
}

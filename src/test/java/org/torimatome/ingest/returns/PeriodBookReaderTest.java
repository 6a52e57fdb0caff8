package org.torimatome.ingest.returns;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.torimatome.ingest.OrganisationInput;
import org.torimatome.ingest.ReadingOptions;
import org.torimatome.ingest.Town;
import org.torimatome.kpi.KpiReturn;
import org.torimatome.kpi.KpiReturn.TypedRating;
import org.torimatome.kpi.Measurement;
import org.torimatome.kpi.Measurement.Described;
import org.torimatome.kpi.Measurement.Missing;
import org.torimatome.kpi.Measurement.Reported;
import org.torimatome.kpi.ValueStatus;
import org.torimatome.plan.ProjectReview;
import org.torimatome.problem.Problem;
import org.torimatome.problem.ProblemCode;
import org.torimatome.text.Language;

class PeriodBookReaderTest {

  @TempDir Path folder;

  private Town town(String header, String... rows) {
    StringBuilder table = new StringBuilder("KPI番号," + header + "\n");
    for (String row : rows) {
      table.append(row).append('\n');
    }
    return Town.planned(folder).with("R4/実績.csv", table.toString());
  }

  @Test
  void results_are_read_in_words_where_the_target_in_force_is_in_words() {
    Town town =
        Town.planned(folder)
            .with("plan/KPI.csv", "KPI番号,プロジェクト番号,指標名,単位\n1-1,1,報告書,-\n1-2,1,条例,-\n1-3,1,件数,件\n")
            .with(
                "plan/目標値.csv", "KPI番号,期間,目標値\n1-1,R5,報告書の公表\n1-2,R3,条例の制定\n1-3,R4,推進\n1-3,R5,20\n")
            .with("plan/評価サイクル.csv", "期間,名称,評価時期,目標期間\nR4,令和4年度分,R5.4,R5\n")
            .with("R4/実績.csv", "KPI番号,実績値\n1-1,公表\n1-2,制定\n1-3,18\n");

    assertThat(town.read().problemsFor(Town.R4)).noneMatch(Problem::isError);
    assertThat(town.read().books().get(Town.R4).returns())
        .extracting(
            row ->
                row.measurement()
                    .<String>fold(
                        reported -> "値 " + reported.value(),
                        described -> "文 " + described.text(),
                        missing -> ""))
        .containsExactly("文 公表", "文 制定", "値 18");
  }

  @Test
  void a_row_that_begins_like_a_total_is_passed_over_but_told_where_it_may_be_a_kpi() {
    Town town =
        Town.planned(folder)
            .with(
                "R4/実績.csv",
                """
                KPI番号,指標名,実績値
                1-1,,90
                1-2,,88
                1-3,,5
                2-1,,設立
                ,計画の策定数,7
                ,注射件数,8
                ,計,190
                ,計（3件）,190
                ,合計件数,190
                ,注1 速報,
                """);

    assertThat(Town.problems(town.read().problemsFor(Town.R4)))
        .containsExactly(
            "row-like-total R4/実績.csv B6「計画の策定数」", "row-like-total R4/実績.csv B7「注射件数」");
  }

  @Test
  void sound_returns_have_no_problem_and_every_kpi_has_one() {
    Town town = Town.planned(folder).returned("R4");

    assertThat(town.problems()).isEmpty();
    assertThat(town.read().books().get(Town.R4).returns()).hasSize(5);
    assertThat(town.measurement(Town.R4, "1-2"))
        .isEqualTo(new Reported(new BigDecimal("69.8"), ValueStatus.PROVISIONAL, ""));
    assertThat(town.measurement(Town.R4, "2-1"))
        .isEqualTo(new Described("協議会を設立", ValueStatus.FINAL, ""));
  }

  @Test
  void a_figure_knows_its_cell_and_the_digest_of_its_file() throws Exception {
    Town town = Town.planned(folder).returned("R4");

    KpiReturn row = town.row(Town.R4, "1-2");

    byte[] file = Files.readAllBytes(town.folder().resolve("R4/実績.csv"));
    byte[] digest = MessageDigest.getInstance("SHA-256").digest(file);
    assertThat(row.source().at()).hasToString("R4/実績.csv B3");
    assertThat(row.source().sha256()).isEqualTo(HexFormat.of().formatHex(digest));
  }

  @Test
  void a_kpi_that_repeats_another_takes_over_its_return() {
    KpiReturn row = Town.planned(folder).returned("R4").row(Town.R4, "2-2");

    assertThat(row.measurement())
        .isEqualTo(new Reported(new BigDecimal("120"), ValueStatus.FINAL, ""));
    assertThat(row.source().at().cell()).isEqualTo("B2");
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      textBlock =
          """
          typed,    status, becomes,       reason, problem
          120,      '',     FINAL,         -,      -
          120,      確定,   FINAL,         -,      -
          120,      暫定,   PROVISIONAL,   -,      -
          120,      終了,   ENDED,         -,      -
          120,      未集計, NOT_COLLECTED, -,      status-against-value R4/実績.csv C2「未集計」
          120,      対象外, NOT_APPLICABLE, -,     status-against-value R4/実績.csv C2「対象外」
          '',       '',     NOT_COLLECTED, '',     -
          ―,        '',     NOT_COLLECTED, ―,      -
          集計中,   '',     NOT_COLLECTED, 集計中, -
          Ｎ／Ａ,   未集計, NOT_COLLECTED, Ｎ／Ａ, -
          '',       未集計, NOT_COLLECTED, '',     -
          '',       対象外, NOT_APPLICABLE, '',    -
          '',       終了,   ENDED,         '',     -
          '',       確定,   FINAL,         '',     status-against-value R4/実績.csv C2「確定」
          …,        暫定,   PROVISIONAL,   …,      status-against-value R4/実績.csv C2「暫定」
          120,      速報,   PROVISIONAL,   -,      -
          120,      確定値, FINAL,         -,      -
          120,      見込み, PROVISIONAL,   -,      -
          120,      概算,   FINAL,         -,      choice-unknown R4/実績.csv C2「概算」
          120,      未提出, FINAL,         -,      choice-unknown R4/実績.csv C2「未提出」
          '1,000以上', 確定, NOT_COLLECTED, '',    'number-unreadable R4/実績.csv B2「1,000以上」'
          延べ120,  '',     NOT_COLLECTED, '',     number-unreadable R4/実績.csv B2「延べ120」
          120 ※暫定値, '',  PROVISIONAL,   -,      -
          120件（見込み）, 暫定, PROVISIONAL, -,   -
          120（暫定）, 確定, PROVISIONAL,  -,      status-against-value R4/実績.csv C2「確定」
          120（確定）, 未集計, FINAL,      -,      status-against-value R4/実績.csv C2「未集計」
          120※,    暫定,   NOT_COLLECTED, '',     value-remarked R4/実績.csv B2「120※」
          対象外,   '',     NOT_APPLICABLE, '',    -
          対象外,   対象外, NOT_APPLICABLE, '',    -
          対象外,   未集計, NOT_APPLICABLE, '',    status-against-value R4/実績.csv C2「未集計」
          終了（R4.9）, '', ENDED,         終了（R4.9）, -
          未集計（7月確定）, '', NOT_COLLECTED, 未集計（7月確定）, -
          未実施,   '',     NOT_COLLECTED, '',     value-undecided R4/実績.csv B2「未実施」
          該当なし, 対象外, NOT_COLLECTED, '',     value-undecided R4/実績.csv B2「該当なし」
          データなし, '',   NOT_COLLECTED, '',     value-undecided R4/実績.csv B2「データなし」
          無し,     未集計, NOT_COLLECTED, '',     value-undecided R4/実績.csv B2「無し」
          R7.6公表予定, '', NOT_COLLECTED, '',     value-undecided R4/実績.csv B2「R7.6公表予定」
          120※7月確定予定, '', NOT_COLLECTED, '', value-remarked R4/実績.csv B2「120※7月確定予定」
          ？,       '',     NOT_COLLECTED, '',     value-undecided R4/実績.csv B2「？」
          """,
      useHeadersInDisplayName = true)
  void value_and_status_must_agree(
      String typed, String status, ValueStatus becomes, String reason, String problem) {
    Town town = town("実績値,区分", "1-1,\"%s\",%s".formatted(typed, status), "1-2,,", "1-3,,", "2-1,,");

    assertThat(town.problems()).isEqualTo(problem == null ? List.of() : List.of(problem));
    Measurement measurement = town.measurement(Town.R4, "1-1");
    assertThat(measurement.status()).isEqualTo(becomes);
    if (reason != null) {
      assertThat(measurement).isEqualTo(new Missing(becomes, reason));
    }
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          typed,       text,       qualifier
          協議会を設立, 協議会を設立, ''
          概ね達成,    概ね達成,   ''
          約100件,     100件,      約
          3,           3,          ''
          15人削減,    15人削減,   ''
          """,
      useHeadersInDisplayName = true)
  void results_of_a_kpi_in_words_are_kept_as_words(String typed, String text, String qualifier) {
    Town town = town("実績値,区分", "1-1,1,", "1-2,1,", "1-3,1,", "2-1," + typed + ",");

    assertThat(town.problems()).isEmpty();
    assertThat(town.measurement(Town.R4, "2-1"))
        .isEqualTo(new Described(text, ValueStatus.FINAL, qualifier));
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          typed,               status,     becomes
          協議会を設立（暫定）, '',         'Described[text=協議会を設立, status=PROVISIONAL, qualifier=]'
          整備の見込み,        '',         'Described[text=整備の見込み, status=FINAL, qualifier=]'
          未実施,              '',         'Described[text=未実施, status=FINAL, qualifier=]'
          終了,                '',         'Described[text=終了, status=ENDED, qualifier=]'
          対象外,              '',         'Missing[status=NOT_APPLICABLE, reason=]'
          集計中（6月）,       '',         'Missing[status=NOT_COLLECTED, reason=集計中（6月）]'
          """,
      useHeadersInDisplayName = true)
  void a_status_typed_with_a_result_in_words_is_its_status(
      String typed, String status, String becomes) {
    Town town = town("実績値,区分", "1-1,1,", "1-2,1,", "1-3,1,", "2-1,%s,%s".formatted(typed, status));

    assertThat(town.problems()).isEmpty();
    assertThat(town.measurement(Town.R4, "2-1")).hasToString(becomes);
  }

  @Test
  void a_target_in_words_makes_the_results_of_its_year_words() {
    Town town =
        town("実績値", "1-1,着実に増加", "1-2,1", "1-3,1", "2-1,済")
            .with("plan/目標値.csv", "KPI番号,期間,目標値\n1-1,R4,増加\n1-1,R5,100\n1-2,R4,90\n1-3,R4,1500\n")
            .with("R4H1/実績.csv", "KPI番号,実績値\n1-1,やや増加\n1-2,1\n1-3,1\n2-1,済\n")
            .with("R3/実績.csv", "KPI番号,実績値\n1-1,やや増加\n1-2,1\n1-3,1\n2-1,済\n");

    assertThat(town.problems())
        .containsExactly(
            "number-unreadable R3/実績.csv B2「やや増加」", "target-in-words plan/目標値.csv C2「増加」");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          row                | problem
          ,120,確定,         | kpi-code-missing R4/実績.csv A7「120」
          ,120,,             | kpi-code-missing R4/実績.csv A7「120」
          ,,確定,会議を開催  | kpi-code-missing R4/実績.csv A7「確定」
          ,,,会議を開催      | row-remark R4/実績.csv D7「会議を開催」
          問合せ先：総務課（内線12）,,, | row-remark R4/実績.csv A7「問合せ先：総務課（内線12）」
          9-9,120,確定,      | kpi-unknown R4/実績.csv A7「9-9」
          9-10,,,            | kpi-unknown R4/実績.csv A7「9-10」
          1-1,120,確定,      | kpi-twice-same R4/実績.csv B7「120」
          1-1,"1,200",確定,  | kpi-twice R4/実績.csv B7「1,200」
          1-1,120,暫定,      | kpi-twice R4/実績.csv B7「120」
          1-1,120,確定,会議を開催 | kpi-twice R4/実績.csv D7「会議を開催」
          １ー１,120件,,     | kpi-twice-same R4/実績.csv B7「120件」
          合計,240,,         | none
          ※R5.3末現在,,,    | none
          注）速報値,,,      | none
          ,,,                | none
          KPI番号,実績値,区分,主な取組 | none
          """,
      useHeadersInDisplayName = true)
  void rows_that_are_no_return_are_told_or_passed_over(String row, String problem) {
    Town town =
        town("実績値,区分,主な取組", "1-1,120,確定,", "1-2,69.8,,", "1-3,5,,", "2-1,済,,", "2-2,120,確定,", row);

    assertThat(town.problems()).isEqualTo(problem.equals("none") ? List.of() : List.of(problem));
  }

  @Test
  void a_heading_between_the_kpis_is_a_remark() {
    Town town = town("指標名,実績値", ",電子化プロジェクト,", "1-1,申請件数,1", "1-2,取得率,1", "1-3,事業費,1", "2-1,,済");

    assertThat(town.problems()).containsExactly("row-remark R4/実績.csv B2「電子化プロジェクト」");
  }

  @Test
  void a_name_that_differs_is_noticed() {
    Town town = town("指標名,実績値", "1-1,申請 件数,1", "1-2,申請件数,1", "1-3,事業費,1", "2-1,体制づくり,済");

    assertThat(town.problems()).containsExactly("name-differs R4/実績.csv B3「申請件数」");
  }

  @Test
  void a_second_return_names_the_first_ones_cell() {
    Town town = Town.planned(folder).returned("R4").with("R4/他課の実績.csv", "KPI番号,実績値\n1-1,121\n");

    assertThat(town.read().problems())
        .extracting(problem -> problem.at() + " " + problem.expected().in(Language.JA))
        .containsExactly("R4/実績.csv B2 R4/他課の実績.csv B2 と同じ値");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          row        | problem
          1,計画,続ける | row-twice-same R4/プロジェクト評価2.csv A2「1」
          １,計画,やめる | row-twice R4/プロジェクト評価2.csv A2「１」
          """,
      useHeadersInDisplayName = true)
  void a_review_sent_twice_is_wrong_only_where_it_says_something_else(String row, String problem) {
    String header = "プロジェクト番号,計画,今後の方針\n";

    Town town =
        Town.planned(folder)
            .returned("R4")
            .with("R4/プロジェクト評価1.csv", header + "1,計画,続ける\n")
            .with("R4/プロジェクト評価2.csv", header + row + "\n");

    assertThat(town.problems()).containsExactly(problem);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      useHeadersInDisplayName = true,
      textBlock =
          """
          targets                  | expected
          1-2,R4,90                | 1-2 取得率
          1-2,R4H2,80/1-2,R5,90    | 1-2 取得率
          1-2,R5,90                | 1-2 取得率（目標値はR5から。計画の途中で加えたKPIなら、適用開始に R5）
          """)
  void a_kpi_whose_targets_begin_later_may_itself_begin_later(String targets, String expected) {
    Town town = town("実績値", "1-1,1", "1-3,1", "2-1,設立");
    town.with(
        "plan/目標値.csv",
        "KPI番号,期間,目標値\n1-1,R4,100\n1-3,R4,1500\n2-1,R4,設立\n" + targets.replace('/', '\n') + "\n");

    assertThat(town.read(ReadingOptions.forCycle(Town.R4)).problemsFor(Town.R4))
        .filteredOn(problem -> problem.code() == ProblemCode.NOT_SUBMITTED)
        .extracting(problem -> problem.expected().in(Language.JA))
        .containsExactly(expected);
  }

  @Test
  void where_all_targets_are_later_no_kpi_seems_to_begin_later() {
    Town town = town("実績値", "1-1,1", "1-3,1", "2-1,設立");
    town.with("plan/目標値.csv", "KPI番号,期間,目標値\n1-1,R5,100\n1-2,R5,90\n1-3,R5,1500\n2-1,R5,設立\n");

    assertThat(town.read(ReadingOptions.forCycle(Town.R4)).problemsFor(Town.R4))
        .filteredOn(problem -> problem.code() == ProblemCode.NOT_SUBMITTED)
        .extracting(problem -> problem.expected().in(Language.JA))
        .containsExactly("1-2 取得率");
  }

  @Test
  void a_kpi_without_a_row_is_not_submitted() {
    Town town = town("実績値", "1-1,1", "1-2,1", "1-3,1");

    OrganisationInput refused = town.read();
    OrganisationInput allowed = town.read(ReadingOptions.ALL_BOOKS.allowingMissingRows());

    assertThat(Town.problems(refused.problems())).containsExactly("not-submitted R4「未提出」");
    assertThat(refused.problems().get(0).expected().in(Language.JA)).isEqualTo("2-1 体制づくり");
    assertThat(Town.problems(allowed.problems())).containsExactly("not-submitted-allowed R4「未提出」");
    assertThat(allowed.isBlocked(Town.R4)).isFalse();
    assertThat(town.measurement(Town.R4, "2-1"))
        .isEqualTo(new Missing(ValueStatus.NOT_SUBMITTED, ""));
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          typed,    symbol, problem
          ◎,       ◎,     ''
          達成,     ◎,     ''
          〇,       ○,      ''
          ◯,        ○,      ''
          概 ね達成, ○,     ''
          ―,        '',     ''
          A,        '',     rating-unknown R4/実績.csv C2「A」
          ×,        '',     rating-unknown R4/実績.csv C2「×」
          """,
      useHeadersInDisplayName = true)
  void a_typed_rating_is_one_of_the_scheme_in_force(String typed, String symbol, String problem) {
    for (String column : new String[] {"手入力判定,判定理由", "最終判定,最終判定理由"}) {
      Town town =
          town("実績値," + column, "1-1,1," + typed + ",事情による", "1-2,1,,", "1-3,1,,", "2-1,済,,");

      KpiReturn row = town.row(Town.R4, "1-1");
      assertThat(town.problems()).isEqualTo(problem.isEmpty() ? List.of() : List.of(problem));
      assertThat(row.handRating().or(row::finalRating))
          .isEqualTo(
              symbol.isEmpty() ? Optional.empty() : Optional.of(new TypedRating(symbol, "事情による")));
    }
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          kpi, ratings,          problem
          1-1, '◎,,,',          ''
          1-1, '◎,,○,',         final-without-reason R4/実績.csv F2「」
          1-1, ',,○,－',         final-without-reason R4/実績.csv F2「－」
          1-1, ',,○,災害のため', ''
          1-1, ',,－,',          ''
          2-1, '◎,,,',          hand-without-reason R4/実績.csv D2「」
          2-1, '◎,設立した,,',   ''
          2-1, ',,,',            ''
          """,
      useHeadersInDisplayName = true)
  void a_final_rating_and_one_in_words_say_why(String kpi, String ratings, String problem) {
    Town town = town("実績値,手入力判定,判定理由,最終判定,最終判定理由", kpi + ",1," + ratings);

    assertThat(Town.problems(town.read(ReadingOptions.forCycle(Town.R4)).problems()))
        .filteredOn(told -> !told.startsWith("not-submitted"))
        .isEqualTo(problem.isEmpty() ? List.of() : List.of(problem));
  }

  @Test
  void a_year_whose_target_is_in_words_is_rated_with_a_reason() {
    Town town =
        town("実績値,手入力判定", "1-1,着実に増加,◎", "1-2,1,", "1-3,1,", "2-1,済,")
            .with("plan/目標値.csv", "KPI番号,期間,目標値\n1-1,R4,増加\n1-2,R4,90\n1-3,R4,1500\n");

    assertThat(town.problems())
        .containsExactly(
            "hand-without-reason R4/実績.csv 2:2「」", "target-in-words plan/目標値.csv C2「増加」");
  }

  @Test
  void texts_are_kept_with_their_line_breaks_and_a_lone_dash_says_nothing() {
    Town town =
        town(
            "実績値,補足,事例,課題・要因,今後の取組方針",
            "1-1,1,全国11位,\"・会議\n・研修 \",－,継続",
            "1-2,1,,,,",
            "1-3,1,,,,",
            "2-1,済,,,,");

    KpiReturn row = town.row(Town.R4, "1-1");

    assertThat(row.note()).isEqualTo("全国11位");
    assertThat(row.narrative()).isEqualTo(new KpiReturn.Narrative("", "・会議\n・研修", "", "", "継続"));
  }

  @Test
  void project_reviews_belong_to_projects_and_rate_by_rollups() {
    Town town =
        Town.planned(folder)
            .returned("R4")
            .with("plan/集約区分.csv", "評価方式,順,記号,名称,測度,対象区分,下限\n標準,1,A,順調,割合,◎,2/3\n")
            .with(
                "R4/プロジェクト評価.csv",
                """
                プロジェクト番号,評価,最終判定,最終判定理由
                1,概ね順調に進んだ,Ａ,総合的に判断
                2,－,A,
                3,ない,,
                1,二度目,,
                ※200字以内,,,
                提出先は企画課,,,
                """);

    assertThat(town.problems())
        .containsExactly(
            "final-without-reason R4/プロジェクト評価.csv D3「」",
            "reference-unknown R4/プロジェクト評価.csv A4「3」",
            "row-twice R4/プロジェクト評価.csv A5「1」",
            "row-remark R4/プロジェクト評価.csv A7「提出先は企画課」");
    ProjectReview review = town.read().books().get(Town.R4).reviews().get(0);
    assertThat(review.assessment()).isEqualTo("概ね順調に進んだ");
    assertThat(review.finalRating()).contains(new TypedRating("A", "総合的に判断"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"R4", "Ｒ４", "令和4年度", "2022年度", "R④"})
  void a_period_book_may_be_named_in_any_form(String name) {
    assertThat(Town.planned(folder).returned(name).read().books()).containsOnlyKeys(Town.R4);
  }

  @Test
  void a_folder_without_an_era_is_of_the_plans() {
    assertThat(Town.planned(folder).returned("4年度").read().books()).containsOnlyKeys(Town.R4);
  }

  @Test
  void a_date_of_a_year_past_its_era_is_told() {
    Town town = town("実績値,時点", "1-1,1,H34末", "1-2,1,R5.3.31", "1-3,1,R4末", "2-1,済,令和4年度末");

    assertThat(town.problems()).containsExactly("period-unreadable R4/実績.csv C2「H34末」");
    assertThat(town.row(Town.R4, "1-2").asOf().printed()).isEqualTo("R5.3.31");
  }

  @Test
  void h31_is_r1() {
    Town town = Town.planned(folder).returned("H31");

    assertThat(town.read().books().firstKey().code()).isEqualTo("R1");
  }

  @Test
  void a_folder_past_its_eras_end_is_no_period() {
    assertThat(Town.planned(folder).returned("H32").problems())
        .containsExactly("book-name H32「H32」");
  }

  @ParameterizedTest
  @ValueSource(strings = {"KPI番号,R4実績値", "KPI番号,実績"})
  void a_return_whose_header_cannot_be_read_is_told_alone(String header) {
    Town town = Town.planned(folder).with("R4/回答_実績.csv", header + "\n1-1,5\n");

    assertThat(town.problems()).containsExactly("header-missing R4/回答_実績.csv「見出し行なし」");
  }
}

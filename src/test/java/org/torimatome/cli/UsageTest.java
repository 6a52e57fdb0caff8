package org.torimatome.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.torimatome.batch.Town;

class UsageTest {

  @TempDir Path root;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      useHeadersInDisplayName = true,
      textBlock =
          """
          command               | said
          fly                   | fly というコマンドはありません
          help fly              | fly というコマンドはありません
          run                   | 期間か --due のどちらか一つを指定してください。
          validate              | 指定が足りません: PERIOD: 期間（例: R4
          remind                | 指定が足りません: PERIOD: 期間（例: R4
          regenerate R4 --rev x --verify | --rev の値として読めません: x
          regenerate R4 --rev 0 --verify | R4 の第0版はありません
          explain R4 1-1 --rev=-1 | R4 の第-1版はありません
          purge --keep-cycles x | --keep-cycles の値として読めません: x
          run R4 --org          | 指定が足りません: --org ID: この団体だけ
          run R4 --org a --org b | 二度指定されています: --org
          regenerate R4         | --reason
          run R4 --wings        | 知らない指定です: --wings
          run H32               | 期間として読めません: H32
          run 28年度            | 期間として読めません: 28年度
          run R4 --as-of 4/28   | 日付として読めません: 4/28
          run R4 --org nobody   | 団体 nobody のフォルダーがありません
          approve R4            | 指定が足りません: --by NAME: 承認した人
          explain R4            | 指定が足りません: KPI
          explain R4 9-9        | KPI 9-9 はありません
          purge                 | 指定が足りません: --keep-cycles
          status --log-level loud | log-level は error、warning、info、debug のどれかで
          purge --keep-cycles=-1 | 0 以上
          --lang fr status      | 言語は ja か en で指定してください: fr
          --lang en             | Name a command
          --lang en fly         | There is no command fly
          --lang=en validate    | Missing: PERIOD
          """)
  void what_cannot_be_followed_is_said_and_ends_in_2(String command, String said) {
    Town.in(root, "mihon");

    Door.Answer answer = Door.in(root).types(command.split(" "));

    assertThat(answer.exit()).isEqualTo(2);
    assertThat(answer.err()).contains(said);
    assertThat(answer.out()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--help",
        "help",
        "help run",
        "run --help",
        "preview --help",
        "validate -h",
        "explain -h",
        "regenerate -h",
        "approve -h",
        "status -h",
        "remind -h",
        "archive -h",
        "verify -h",
        "purge -h"
      })
  void help_is_there_everywhere(String command) {
    Door.Answer answer = Door.in(root).types(command.split(" "));

    assertThat(answer.exit()).isZero();
    assertThat(answer.out()).startsWith("使い方: torimatome").contains("--output");
  }

  @Test
  void the_version_tells_the_java_too() {
    assertThat(Door.in(root).typesPlainly("--version").out().lines())
        .hasSize(2)
        .first()
        .asString()
        .startsWith("torimatome ");
    assertThat(Door.in(root).typesPlainly("--version").out())
        .contains("Java " + System.getProperty("java.version"));
  }

  @Test
  void the_log_takes_what_is_asked_for() {
    Town.in(root, "mihon");
    Path log = root.resolve("output/.torimatome/torimatome.log");

    Door.in(root).types("status", "--log-level", "error");
    assertThat(log).doesNotExist();
    Door.in(root).with("TORIMATOME_LOG_LEVEL", "debug").types("status");
    assertThat(log).isNotEmptyFile();
  }

  @Test
  @EnabledIf("hasBash")
  void bash_completes_commands_and_options() throws Exception {
    Path script = root.resolve("completion");
    Files.writeString(script, Door.in(root).typesPlainly("completion").out());
    String asks =
        "source '%s'; COMP_WORDS=(torimatome %s); COMP_CWORD=%d;"
            + " _complete_torimatome; echo ${COMPREPLY[*]}";

    assertThat(bash(asks.formatted(script, "val", 1))).isEqualTo("validate");
    assertThat(bash(asks.formatted(script, "status --js", 2))).isEqualTo("--json");
  }

  private static boolean hasBash() {
    return Files.isExecutable(Path.of("/bin/bash"));
  }

  private static String bash(String line) throws Exception {
    Process bash = new ProcessBuilder("/bin/bash", "-c", line).start();
    return new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
  }

  @Test
  void messages_are_in_english_on_demand() {
    assertThat(Door.in(root).types("--help", "--lang", "en").out()).startsWith("Usage: torimatome");
    assertThat(Door.in(root).with("TORIMATOME_LANG", "en").types("--help").out())
        .startsWith("Usage: torimatome");
    assertThat(Door.in(root).types("help", "run", "--lang=en").out())
        .startsWith("Usage: torimatome run");
  }

  @Test
  void problems_are_told_in_english_but_for_what_was_typed() {
    Town.in(root, "mihon")
        .write("plan/プロジェクト.csv", "番号,ビジョン番号,名称\n1,2,窓口をなくす\n")
        .write(
            "R4/実績.csv",
            "KPI番号,実績値,区分,実績値\n1-1,ー5,,\n1-1,310,,\n1-1,300,,\n1-2,0.1,確定です,\n1-3,,確定,\n")
        .write("R4/表.csv", "項目;内容\nあ;い\n")
        .write("R4/実績（追加）.xlsx", "");

    Door.Answer answer = Door.in(root).types("validate", "R4", "--lang", "en");

    assertThat(answer.exit()).isEqualTo(3);
    assertThat(answer.out() + answer.err())
        .contains("a negative number as △5 or -5; a number in 件, such as 1,234")
        .contains("the value in R4/実績.csv B2")
        .contains("the order of magnitude of 28分 in R3")
        .contains("\"0 bytes\" expected: an Excel workbook (.xlsx)");
    assertThat((answer.out() + answer.err()).replaceAll("\"[^\"]*\"|確定値の報告", ""))
        .doesNotContainPattern("\\p{IsHiragana}");
  }

  @Test
  void status_is_told_in_english_but_for_names() {
    Town.in(root, "mihon")
        .write("plan/プロジェクト.csv", "番号,ビジョン番号,名称\n1,1,窓口をなくす\n")
        .write("plan/KPI.csv", "KPI番号,プロジェクト番号,指標名,単位\n1-1,1,件数,件\n1-2,1,待ち,分\n1-3,1,率,%\n");

    Door.Answer answer = Door.in(root).types("status", "--lang", "en", "--as-of", "2023-04-01");

    assertThat(answer.out())
        .contains("sections that returned (1): no section named (3/3)")
        .contains("sections missing (1): no section named (0/3)");
  }

  @Test
  void a_missing_input_folder_is_said() {
    Door.Answer answer = Door.in(root).types("run", "R4");

    assertThat(answer.exit()).isEqualTo(2);
    assertThat(answer.err()).contains("入力フォルダーがありません");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      useHeadersInDisplayName = true,
      textBlock =
          """
          setting               | said
          inputs: here          | 知らない項目があります: inputs
          threads: many         | threads は 1～999
          archive-timeout-seconds: 0 | archive-timeout-seconds は 1～999
          retention-years: soon | retention-years は年数か 永年
          archive: ftp://x/y    | ftp://x/y
          database: dbhost      | database には PostgreSQL の URL
          awaited-returns-exit: 1 | 0 か 4
          input: [              | a.yml の 3 行目を読めません
          """)
  void a_setting_that_makes_no_sense_is_said(String setting, String said) throws IOException {
    Town.in(root, "mihon");
    Path config = Files.writeString(root.resolve("a.yml"), "torimatome:\n  " + setting + "\n");

    Door.Answer answer = Door.in(root).types("run", "R4", "--config=" + config);

    assertThat(answer.exit()).isEqualTo(2);
    assertThat(answer.err()).contains(said);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      useHeadersInDisplayName = true,
      textBlock =
          """
          file                                 | said
          threads: 1                           | threads は、torimatome: の行の下に
          torimatom:/  threads: 1              | torimatom は、torimatome: の行の下に
          torimatome.threads: 1                | torimatome.threads は、torimatome: の行の下に
          torimatome:/  look: deck/threads: 1  | threads は、torimatome: の行の下に
          torimatome:/  threads: 1/  threads: 2 | 3 行目を読めません（YAML: found duplicate key threads
          """)
  void a_setting_in_the_wrong_place_is_said(String lines, String said) throws IOException {
    Town.in(root, "mihon");
    Path config = Files.writeString(root.resolve("a.yml"), lines.replace('/', '\n'));

    Door.Answer answer = Door.in(root).types("status", "--config=" + config);

    assertThat(answer.exit()).isEqualTo(2);
    assertThat(answer.err()).contains(said);
  }

  @Test
  void what_others_keep_in_the_settings_file_is_theirs() throws IOException {
    Town.in(root, "mihon");
    Path config =
        Files.writeString(root.resolve("a.yml"), "torimatome:\n  threads: 1\nbackup:\n  at: 3\n");

    assertThat(Door.in(root).types("status", "--config=" + config).exit()).isZero();
  }

  @Test
  void a_settings_file_that_is_not_utf_8_is_said() throws IOException {
    Town.in(root, "mihon");
    Path config = root.resolve("a.yml");
    Files.writeString(config, "torimatome:\n  input: 入力\n", Charset.forName("windows-31j"));

    Door.Answer answer = Door.in(root).types("status", "--config=" + config);

    assertThat(answer.exit()).isEqualTo(2);
    assertThat(answer.err()).contains("a.yml は UTF-8 で保存してください");
  }

  @Test
  void a_templates_folder_that_is_not_there_is_said() {
    Town.in(root, "mihon");

    Door.Answer answer = Door.in(root).typesPlainly("run", "R4", "--templates=nowhere");

    assertThat(answer.exit()).isEqualTo(2);
    assertThat(answer.err()).contains("テンプレートのフォルダーがありません").contains("nowhere");
  }

  @Test
  void an_output_that_cannot_be_written_to_is_said_without_a_stack_trace() throws IOException {
    Town.in(root, "mihon");
    Files.writeString(root.resolve("output"), "");

    Door.Answer answer = Door.in(root).types("run", "R4");

    assertThat(answer.exit()).isEqualTo(2);
    assertThat(answer.err()).contains("output に書き込めません").doesNotContain("Exception");
  }

  @Test
  void options_come_before_environment_before_file() throws IOException {
    Town.in(root, "mihon");
    Path config = Files.writeString(root.resolve("a.yml"), "torimatome:\n  archive: from-file\n");
    Door door = Door.in(root).with("TORIMATOME_ARCHIVE", root.resolve("from-env").toString());

    door.types("run", "R3", "--config=" + config);
    door.types("run", "R4", "--config=" + config, "--archive=" + root.resolve("from-option"));

    assertThat(root.resolve("from-env/mihon/R3")).exists();
    assertThat(root.resolve("from-option/mihon/R4")).exists();
    assertThat(root.resolve("from-file")).doesNotExist();
  }

  @Test
  void a_variable_that_would_be_passed_over_is_refused_as_an_unknown_key_is() {
    Town.in(root, "mihon");

    Door.Answer answer = Door.in(root).with("TORIMATOME_OUTPTU", "x").types("status");

    assertThat(answer.exit()).isEqualTo(2);
    assertThat(answer.err())
        .contains("知らない環境変数があります: TORIMATOME_OUTPTU")
        .contains("TORIMATOME_OUTPUT, ", "TORIMATOME_SMB_PASSWORD");
  }

  @Test
  void status_passes_over_no_organisation_whose_plan_cannot_be_read() throws IOException {
    Town.in(root, "mihon");
    Files.createDirectories(root.resolve("input/other"));

    Door.Answer answer = Door.in(root).types("status");

    assertThat(answer.exit()).isZero();
    assertThat(answer.out()).contains("other の計画から評価サイクルを読み取れません", "mihon               R4");
  }

  @Test
  void status_says_nothing_but_that_an_organisation_is_not_there() {
    Town.in(root, "mihon");

    assertThat(Door.in(root).types("status", "--org", "other").out()).isEmpty();
  }
}

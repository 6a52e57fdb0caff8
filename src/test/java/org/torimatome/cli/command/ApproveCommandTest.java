package org.torimatome.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.torimatome.batch.KeptHome;
import org.torimatome.batch.OnEveryDatabase;
import org.torimatome.batch.Town;
import org.torimatome.batch.Tree;
import org.torimatome.batch.folder.AtomicFiles;
import org.torimatome.cli.Door;

/** {@code approve} where nothing waits for it: it is said afterwards who released a report. */
@OnEveryDatabase
class ApproveCommandTest {

  @TempDir static Path root;
  private static KeptHome issued;

  @BeforeAll
  static void reports_are_issued() {
    Town.in(root, "mihon");
    Town.in(root, "tonari");
    assertThat(Door.in(root).types("run", "R4").exit()).isZero();
    issued = KeptHome.of(root);
  }

  @BeforeEach
  void nobody_has_approved_them_yet() {
    issued.goBack();
  }

  @Test
  void an_approval_says_who_and_when_and_leaves_the_report_as_it_is() {
    var before = Tree.of(root.resolve("output/mihon"));

    Door.Answer answer = approves("--by", "課長　山田太郎", "--note", "決裁第12号", "--org", "mihon");

    assertThat(answer.err()).isEmpty();
    assertThat(answer.exit()).isZero();
    assertThat(answer.out()).contains("mihon R4 第1版の承認を記録しました: 課長　山田太郎（2024-06-01）");
    assertThat(Tree.of(root.resolve("output/mihon"))).isEqualTo(before);
    assertThat(Door.in(root).types("verify").exit()).isZero();
  }

  @Test
  void a_revision_is_approved_once_whoever_tries_again() {
    approves("--by", "山田太郎", "--as-of", "2024-05-20", "--org", "mihon");

    Door.Answer again = approves("--by", "鈴木花子", "--org", "mihon");

    assertThat(again.exit()).isEqualTo(2);
    assertThat(again.out()).isEmpty();
    assertThat(again.err()).contains("承認済みのため、何もしていません: 山田太郎（2024-05-20）");
  }

  @Test
  void all_organisations_are_approved_unless_one_is_named() {
    approves("--by", "山田太郎", "--org", "tonari");

    Door.Answer rest = approves("--by", "山田太郎");

    assertThat(rest.exit()).isEqualTo(4);
    assertThat(rest.out()).contains("mihon R4 第1版の承認を記録しました");
    assertThat(rest.err()).contains("tonari R4 第1版は承認済み");
  }

  @Test
  void the_next_revision_is_approved_by_itself() {
    approves("--by", "山田太郎", "--org", "mihon");
    Door.in(root).types("regenerate", "R4", "--reason", "再発行", "--org", "mihon");

    Door.Answer answer =
        Door.in(root)
            .on(LocalDate.of(2024, 7, 1))
            .types("approve", "R4", "--by", "山田太郎", "--org", "mihon", "--lang", "en");

    assertThat(answer.out())
        .contains("mihon R4: approval of revision 2 recorded: 山田太郎 (2024-07-01)");
  }

  @Test
  void it_is_told_by_status_and_on_the_drive() throws IOException {
    approves("--by", "課長　山田太郎", "--note", "決裁第12号", "--org", "mihon");

    assertThat(Door.in(root).types("status").out()).contains("承認 課長　山田太郎（2024-06-01） 決裁第12号");
    assertThat(Door.in(root).types("status", "--json").out())
        .contains("\"by\" : \"課長　山田太郎\"", "\"on\" : \"2024-06-01\"", "\"note\" : \"決裁第12号\"");
    assertThat(Files.readString(root.resolve("output/archive/index.html")))
        .containsOnlyOnce("<br/>承認 2024-06-01 課長　山田太郎</td>");
  }

  @Test
  void a_bag_that_is_filed_afterwards_tells_it() throws IOException {
    Path bag = root.resolve("output/archive/mihon/R4/rev1");
    approves("--by", "山田太郎", "--note", "決裁第12号", "--org", "mihon");
    assertThat(bag.resolve("bag-info.txt")).content().doesNotContain("承認");
    AtomicFiles.delete(bag);

    assertThat(Door.in(root).types("archive").exit()).isZero();

    assertThat(bag.resolve("bag-info.txt"))
        .content()
        .contains("承認日: 2024-06-01\n承認者: 山田太郎\n承認の付記: 決裁第12号\n");
    assertThat(Door.in(root).types("verify").exit()).isZero();
  }

  @Test
  @Tag("slow")
  void the_next_revision_prints_who_had_released_those_before_whatever_comes_later() {
    approves("--by", "課長　山田太郎", "--note", "決裁第12号", "--org", "mihon");
    Door door = Door.in(root).withShippedTemplates();

    door.types("regenerate", "R4", "--reason", "再発行", "--org", "mihon");

    assertThat(root.resolve("output/mihon/R4/rev2/report.html"))
        .content()
        .contains("<th scope=\"col\">承認</th>", ">令和6年6月1日　課長　山田太郎（決裁第12号）</td>", ">－</td></tr>");
    approves("--by", "鈴木花子", "--org", "mihon");
    Door.Answer rebuilt =
        door.types("regenerate", "R4", "--rev", "2", "--verify", "--org", "mihon");
    assertThat(rebuilt.out()).contains("同じ内容で再現できました");
  }

  @Test
  void what_was_changed_since_its_issue_is_not_approved() throws IOException {
    Files.writeString(root.resolve("output/mihon/R4/rev1/report.html"), "better figures");

    Door.Answer answer = approves("--by", "山田太郎", "--org", "mihon");

    assertThat(answer.exit()).isEqualTo(5);
    assertThat(answer.err()).contains("report.html").contains("承認を記録しません");
    Door.Answer verified = Door.in(root).types("verify");
    assertThat(verified.err()).doesNotContain("approval");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          R4 --by                        | 指定が足りません: --by NAME
          R4                             | --by NAME: 承認した人
          R4 --by=                       | --by は改行や制御文字のない一行で、1～100 字
          R4 --by=　                     | --by は改行や制御文字のない一行で、1～100 字
          R4 --by=山田<U+202E>太郎       | --by は改行や制御文字のない一行で
          R4 --by=山田<U+000A>太郎       | --by は改行や制御文字のない一行で
          R4 --by=山田😀                 | --by にある 😀（U+1F600）
          R4 --by=山田 --note=😀         | --note にある 😀（U+1F600）
          R4 --by=山田 --note=一<U+0085>二 | --note は改行や制御文字のない一行で、0～500 字
          R4 --by=山田 --as-of=5/20      | 日付として読めません: 5/20
          R5 --by=山田                   | R5 に承認する報告書はありません
          R4 --by=山田 --org=nobody      | 団体 nobody の R4 に承認する報告書はありません
          """)
  void what_cannot_be_recorded_is_refused(String typed, String said) {
    String[] command =
        ("approve " + typed.replace("<U+202E>", "\u202e").replace("<U+000A>", "\n"))
            .replace("<U+0085>", "\u0085")
            .split(" ");

    Door.Answer answer = Door.in(root).types(command);

    assertThat(answer.exit()).isEqualTo(2);
    assertThat(answer.err()).contains(said);
    assertThat(answer.out()).isEmpty();
  }

  @Test
  void a_name_may_be_long_but_not_endless() {
    assertThat(approves("--by", "山".repeat(101)).exit()).isEqualTo(2);
    assertThat(approves("--by", "𠮷".repeat(100), "--note", "田".repeat(500)).exit()).isZero();
  }

  private static Door.Answer approves(String... how) {
    String[] command = new String[how.length + 2];
    command[0] = "approve";
    command[1] = "R4";
    System.arraycopy(how, 0, command, 2, how.length);
    return Door.in(root).types(command);
  }
}

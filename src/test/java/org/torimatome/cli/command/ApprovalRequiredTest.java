package org.torimatome.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.FileSystemUtils;
import org.torimatome.batch.KeptHome;
import org.torimatome.batch.OnEveryDatabase;
import org.torimatome.batch.Templates;
import org.torimatome.batch.Town;
import org.torimatome.batch.Tree;
import org.torimatome.cli.Door;

/** With {@code approval: required} a report is drafted, and issued when somebody approves it. */
@Tag("slow")
@OnEveryDatabase
class ApprovalRequiredTest {

  @TempDir static Path root;
  private static Door.Answer drafted;
  private static KeptHome kept;
  private final Path cycle = root.resolve("output/mihon/R4");
  private final Path draft = cycle.resolve("draft-rev1");

  @BeforeAll
  static void a_report_is_drafted() {
    Town.in(root, "mihon");
    drafted = office().types("run", "R4", "--as-of", "2023-04-28");
    kept = KeptHome.of(root);
  }

  @BeforeEach
  void nothing_has_happened_since() {
    kept.goBack();
  }

  @Test
  void a_draft_says_so_and_is_neither_issued_nor_filed() {
    assertThat(drafted.exit()).as(drafted.err()).isZero();
    assertThat(drafted.out()).contains("mihon R4 第1版の案を作成しました").contains(draft.toString());
    assertThat(draft.resolve("report.html")).content().contains("第1版（案）");
    assertThat(cycle.resolve("rev1")).doesNotExist();
    assertThat(root.resolve("output/archive")).doesNotExist();
    assertThat(types("archive").out()).contains("発行した報告書はまだありません");
    Door.Answer verified = types("verify");
    assertThat(verified.err()).isEmpty();
    assertThat(verified.exit()).isZero();
  }

  @Test
  void status_tells_what_waits() {
    assertThat(types("status").out())
        .containsPattern("mihon +R4 +R5.4 +承認待ち")
        .contains("第1版の案が承認を待っています: " + draft);
    assertThat(types("status", "--json").out())
        .contains("\"state\" : \"drafted\"", "\"folder\" : \"" + draft + "\"");
    Town.in(root, "mihon").returns("R4", "1", "1", "1");
    assertThat(types("status").out()).contains("案の作成後に入力が1ファイル変わっています");
  }

  @Test
  void the_same_again_leaves_the_draft_and_other_input_replaces_it() {
    var before = Tree.of(cycle);

    Door.Answer same = types("run", "R4", "--as-of", "2023-04-28");

    assertThat(same.out()).contains("変更はありません。第1版の案が承認を待っています");
    assertThat(Tree.of(cycle)).isEqualTo(before);

    Town.in(root, "mihon").returns("R4", "299", "22", "70");
    assertThat(types("run", "R4", "--as-of", "2023-04-28").out()).contains("第1版の案を作成しました");
    assertThat(draft.resolve("evaluation.json")).content().contains("\"actual\" : \"299\"");
  }

  @Test
  void another_day_of_issue_is_another_draft() {
    assertThat(types("run", "R4").out()).contains("第1版の案を作成しました");

    assertThat(draft.resolve("evaluation.json")).content().contains("\"issued\" : \"2023-04-01\"");
  }

  @Test
  void what_was_drafted_is_issued_but_for_the_mark_whatever_the_input_has_become()
      throws IOException {
    var read = Tree.of(draft);
    String page = Files.readString(draft.resolve("report.html"));
    Town.in(root, "mihon").returns("R4", "1", "1", "1");

    Door.Answer approved = types("approve", "R4", "--by", "山田太郎", "--as-of", "2023-04-27");

    assertThat(approved.exit()).as(approved.err()).isZero();
    assertThat(approved.out()).containsSubsequence("第1版の承認を記録しました: 山田太郎（2023-04-27）", "第1版を発行しました");
    var issued = Tree.of(cycle.resolve("rev1"));
    assertThat(issued).containsOnlyKeys(read.keySet());
    assertThat(issued)
        .contains(
            read.entrySet().stream()
                .filter(file -> file.getKey().startsWith("evaluation."))
                .toArray(java.util.Map.Entry[]::new));
    assertThat(page).contains("（案）");
    assertThat(withoutFonts(Files.readString(cycle.resolve("rev1/report.html"))))
        .isEqualTo(withoutFonts(page.replace("（案）", "")));
    assertThat(draft).doesNotExist();
    assertThat(root.resolve("output/archive/mihon/R4/rev1/bag-info.txt"))
        .content()
        .contains("発行日: 2023-04-28\n承認日: 2023-04-27\n承認者: 山田太郎\n");
    assertThat(types("verify").exit()).isZero();
    assertThat(types("run", "R4").out()).contains("入力が 1 ファイル変わっています");
    assertThat(types("regenerate", "R4", "--rev", "1", "--verify").exit()).isZero();
  }

  @Test
  void what_is_issued_is_not_approved_again() {
    types("approve", "R4", "--by", "山田太郎");

    Door.Answer again = types("approve", "R4", "--by", "鈴木花子");

    assertThat(again.exit()).isEqualTo(2);
    assertThat(again.err()).contains("承認済みのため、何もしていません: 山田太郎");
  }

  @ParameterizedTest
  @ValueSource(strings = {"draft-rev1/report.html", ".source/rev1/input/mihon/R4/実績.csv"})
  void a_draft_that_is_not_what_was_laid_before_anybody_is_not_issued(String changed)
      throws IOException {
    Files.writeString(cycle.resolve(changed), "better figures");

    Door.Answer refused = types("approve", "R4", "--by", "山田太郎");

    assertThat(refused.exit()).isEqualTo(5);
    assertThat(refused.err()).contains("第1版の案か、案の元として保存した内容が作成時と異なる");
    assertThat(cycle.resolve("rev1")).doesNotExist();
    assertThat(types("run", "R4").out()).contains("第1版の案を作成しました");
    assertThat(types("approve", "R4", "--by", "鈴木花子").out()).contains("承認を記録しました: 鈴木花子");
  }

  @ParameterizedTest
  @ValueSource(strings = {"draft-rev1/report.html", ".source/rev1/input/mihon/R4/実績.csv"})
  void an_altered_draft_is_told_of_and_made_anew_of_the_input_as_it_is(String changed)
      throws IOException {
    Path file = cycle.resolve(changed);
    Files.writeString(file, Files.readString(file).replace("310", "999"));

    assertThat(types("status").out())
        .containsPattern("mihon +R4 +R5.4 +承認待ち")
        .contains("作成時と異なります", "承認できません");
    assertThat(types("status", "--json").out()).containsPattern("\"altered\" : \".+\"");
    assertThat(types("run", "R4", "--as-of", "2023-04-28").out()).contains("第1版の案を作成しました");

    assertThat(draft.resolve("evaluation.json")).content().contains("\"actual\" : \"310\"");
    assertThat(types("approve", "R4", "--by", "山田太郎").exit()).isZero();
  }

  @Test
  void what_an_office_leaves_beside_a_document_it_has_open_alters_no_draft() throws IOException {
    Files.writeString(draft.resolve("~$report.docx"), "山田");

    assertThat(types("approve", "R4", "--by", "山田太郎").exit()).isZero();
  }

  @Test
  void templates_that_were_changed_where_they_are_kept_are_not_used() throws IOException {
    try (var versions = Files.list(root.resolve("output/.torimatome/templates"))) {
      Path version = versions.findFirst().orElseThrow();
      Files.writeString(version.resolve("standard/report.html.ftlh"), "<html></html>");
    }

    Door.Answer refused = types("approve", "R4", "--by", "山田太郎");

    assertThat(refused.exit()).isEqualTo(5);
    assertThat(refused.err()).contains("テンプレートの保存先の内容が変わっています", "バックアップから");
    assertThat(cycle.resolve("rev1")).doesNotExist();
  }

  @Test
  void what_a_template_cannot_make_without_the_mark_is_not_recorded(@TempDir Path look)
      throws IOException {
    FileSystemUtils.copyRecursively(Templates.PLAIN, look);
    Path page = look.resolve("standard/report.html.ftlh");
    String good = Files.readString(page);
    Files.writeString(
        page, good.replace("</body>", "<#if edition == 'final'>${report.nothing}</#if></body>"));
    String templates = "--templates=" + look;
    office().typesPlainly("run", "R4", templates);

    Door.Answer failed = office().typesPlainly("approve", "R4", "--by", "山田太郎", templates);

    assertThat(failed.exit()).isEqualTo(1);
    assertThat(failed.err()).contains("report.nothing");
    Files.writeString(page, good);
    assertThat(office().typesPlainly("run", "R4", templates).out()).contains("第1版の案を作成しました");
    assertThat(office().typesPlainly("approve", "R4", "--by", "鈴木花子", templates).out())
        .contains("承認を記録しました: 鈴木花子");
  }

  @Test
  void a_timer_leaves_a_draft_alone_and_drafts_what_has_none() {
    Town.in(root, "mihon").returns("R4", "1", "1", "1");
    var before = Tree.of(draft);

    Door.Answer due = types("run", "--due", "--as-of", "2023-06-01");

    assertThat(due.out()).contains("mihon R3 第1版の案を作成しました").doesNotContain("R4");
    assertThat(Tree.of(draft)).isEqualTo(before);
    assertThat(types("run", "--due", "--as-of", "2023-06-01").out()).contains("未発行の報告書はありません");
  }

  @Test
  void the_next_revision_waits_too_and_tells_who_released_the_first() throws IOException {
    types("approve", "R4", "--by", "山田太郎");
    Town.in(root, "mihon").returns("R4", "299", "22", "70");

    Door.Answer next =
        office().on(LocalDate.of(2024, 7, 1)).types("regenerate", "R4", "--reason", "訂正");

    assertThat(next.out()).contains("第2版の案を作成しました");
    assertThat(types("status").out()).contains("発行済", "第2版の案が承認を待っています");
    assertThat(types("run", "R4").out()).contains("第2版の案が承認を待っています");
    assertThat(types("verify").exit()).isZero();

    Town.in(root, "mihon").returns("R4", "298", "22", "70");
    assertThat(types("run", "R4").out()).contains("第2版の案を作成しました");
    assertThat(types("approve", "R4", "--by", "鈴木花子").out()).contains("第2版を発行しました");
    assertThat(cycle.resolve("rev2/evaluation.json"))
        .content()
        .contains("\"issued\" : \"2024-07-01\"", "\"actual\" : \"298\"");
    assertThat(cycle.resolve(".source/rev2/approvals.tsv")).hasContent("1\t2024-06-01\t山田太郎\t\n");
    Door.Answer verified = types("verify");
    assertThat(verified.exit()).as(verified.err()).isZero();
  }

  @Test
  void every_page_of_a_draft_says_so_and_none_of_what_is_issued() throws IOException {
    types("approve", "R4", "--by", "山田太郎");
    Door door = office().withShippedTemplates();

    door.types("regenerate", "R4", "--reason", "訂正");
    assertMarked(cycle.resolve("draft-rev2"), true);
    door.types("approve", "R4", "--by", "山田太郎");

    assertMarked(cycle.resolve("rev2"), false);
  }

  private static void assertMarked(Path folder, boolean marked) throws IOException {
    for (String name : List.of("report.pdf", "summary.pdf", "changes.pdf")) {
      try (PDDocument paper = Loader.loadPDF(folder.resolve(name).toFile())) {
        for (int page = 1; page <= paper.getNumberOfPages(); page++) {
          PDFTextStripper text = new PDFTextStripper();
          text.setStartPage(page);
          text.setEndPage(page);
          assertThat(text.getText(paper).contains("（案）"))
              .as("%s, page %s", name, page)
              .isEqualTo(marked);
        }
      }
    }
  }

  @Test
  void without_the_setting_a_draft_is_simply_issued_from_the_input_as_it_is() {
    Town.in(root, "mihon").returns("R4", "299", "22", "70");

    Door.Answer issued = Door.in(root).types("run", "R4");

    assertThat(issued.out()).contains("第1版を発行しました");
    assertThat(cycle.resolve("rev1/evaluation.json")).content().contains("\"actual\" : \"299\"");
    assertThat(draft).doesNotExist();
  }

  @Test
  void the_setting_is_none_or_required() {
    Door.Answer answer = Door.in(root).with("TORIMATOME_APPROVAL", "yes").types("status");

    assertThat(answer.exit()).isEqualTo(2);
    assertThat(answer.err()).contains("approval は none か required で指定してください: yes");
  }

  /** They hold the characters that are used, so the mark makes other ones. */
  private static String withoutFonts(String page) {
    return page.replaceAll("base64,[^)\"]*", "");
  }

  private static Door.Answer types(String... command) {
    return office().types(command);
  }

  private static Door office() {
    return Door.in(root).with("TORIMATOME_APPROVAL", "required");
  }
}

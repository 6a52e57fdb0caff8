package org.torimatome.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.torimatome.archive.Bags.R4_REV1;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.torimatome.archive.bag.BagContent;
import org.torimatome.archive.bag.BagDescription;
import org.torimatome.archive.bag.FilingResult;
import org.torimatome.archive.bag.Retention;
import org.torimatome.archive.destination.FilingFault;
import org.torimatome.plan.Approval;
import org.torimatome.text.Language;

class FilingTest {
  @TempDir Path drive;
  @TempDir Path sources;
  private Bags bags;
  private Path home;

  @BeforeEach
  void set_up() {
    bags = new Bags(sources);
    home = drive.resolve("toyama/R4/rev1");
  }

  @Test
  void a_filed_bag_is_valid_by_the_rfc_and_by_sha256sum() throws IOException {
    FilingResult result = Bags.at(drive).file(bags.r4());

    assertThat(result).isInstanceOf(FilingResult.Filed.class);
    Bags.assertValid(home);
    assertThat(Bags.filesBelow(drive))
        .containsExactly(
            "toyama/R4/rev1/bag-info.txt",
            "toyama/R4/rev1/bagit.txt",
            "toyama/R4/rev1/data/input/R4/行政経営室.xlsx",
            "toyama/R4/rev1/data/input/plan/plan.csv",
            "toyama/R4/rev1/data/output/evaluation.json",
            "toyama/R4/rev1/data/output/report.pdf",
            "toyama/R4/rev1/data/rules/rules.json",
            "toyama/R4/rev1/data/templates/report.ftlh",
            "toyama/R4/rev1/manifest-sha256.txt",
            "toyama/R4/rev1/tagmanifest-sha256.txt");
  }

  @Test
  void bag_info_says_what_it_is_and_how_long_it_is_kept_and_how_to_check_it() throws IOException {
    Bags.at(drive).file(bags.r4());

    assertThat(home.resolve("bag-info.txt"))
        .hasContent(
            """
            Source-Organization: 富山県
            Bagging-Date: 2023-04-28
            External-Identifier: toyama/R4/rev1
            External-Description: DX・働き方改革推進基本方針・アクションプラン 令和4年度 評価・検証報告書 第1版
            Bag-Group-Identifier: toyama/R4
            Bag-Size: 37 B
            Payload-Oxum: 37.6
            Bag-Software-Agent: Torimatome 0.1.0
            団体名: 富山県
            計画名: DX・働き方改革推進基本方針・アクションプラン
            評価サイクル: 令和4年度（R4）
            版: 第1版
            発行日: 2023-04-28
            保存期間: 10年
            保存期間起算日: 2024-04-01
            保存期間満了日: 2034-03-31
            入力データの要約値: sha256:0123
            発行記録の連鎖値: sha256:4567
            内容: data/output は発行した報告書、data/input は読み込んだままの入力、data/rules は評価の規則、data/templates は様式
            確認方法: このフォルダーで sha256sum -c manifest-sha256.txt と sha256sum -c tagmanifest-sha256.txt を実行する
            確認方法: Windows では Get-FileHash -Algorithm SHA256 ファイル名 の値を manifest-sha256.txt の行と比べる
            """);
  }

  @Test
  void a_name_with_a_line_break_starts_no_line_of_its_own_in_bag_info() throws IOException {
    BagDescription forged =
        new BagDescription(
            "県\nPayload-Oxum: 0.0",
            "計\u2028画",
            "",
            Bags.description().issued(),
            Retention.PERMANENT,
            "",
            "",
            "",
            Optional.of(new Approval("山田\n保存期間: 1年", Bags.description().issued(), "")),
            "0.1.0");

    Bags.at(drive).file(new BagContent(R4_REV1, forged, bags.r4().payload()));

    Bags.assertValid(home);
    assertThat(Files.readString(home.resolve("bag-info.txt")))
        .contains(
            "Source-Organization: 県 Payload-Oxum: 0.0\n",
            "計画名: 計 画\n",
            "承認者: 山田 保存期間: 1年\n",
            "保存期間満了日: なし（永年）\n");
  }

  @Test
  void two_drives_get_the_same_bytes(@TempDir Path other) throws IOException {
    Bags.at(drive).file(bags.r4());
    Bags.at(other).file(bags.r4());

    for (String file : Bags.filesBelow(drive)) {
      assertThat(other.resolve(file)).hasSameBinaryContentAs(drive.resolve(file));
    }
  }

  @Test
  void the_same_content_again_is_already_there_and_nothing_is_written() throws IOException {
    FilingResult first = Bags.at(drive).file(bags.r4());
    Object written = Files.getLastModifiedTime(home);

    FilingResult second = Bags.at(drive).file(bags.r4());

    assertThat(second).isInstanceOf(FilingResult.AlreadyThere.class);
    assertThat(Bags.digestsOf(second)).isEqualTo(Bags.digestsOf(first));
    assertThat((Object) Files.getLastModifiedTime(home)).isEqualTo(written);
  }

  @Test
  void what_a_later_program_says_about_the_same_content_makes_no_other_bag() {
    Bags.at(drive).file(bags.r4());
    BagDescription d = Bags.description();
    BagDescription later =
        new BagDescription(
            d.organisationName(),
            d.planName(),
            d.cycleName(),
            d.issued(),
            d.retention(),
            d.reason(),
            d.inputDigest(),
            d.seal(),
            Optional.of(new Approval("山田太郎", d.issued(), "")),
            "9.9.9");

    FilingResult again = Bags.at(drive).file(new BagContent(R4_REV1, later, bags.r4().payload()));

    assertThat(again).isInstanceOf(FilingResult.AlreadyThere.class);
  }

  @Test
  void another_content_under_the_same_name_is_refused_and_named() throws IOException {
    Bags.at(drive).file(bags.r4());

    FilingResult second =
        Bags.at(drive).file(bags.of(R4_REV1, Map.of("output/report.pdf", "another")));

    FilingFault fault = Bags.faultOf(second);
    assertThat(fault.reason()).isEqualTo(FilingFault.Reason.TAKEN);
    assertThat(second.message(Language.JA)).contains("toyama/R4/rev1", "上書きはしません");
    assertThat(home.resolve("data/output/report.pdf")).hasContent("a report");
    assertThat(Bags.filesBelow(drive)).noneMatch(name -> name.contains(".part-"));
  }

  @Test
  void a_bag_that_lost_a_file_is_refused_and_the_file_named() throws IOException {
    Bags.at(drive).file(bags.r4());
    Files.delete(home.resolve("data/output/report.pdf"));

    FilingFault fault = Bags.faultOf(Bags.at(drive).file(bags.r4()));

    assertThat(fault)
        .isEqualTo(
            new FilingFault(FilingFault.Reason.DAMAGED, "toyama/R4/rev1/data/output/report.pdf"));
    assertThat(home.resolve("data/output/report.pdf")).doesNotExist();
  }

  @Test
  void an_empty_folder_under_the_bags_name_is_not_replaced_in_silence() throws IOException {
    Files.createDirectories(home);

    FilingFault fault = Bags.faultOf(Bags.at(drive).file(bags.r4()));

    assertThat(fault.reason()).isEqualTo(FilingFault.Reason.TAKEN);
    assertThat(home).isEmptyDirectory();
  }

  @Test
  void what_a_killed_run_left_is_swept_and_the_bag_filed() throws IOException {
    Path left = drive.resolve("toyama/R4/rev1.part-0badcafe/data/output");
    // Claimed once and begun again meanwhile: both names stand there.
    Path claimed = drive.resolve("toyama/R4/rev1.part-0badcafe.swept/data");
    Path other = drive.resolve("toyama/R4/rev11.part-0badcafe");
    Files.createDirectories(left);
    Files.createDirectories(claimed);
    Files.createDirectories(other);
    Files.writeString(left.resolve("report.pdf"), "half a rep");

    FilingResult result = Bags.at(drive).file(bags.r4());

    assertThat(result).isInstanceOf(FilingResult.Filed.class);
    Bags.assertValid(home);
    assertThat(drive.resolve("toyama/R4"))
        .isDirectoryNotContaining(path -> path.toString().contains("rev1.part-"));
    assertThat(other).exists();
  }

  @Test
  void a_source_that_is_gone_is_named_and_nothing_stands_under_the_bags_name() throws IOException {
    BagContent bag = bags.r4();
    Path source = bag.payload().get("output/report.pdf");
    Files.delete(source);

    FilingFault fault = Bags.faultOf(Bags.at(drive).file(bag));

    assertThat(fault).isEqualTo(new FilingFault(FilingFault.Reason.SOURCE_LOST, source.toString()));
    assertThat(home).doesNotExist();
  }

  @Test
  void names_that_no_drive_can_hold_stay_readable_and_the_bag_valid() throws IOException {
    String decomposed = Normalizer.normalize("がぎぐ.csv", Normalizer.Form.NFD);
    BagContent bag =
        bags.of(
            R4_REV1,
            Map.of(
                "input/R4/達成率100%.xlsx",
                "1",
                "input/R4/𠮷野家髙.xlsx",
                "2",
                "input/R4/ＫＰＩ　一覧.xlsx",
                "3",
                "input/R4/" + decomposed,
                "4",
                "input/R4/a:b?c\\d.csv",
                "5",
                "input/R4/line\nbreak\r.csv",
                "6",
                "input/R4/A.xlsx",
                "7",
                "input/R4/a.xlsx",
                "8"));

    FilingResult result = Bags.at(drive).file(bag);

    assertThat(result).isInstanceOf(FilingResult.Filed.class);
    Bags.assertValid(home);
    assertThat(Bags.filesBelow(home.resolve("data")))
        .containsExactlyInAnyOrder(
            "input/R4/達成率100％.xlsx",
            "input/R4/𠮷野家髙.xlsx",
            "input/R4/ＫＰＩ　一覧.xlsx",
            "input/R4/" + Normalizer.normalize("がぎぐ.csv", Normalizer.Form.NFC),
            "input/R4/a：b？c＼d.csv",
            "input/R4/line_break_.csv",
            "input/R4/A.xlsx",
            "input/R4/a (2).xlsx");
    assertThat(Files.readString(home.resolve("bag-info.txt"), StandardCharsets.UTF_8))
        .contains("元のファイル名: data/input/R4/達成率100％.xlsx は input/R4/達成率100%.xlsx\n");
  }
}

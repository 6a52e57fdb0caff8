package org.torimatome.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.torimatome.cli.Tampering.tampering;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.torimatome.batch.Town;

/** Whatever is changed in the output, on the drive or in the record, {@code verify} names it. */
@Tag("slow")
class TamperingTest {

  @TempDir static Path root;
  private static Evidence evidence;

  /** Two towns; of mihon R3, then R4 in two revisions, the record saved in between. */
  @BeforeAll
  static void reports_are_issued() {
    Town.in(root, "mihon");
    Town.in(root, "tonari");
    Door door = Door.in(root);
    evidence = new Evidence(root);
    assertThat(door.types("run", "R3").exit()).isZero();
    evidence.saveDatabase("older");
    assertThat(door.types("approve", "R3", "--by", "山田太郎").exit()).isZero();
    assertThat(door.types("run", "R4").exit()).isZero();
    assertThat(door.types("regenerate", "R4", "--reason", "再発行", "--org", "mihon").exit()).isZero();
    assertThat(door.types("approve", "R4", "--by", "山田太郎", "--org", "mihon").exit()).isZero();
    Door other = Door.in(root.resolve("other"));
    Town.in(root.resolve("other"), "mihon");
    assertThat(other.types("run", "R4").exit()).isZero();
    evidence.saveAll();
  }

  @BeforeEach
  void nothing_is_changed_yet() {
    evidence.restore();
  }

  @Test
  void what_nobody_touched_is_as_it_is_recorded() {
    Door.Answer answer = Door.in(root).types("verify");

    assertThat(answer.err()).isEmpty();
    assertThat(answer.exit()).isZero();
    assertThat(answer.out().lines().filter(line -> line.contains("2 か所すべてで"))).hasSize(5);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource({"inTheOutput", "inWhatIsKept", "onTheDrive", "inTheRecord"})
  void each_change_is_named(Tampering tampering) throws Exception {
    tampering.change().to(evidence);

    Door.Answer answer = Door.in(root).types("verify");

    assertThat(answer.err().lines())
        .as(answer.err())
        .anySatisfy(line -> assertThat(line).contains(tampering.told()));
    assertThat(answer.exit()).isEqualTo(5);
  }

  @Test
  void what_browsers_of_folders_leave_outside_reports_is_no_tampering() throws Exception {
    for (String place : List.of("output", "output/mihon", "output/mihon/R4", "output/archive")) {
      evidence.write(place + "/.DS_Store", "x");
      evidence.write(place + "/Thumbs.db", "x");
    }
    evidence.write("output/.gitkeep", "");

    assertThat(Door.in(root).types("verify").exit()).isZero();
  }

  @Test
  void there_are_forty_of_them_and_more() {
    assertThat(everywhere()).flatExtracting(Stream::toList).hasSizeGreaterThan(60);
  }

  private static Stream<Stream<Tampering>> everywhere() {
    return Stream.of(inTheOutput(), inWhatIsKept(), onTheDrive(), inTheRecord());
  }

  static Stream<Tampering> inTheOutput() {
    String report = "output/mihon/R4/rev1/report.pdf";
    return Stream.of(
        tampering("a bit is flipped", it -> it.flip(report), "mihon/R4/rev1", "report.pdf が記録"),
        tampering("a file is deleted", it -> it.delete(report), "rev1", "report.pdf がありません"),
        tampering(
            "a file is added",
            it -> it.write("output/mihon/R4/rev1/note.txt", "x"),
            "rev1",
            "note.txt が追加"),
        tampering(
            "an empty folder is added",
            it -> it.makeFolder("output/mihon/R4/rev1/空"),
            "rev1",
            "空/ が追加"),
        tampering(
            "two files are swapped",
            it -> it.swap(report, "output/mihon/R4/rev2/report.pdf"),
            "mihon/R4/rev2",
            "report.pdf が記録"),
        tampering(
            "a file is renamed",
            it -> it.move(report, "output/mihon/R4/rev1/Report.pdf"),
            "rev1",
            "Report.pdf が追加"),
        tampering("a link stands for a file", it -> it.link(report), "rev1", "report.pdf がリンク"),
        tampering(
            "a pipe stands for a file",
            it -> it.pipe("output/mihon/R4/rev1/evaluation.json"),
            "rev1",
            "evaluation.json がリンク"),
        tampering(
            "a folder stands for a file",
            it -> {
              it.delete(report);
              it.write(report + "/x", "y");
            },
            "rev1",
            "report.pdf/x が追加"),
        tampering(
            "a link stands for a revision",
            it -> it.link("output/mihon/R4/rev1"),
            "output の mihon/R4/rev1 がリンク"),
        tampering(
            "a link stands for a cycle",
            it -> it.link("output/mihon/R4"),
            "output の mihon/R4 がリンク"),
        tampering(
            "a link stands for an organisation",
            it -> it.link("output/mihon"),
            "output の mihon がリンク"),
        tampering(
            "a file stands for a revision",
            it -> {
              it.delete("output/mihon/R4/rev1");
              it.write("output/mihon/R4/rev1", "x");
            },
            "output に、記録にない mihon/R4/rev1 が追加"),
        tampering(
            "a revision is rolled back to an older one",
            it -> it.replaceBy("output/mihon/R4/rev2", "output/mihon/R4/rev1"),
            "rev2",
            "changes.pdf がありません"),
        tampering(
            "a change is hidden by its manifest",
            it -> {
              it.flip(report);
              it.rewriteManifest("output/mihon/R4/rev1", "manifest-sha256.txt");
            },
            "rev1",
            "report.pdf が記録"),
        tampering(
            "a revision is forged",
            it -> it.copy("output/mihon/R4/rev2", "output/mihon/R4/rev3"),
            "mihon/R4/rev3",
            "output に report.pdf が追加"),
        tampering(
            "a revision is empty",
            it -> it.makeFolder("output/mihon/R4/rev9"),
            "mihon/R4/rev9",
            "rev9/ が追加"),
        tampering(
            "a report for another cycle is forged",
            it -> it.copy("output/mihon/R4/rev1", "output/mihon/R5/rev1"),
            "mihon/R5/rev1",
            "report.pdf が追加"),
        tampering(
            "an organisation is copied",
            it -> it.copy("output/mihon", "output/evil"),
            "evil/R4/rev1",
            "report.pdf が追加"),
        tampering(
            "an organisation is empty",
            it -> it.makeFolder("output/karappo"),
            "output に、記録にない karappo/ が追加"),
        tampering(
            "a cycle is empty",
            it -> it.makeFolder("output/mihon/R9"),
            "output に、記録にない mihon/R9/ が追加"),
        tampering(
            "a file lies at the root",
            it -> it.write("output/report.pdf", "x"),
            "output に、記録にない report.pdf が追加"),
        tampering(
            "a folder at the root is no organisation's",
            it -> it.write("output/見本町/report.pdf", "x"),
            "output に、記録にない 見本町/ が追加"),
        tampering(
            "a file lies in an organisation's folder",
            it -> it.write("output/mihon/report.pdf", "x"),
            "output に、記録にない mihon/report.pdf が追加"),
        tampering(
            "a file lies in a cycle's folder",
            it -> it.write("output/mihon/R4/report.pdf", "x"),
            "output に、記録にない mihon/R4/report.pdf が追加"));
  }

  static Stream<Tampering> inWhatIsKept() {
    String kept = "output/mihon/R4/.source/rev1";
    String returned = kept + "/input/mihon/R4/実績.csv";
    return Stream.of(
        tampering("a kept return is changed", it -> it.flip(returned), "input/mihon/R4/実績.csv が記録"),
        tampering(
            "a kept return is changed with the list of them",
            it -> {
              it.flip(returned);
              it.write(kept + "/inputs-sha256.txt", "");
            },
            "input/mihon/R4/実績.csv が記録"),
        tampering(
            "a kept rule is changed",
            it -> it.flip(kept + "/input/mihon/plan/評価区分.csv"),
            "plan/評価区分.csv が記録"),
        tampering(
            "the order is emptied",
            it -> it.write(kept + "/order.properties", ""),
            ".source/rev1/order.properties が記録"),
        tampering(
            "the order of a revision that an earlier program issued is emptied",
            it -> {
              it.write(kept + "/order.properties", "");
              it.tell("update revision set sources = ''");
            },
            ".source/rev1/order.properties が記録"),
        tampering(
            "a kept return of a revision that an earlier program issued is changed",
            it -> {
              it.flip(returned);
              it.tell("update revision set sources = ''");
            },
            "input/mihon/R4/実績.csv が記録"),
        tampering(
            "what had been issued is forgotten",
            it -> it.delete(kept + "/issued-figures.tsv"),
            "issued-figures.tsv がありません"),
        tampering(
            "a file is added to the kept input",
            it -> it.write(kept + "/input/mihon/R4/追加.csv", "x"),
            "追加.csv が追加"),
        tampering("a link stands for a kept return", it -> it.link(returned), "実績.csv がリンク"),
        tampering(
            "the kept sources of two revisions are swapped",
            it -> it.swap(kept, "output/mihon/R4/.source/rev2"),
            ".source/rev1/order.properties が記録"),
        tampering(
            "kept sources are deleted",
            it -> it.delete(kept),
            ".source/rev1/order.properties がありません"),
        tampering(
            "sources for a revision to come are planted",
            it -> it.copy(kept, "output/mihon/R4/.source/rev4"),
            "mihon/R4/.source/rev4/ が追加"),
        tampering(
            "a kept template is changed",
            it -> it.flip(it.templates() + "/standard/report.pdf.ftlh"),
            "standard/report.pdf.ftlh が記録"),
        tampering(
            "a kept template is deleted",
            it -> it.delete(it.templates() + "/standard/report.pdf.ftlh"),
            "standard/report.pdf.ftlh がありません"),
        tampering(
            "a template is added to a kept version",
            it -> it.write(it.templates() + "/standard/more.ftlh", "x"),
            "standard/more.ftlh が追加"),
        tampering(
            "a link stands for a kept template",
            it -> it.link(it.templates() + "/standard/report.pdf.ftlh"),
            "standard/report.pdf.ftlh がリンク"),
        tampering(
            "the kept templates are renamed",
            it -> it.move(it.templates(), "output/.torimatome/templates/" + "0".repeat(64)),
            "0".repeat(64) + "/ が記録"),
        tampering(
            "something else lies beside the kept templates",
            it -> it.write("output/.torimatome/templates/x.ftlh", ""),
            "templates/x.ftlh が追加"));
  }

  static Stream<Tampering> onTheDrive() {
    String bag = "output/archive/mihon/R4/rev1";
    return Stream.of(
        tampering(
            "a bit of a bag is flipped",
            it -> it.flip(bag + "/data/output/report.pdf"),
            "archive の data/output/report.pdf が記録"),
        tampering(
            "a file of a bag is deleted",
            it -> it.delete(bag + "/data/input/R4/実績.csv"),
            "archive の data/input/R4/実績.csv がありません"),
        tampering(
            "a file is added to a bag",
            it -> it.write(bag + "/data/memo.txt", "x"),
            "archive に data/memo.txt が追加"),
        tampering(
            "an empty folder is added to a bag",
            it -> it.makeFolder(bag + "/data/空"),
            "archive に data/空/ が追加"),
        tampering(
            "two bags are swapped",
            it -> it.swap(bag, "output/archive/mihon/R4/rev2"),
            "mihon/R4/rev2",
            "archive の bag-info.txt が記録"),
        tampering(
            "a bag is renamed",
            it -> it.move(bag, "output/archive/mihon/R4/rev5"),
            "mihon/R4/rev5",
            "bag-info.txt が追加"),
        tampering(
            "a link stands for a file of a bag",
            it -> it.link(bag + "/data/output/report.pdf"),
            "archive の data/output/report.pdf がリンク"),
        tampering("a link stands for a bag", it -> it.link(bag), "archive の mihon/R4/rev1 がリンク"),
        tampering(
            "a bag is rolled back to an older one",
            it -> it.replaceBy("output/archive/mihon/R4/rev2", bag),
            "mihon/R4/rev2",
            "archive の bag-info.txt が記録"),
        tampering(
            "a change in a bag is hidden by its manifest",
            it -> {
              it.flip(bag + "/data/output/report.pdf");
              it.rewriteManifest(bag, "manifest-sha256.txt");
            },
            "archive の data/output/report.pdf が記録"),
        tampering(
            "a bag is forged for an organisation",
            it -> it.copy(bag, "output/archive/evil/R4/rev1"),
            "evil/R4/rev1",
            "archive に bag-info.txt が追加"),
        tampering(
            "an empty folder lies on the drive",
            it -> it.makeFolder("output/archive/evil/R4"),
            "archive に、記録にない evil/R4/ が追加"),
        tampering(
            "a file lies at the drive's root",
            it -> it.write("output/archive/memo.txt", "x"),
            "archive に、記録にない memo.txt が追加"),
        tampering(
            "the list of revisions is changed",
            it -> it.flip("output/archive/index.html"),
            "archive の index.html が記録"),
        tampering(
            "the list of revisions is deleted",
            it -> it.delete("output/archive/index.html"),
            "archive の index.html がありません"),
        tampering("the drive is emptied", it -> it.delete("output/archive"), "archive", "つながりません"));
  }

  static Stream<Tampering> inTheRecord() {
    String database = "torimatome.mv.db";
    return Stream.of(
        tampering(
            "a measurement is changed",
            it -> it.tell("update measurement set content = '999' where content = '310'"),
            "mihon/R4/rev1",
            database + " の measurement が記録"),
        tampering(
            "a measurement's use is deleted",
            it -> it.tell("delete from measurement_use where revision = 2"),
            "mihon/R4/rev2",
            "measurement が記録"),
        tampering(
            "a measurement's use is inserted",
            it ->
                it.tell(
                    """
                    insert into measurement_use
                    select 'mihon', 'R3', 1, max(id) from measurement where period = 'R4'
                    """),
            "mihon/R3/rev1",
            "measurement が記録"),
        tampering(
            "a rating is changed",
            it -> it.tell("update evaluation set symbol = '◎', achieved = true where kpi = '1-3'"),
            "mihon/R4/rev1",
            "evaluation が記録"),
        tampering(
            "a rating is deleted",
            it -> it.tell("delete from evaluation where kpi = '1-2' and cycle = 'R3'"),
            "mihon/R3/rev1",
            "evaluation が記録"),
        tampering(
            "the reason of a revision is changed",
            it -> it.tell("update revision set reason = '誤記の訂正' where revision = 2"),
            "mihon/R4/rev2",
            "revision が記録"),
        tampering(
            "the time of an issue is changed",
            it -> it.tell("update revision set recorded = recorded - interval '1' year"),
            "mihon/R3/rev1",
            "times が記録"),
        tampering(
            "a revision is inserted",
            it ->
                it.tell(
                    """
                    insert into revision
                    select organisation, cycle, 7, organisation_name, plan_name, cycle_name, issued,
                      retention, reason, input_digest, template_digest, manifest_digest, program,
                      recorded, manifest, sources, attempt
                    from revision where revision = 2
                    """),
            "mihon/R4/rev7",
            "revision が追加"),
        tampering(
            "the newest revision is removed with all that is recorded of it",
            it -> it.forget("mihon", "R4", 2),
            "mihon/R4/rev2",
            "output に report.pdf が追加"),
        tampering(
            "an earlier revision is removed with all that is recorded of it and its files",
            it -> {
              it.forget("mihon", "R3", 1);
              it.delete("output/mihon/R3");
              it.delete("output/archive/mihon/R3");
            },
            "mihon/R4/rev1",
            "chain_link がありません"),
        tampering(
            "an approval is changed",
            it -> it.tell("update approval set approver = '鈴木花子' where cycle = 'R3'"),
            "mihon/R3/rev1",
            "approval が記録"),
        tampering(
            "an approval is removed",
            it -> it.tell("delete from approval where cycle = 'R3'"),
            "mihon/R3/rev1",
            "approval がありません"),
        tampering(
            "the newest approval is removed with its seal",
            it -> it.forgetApproval("R4"),
            "mihon/R4/rev2",
            "approval がありません"),
        tampering(
            "the newest approval is removed with all that the database has of it",
            it -> {
              it.forgetApproval("R4");
              it.tell("update chain_turn set approved = 'R3/rev1'");
            },
            "archive の index.html が記録"),
        tampering(
            "an approval is inserted",
            it ->
                it.tell(
                    """
                    insert into approval
                    select organisation, 'R4', 1, approver, approved, note, released, recorded
                    from approval where cycle = 'R3' and organisation = 'mihon'
                    """),
            "mihon/R4/rev1",
            "approval が追加"),
        tampering(
            "a seal is removed",
            it -> it.tell("delete from chain_link where revision = 2"),
            "mihon/R4/rev2",
            "revision が追加"),
        tampering(
            "a seal is changed",
            it -> it.tell("update chain_link set seal = previous where revision = 2"),
            "mihon/R4/rev2",
            "chain_link が記録"),
        tampering(
            "a rating is changed and all is sealed anew",
            it -> {
              it.tell("update evaluation set symbol = '◎', achieved = true where kpi = '1-3'");
              it.sealAnew("mihon");
            },
            "mihon/R4/rev1",
            "archive の bag-info.txt に書かれた連鎖値"),
        tampering(
            "a bag is changed and so is what was recorded of it",
            it -> {
              it.write("output/archive/mihon/R4/rev1/data/output/report.html", "x");
              it.tell(
                  """
                  update filing set digests = regexp_replace(digests,
                    '[0-9a-f]{64}  data/output/report.html',
                    '2d711642b726b04401627ca9fbac32f5c8530fb1903cc4db02258717921a4881  data/output/report.html')
                  where cycle = 'R4' and revision = 1 and organisation = 'mihon'
                  """);
            },
            "mihon/R4/rev1",
            "filing が記録"),
        tampering(
            "what was filed is garbled",
            it -> it.tell("update filing set digests = 'x' where organisation = 'tonari'"),
            "tonari/R4/rev1",
            "filing が記録"),
        tampering(
            "what was filed is forgotten",
            it -> it.tell("delete from filing where revision = 2"),
            "mihon/R4/rev2",
            "まだ保管していません"),
        tampering(
            "the list of templates is changed",
            it -> it.tell("update template_version set files = 'x  y'"),
            "mihon/R3/rev1",
            "template_version が記録"),
        tampering(
            "the database is an older one",
            it -> it.replaceDatabase("older"),
            "mihon/R4/rev2",
            "archive に bag-info.txt が追加"),
        tampering("the database is lost", it -> it.delete(it.database()), "発行の記録がありません"),
        tampering(
            "the database is another's",
            it -> it.replaceBy(it.database(), "other/" + it.database()),
            "mihon/R3/rev1",
            "report.pdf が追加"));
  }
}

package org.torimatome.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.torimatome.archive.bag.BagContent;
import org.torimatome.archive.bag.BagDescription;
import org.torimatome.archive.bag.FilingResult;
import org.torimatome.archive.bag.Retention;
import org.torimatome.archive.index.IndexEntry;
import org.torimatome.period.ReportingPeriod;
import org.torimatome.plan.Approval;
import org.torimatome.plan.RevisionKey;

class IndexTest {
  @TempDir Path drive;
  @TempDir Path sources;

  @Test
  void lists_every_organisation_cycle_and_revision_the_newest_first() throws Exception {
    index(
        entry("toyama", "R4H1", 1, "令和4年度上半期"),
        entry("toyama", "R4", 2, "令和4年度"),
        entry("toyama", "R4", 1, "令和4年度"),
        entry("aomori", "R4", 1, "令和4年度"));

    String page = page();
    assertThat(all(page, "<h2 id=\"([^\"]*)\"")).containsExactly("aomori", "toyama");
    assertThat(all(page, "href=\"([^\"]*/rev\\d+/)\""))
        .containsExactly(
            "aomori/R4/rev1/", "toyama/R4/rev2/", "toyama/R4/rev1/", "toyama/R4H1/rev1/");
    assertThat(page).contains("2023-04-28", "2034-03-31", "ab12");
  }

  @Test
  void every_link_leads_to_a_file_on_the_drive() throws IOException {
    BagContent bag =
        new Bags(sources)
            .of(
                Bags.R4_REV1,
                Map.of("output/report.pdf", "a", "output/概要 版#1.html", "b", "input/x", "c"));
    Archive archive = Bags.at(drive);
    archive.writeIndex(
        List.of(IndexEntry.of(bag.key(), bag.description(), Bags.digestsOf(archive.file(bag)))));

    List<String> links = all(page(), "href=\"([^\"]*)\"");
    assertThat(links).hasSize(3);
    assertThat(links)
        .allSatisfy(
            link ->
                assertThat(drive.resolve(URLDecoder.decode(link, StandardCharsets.UTF_8)))
                    .exists());
  }

  @Test
  void text_from_a_plan_book_stays_text() throws Exception {
    String hostile = "<script>alert('1')</script>&\"";
    BagDescription d = Bags.description();

    index(
        new IndexEntry(
            Bags.R4_REV1,
            new BagDescription(
                hostile,
                hostile,
                hostile,
                d.issued(),
                d.retention(),
                "",
                "",
                "",
                Optional.of(new Approval(hostile, d.issued(), hostile)),
                "0.1.0"),
            hostile,
            List.of(hostile)));

    assertThat(page()).doesNotContain("<script", "alert('1')");
    DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(xml());
  }

  @Test
  void is_a_page_for_everybody() throws Exception {
    index(entry("toyama", "R4", 1, "令和4年度"));

    assertThat(page())
        .startsWith("<!DOCTYPE html>\n<html lang=\"ja\">")
        .contains("<main>", "<h1>", "<caption>", "scope=\"col\"", "scope=\"row\"", "viewport")
        .doesNotContain("http:", "https:", "<script", "<link", "@import");
  }

  @Test
  void an_empty_drive_says_so() throws IOException {
    index();

    assertThat(page()).contains("まだありません。");
  }

  @Test
  void the_same_page_is_not_written_again_and_a_new_one_replaces_it() throws IOException {
    FileTime old = FileTime.fromMillis(1_000_000);
    index(entry("toyama", "R3", 1, "令和3年度"));
    Files.setLastModifiedTime(drive.resolve("index.html"), old);

    index(entry("toyama", "R3", 1, "令和3年度"));
    assertThat(Files.getLastModifiedTime(drive.resolve("index.html"))).isEqualTo(old);

    index(entry("toyama", "R3", 1, "令和3年度"), entry("toyama", "R4", 1, "令和4年度"));
    assertThat(page()).contains("toyama/R4/rev1/");
    assertThat(Bags.filesBelow(drive)).containsExactly("index.html");
  }

  @Test
  void a_bag_that_another_machine_filed_is_listed_from_its_own_words() throws IOException {
    BagDescription d = Bags.description();
    BagDescription permanent =
        new BagDescription(
            "青森県",
            "計画（R4）",
            d.cycleName(),
            d.issued(),
            Retention.PERMANENT,
            "数値の訂正",
            "",
            "",
            Optional.of(new Approval("課長　山田太郎", LocalDate.of(2023, 5, 2), "決裁第12号")),
            "0.1.0");
    RevisionKey key = new RevisionKey("aomori", Bags.R4_REV1.cycle(), 2);
    BagContent other = new BagContent(key, permanent, new Bags(sources).r4().payload());
    FilingResult filed = Bags.at(drive).file(other);
    Files.createDirectories(drive.resolve("aomori/R3/rev1/data"));
    Files.createDirectories(drive.resolve("aomori/R4H1/rev1.part-00000001"));
    Files.createDirectories(drive.resolve("写真/R4/rev1"));

    index(entry("toyama", "R4", 1, "令和4年度"));
    String ofAnother = page();
    Files.delete(drive.resolve("index.html"));
    index(entry("toyama", "R4", 1, "令和4年度"), IndexEntry.of(key, permanent, Bags.digestsOf(filed)));

    assertThat(all(ofAnother, "href=\"([^\"]*/rev\\d+/)\""))
        .containsExactly("aomori/R4/rev2/", "toyama/R4/rev1/");
    assertThat(ofAnother)
        .isEqualTo(page())
        .contains("青森県", "計画（R4）", "数値の訂正<br/>承認 2023-05-02 課長　山田太郎", "なし（永年）");
  }

  private void index(IndexEntry... entries) {
    assertThat(Bags.at(drive).writeIndex(List.of(entries))).isEmpty();
  }

  private static IndexEntry entry(String organisation, String cycle, int revision, String name) {
    return new IndexEntry(
        new RevisionKey(organisation, ReportingPeriod.parse(cycle).orElseThrow(), revision),
        new BagDescription(
            organisation + "県",
            "計画",
            name,
            LocalDate.of(2023, 4, 28),
            Retention.DEFAULT,
            "",
            "",
            "",
            Optional.empty(),
            "0.1.0"),
        "ab12",
        List.of("report.pdf", "report.html"));
  }

  private String page() throws IOException {
    return Files.readString(drive.resolve("index.html"));
  }

  /** The page is written so that an XML parser, too, can tell whether every tag is closed. */
  private java.io.InputStream xml() throws IOException {
    String page = page().replace("<!DOCTYPE html>", "").replaceAll("<meta ([^>]*)>", "<meta $1/>");
    return new java.io.ByteArrayInputStream(page.getBytes(StandardCharsets.UTF_8));
  }

  private static List<String> all(String text, String pattern) {
    List<String> found = new ArrayList<>();
    Matcher matcher = Pattern.compile(pattern).matcher(text);
    while (matcher.find()) {
      found.add(matcher.group(1));
    }
    return found;
  }
}

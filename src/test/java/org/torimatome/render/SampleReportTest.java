package org.torimatome.render;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.FileSystemUtils;
import org.torimatome.batch.run.OutputFormats;
import org.torimatome.ingest.OrganisationInput;
import org.torimatome.render.font.FontLibrary;
import org.torimatome.render.print.Bookmarks;
import org.torimatome.report.Report;
import org.torimatome.report.SampleReports;
import org.torimatome.report.changes.Changes;
import org.torimatome.report.changes.RevisionComparison;

/** The shipped sample, from its returns to its files, read back by others' eyes. */
class SampleReportTest {

  private static final String HEADLINE =
      "KPI 28項目のうち実績が出ていない5項目を除く23項目中14項目でR④目標値を達成（※18項目が目標値の8割以上を達成）";

  @ParameterizedTest
  @CsvSource({"R3, standard", "R4H1, standard", "R4, standard", "R4H1, deck", "R4, deck"})
  void every_cycle_is_laid_out_without_fault_and_archivable(String cycle, String look)
      throws Exception {
    RenderedReport rendered = RenderedSample.of(cycle, look);

    assertThat(rendered.faults()).isEmpty();
    assertThat(rendered.files())
        .containsOnlyKeys(
            "report.pdf",
            "summary.pdf",
            "report.xlsx",
            "report.html",
            "evaluation.json",
            "evaluation.schema.json",
            "evaluation.csv",
            "evaluation.csv-metadata.json");
    assertThat(ArchivalStandard.violations(rendered.files().get("report.pdf"))).isEmpty();
    assertThat(ArchivalStandard.violations(rendered.files().get("summary.pdf"))).isEmpty();
    assertNoPageIsEmpty(rendered.files().get("report.pdf"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"R3", "R4H1", "R4"})
  void the_summary_and_each_project_have_a_page_of_their_own(String cycle) {
    Report report = SampleReports.of(cycle);

    Bookmarks bookmarks =
        Bookmarks.of(RenderedSample.of(cycle, TemplateSet.STANDARD).files().get("report.pdf"));

    int summary = bookmarks.pageOf("総括");
    int sheets = bookmarks.pageOf("リーディングプロジェクト別PDCAシート");
    int projects = report.results().projects().size();
    assertThat(bookmarks.pageOf("目標を達成した主なKPI")).isEqualTo(summary + 1);
    assertThat(bookmarks.pageOf("評価の方法")).isGreaterThanOrEqualTo(sheets + projects);
    assertThat(bookmarks.pageOf("（2）誰一人取り残さないデジタル社会推進プロジェクト")).isEqualTo(sheets + 1);
  }

  @Test
  void a_head_names_no_period_that_a_figure_below_lacks(@TempDir Path folder) throws Exception {
    Path organisation = copyOfSample(folder);
    replace(organisation.resolve("plan/04_KPI.csv"), "累計,増加,,,,○,R2,102,", "累計,増加,,,,○,,102,");
    Report report = SampleReports.assemble("R4", SampleReports.read(organisation, "R4"));

    String page = PageSources.forTheWeb(report);

    String overview = page.substring(page.indexOf("id=\"kpis\""), page.indexOf("id=\"project-1\""));
    assertThat(overview).doesNotContain("基準値（R2）").contains("<span class=\"remark\">R2</span>");
  }

  @ParameterizedTest
  @ValueSource(strings = {"standard", "deck"})
  void long_names_of_ratings_and_units_are_laid_out_whole(String look, @TempDir Path folder)
      throws Exception {
    Path organisation = copyOfSample(folder);
    replace(organisation.resolve("plan/08_評価区分.csv"), "○,概ね達成,", "○,概ね順調に推移しているが一層の努力を要する,");
    replace(organisation.resolve("plan/09_集約区分.csv"), "B,概ね順調,", "B,計画に対して概ね順調に進捗していると認められる,");
    replace(organisation.resolve("plan/04_KPI.csv"), "人,累計", "人／10万人・年度,累計");
    OrganisationInput input = SampleReports.read(organisation, "R4");

    RenderedReport rendered = render(SampleReports.assemble("R4", input), look);

    assertThat(rendered.faults()).isEmpty();
    assertThat(printed(rendered)).contains("概ね順調に推移しているが一層の努力を要する");
    assertThat(text(rendered, "report.html")).contains("概ね順調に進捗していると認められる", "3,246人/10万人・年度");
  }

  @Test
  void the_printed_report_says_what_the_published_deck_says() throws Exception {
    Report report = SampleReports.of("R4");

    String text = printed(RenderedSample.of("R4", TemplateSet.STANDARD));

    assertThat(text)
        .contains(squeezed(HEADLINE))
        .contains("35.1億円", "120事業", "STEP01", "STEP02", "STEP03")
        .contains("2,884件", "67%", "※暫定値", "102件", "69.8%", "全国11位")
        .contains("R4.7", "R4.10", "R5.4", "富山県DX推進条例（仮称）", "テレワーク推進月間");
    assertThat(report.frame().visions())
        .flatExtracting(vision -> vision.projects())
        .hasSize(10)
        .allSatisfy(project -> assertThat(text).contains(squeezed(project.name())));
  }

  @Test
  void the_summary_names_all_that_lag_the_furthest_first() {
    String page = text(RenderedSample.of("R4", TemplateSet.STANDARD), "report.html");

    assertThat(
            Pattern.compile("class=\"behind\">\\s*<p[^>]*><a[^>]*>([^ <]*)")
                .matcher(page)
                .results())
        .extracting(name -> name.group(1))
        .containsExactly("1-2", "9-2", "3-2", "2-1", "5-3"); // 67.07, 72.8, 73.2, 77.6, 79.96 %
  }

  @ParameterizedTest
  @ValueSource(strings = {"R3", "R4H1", "R4"})
  void the_summary_shows_every_kpi_on_its_one_page(String cycle) throws IOException {
    Report report = SampleReports.of(cycle);
    byte[] summary = RenderedSample.of(cycle, TemplateSet.STANDARD).files().get("summary.pdf");

    try (PDDocument document = Loader.loadPDF(summary)) {
      assertThat(document.getNumberOfPages()).isOne();
      String text = squeezed(new PDFTextStripper().getText(document));
      assertThat(report.results().kpis())
          .filteredOn(kpi -> kpi.traits().counted() && kpi.verdict().rates().percent() != null)
          .allSatisfy(
              kpi ->
                  assertThat(text)
                      .contains(kpi.verdict().symbol() + kpi.code())
                      .contains(
                          kpi.verdict().rates().printed()
                              + (kpi.result().mark().isEmpty() ? "" : "※")
                              + kpi.result().change().arrow()));
      assertThat(report.results().behind().kpis())
          .allSatisfy(kpi -> assertThat(text).contains(squeezed(kpi.code() + kpi.name())));
    }
  }

  @Test
  void a_policy_is_printed_twice_at_most() throws IOException {
    Report report = SampleReports.of("R4");
    String text = printed(RenderedSample.of("R4", TemplateSet.STANDARD));
    String ofProjects =
        report.results().projects().stream()
            .flatMap(project -> project.policy().stream())
            .collect(Collectors.joining());

    assertThat(report.results().kpis())
        .flatExtracting(kpi -> kpi.texts().policy())
        .allSatisfy(
            policy ->
                assertThat(count(squeezed(policy), text) - count(policy, ofProjects))
                    .as(policy)
                    .isBetween(1, 2));
  }

  private static int count(String part, String text) {
    return text.split(Pattern.quote(part), -1).length - 1;
  }

  @Test
  void the_open_data_holds_the_published_counts_and_figures() {
    String json = text(RenderedSample.of("R4", TemplateSet.STANDARD), "evaluation.json");

    assertThat(json)
        .contains("\"total\" : 28", "\"rated\" : 23", "\"excluded\" : 5", "\"achieved\" : 14")
        .contains("\"actual\" : \"11354\"", "\"rate\" : \"113.54\"", "\"rateDisplay\" : \"114%\"")
        .contains("\"actual\" : \"2884\"", "\"rate\" : \"67.069767441860465116\"")
        .contains("\"low\" : \"90\"", "\"high\" : \"100\"", "\"note\" : \"全国11位\"");
  }

  @Test
  void one_changed_target_changes_the_headline_everywhere_and_the_comparison_tells(
      @TempDir Path folder) throws Exception {
    Path organisation = copyOfSample(folder);
    Path targets = organisation.resolve("plan/05_目標値.csv");
    Files.writeString(
        targets, Files.readString(targets).replace("1-2,R4,\"4,300\"", "1-2,R4,\"2,800\""));
    OrganisationInput input = SampleReports.read(organisation, "R4");
    Report before = SampleReports.of("R4");
    Report after = SampleReports.assemble("R4", input);

    RenderedReport rendered = render(after, TemplateSet.STANDARD);
    Changes changes = RevisionComparison.between(before, after, "目標値の訂正", List.of());

    String sentence = "23項目中15項目でR④目標値を達成";
    assertThat(printed(rendered)).contains(sentence).doesNotContain("23項目中14項目");
    assertThat(text(rendered, "report.html")).contains(sentence).doesNotContain("23項目中14項目");
    assertThat(text(rendered, "evaluation.json")).contains(sentence);
    assertThat(changes.kpis()).extracting(Changes.KpiChange::code).containsExactly("1-2");
    assertThat(changes.kpis().get(0).figures())
        .contains(
            new Changes.Pair("目標", "4,300件", "2,800件", "△1,500件"),
            new Changes.Pair("達成率", "67%", "103%", "＋36ポイント"),
            new Changes.Pair("判定", "△ 要改善", "◎ 達成"));
    assertThat(changes.counts()).contains(new Changes.Pair("目標を達成", "14項目", "15項目", "＋1項目"));
  }

  @Test
  void the_comparison_is_archivable_too() throws Exception {
    Report report = SampleReports.of("R4");
    Changes changes =
        RevisionComparison.between(
            report, report, "再発行", List.of(new Changes.Pair("プログラム", "1", "2")));

    RenderedReport rendered =
        renderer(TemplateSet.STANDARD).render(report, Edition.FINAL, Optional.of(changes));

    assertThat(rendered.faults()).isEmpty();
    assertThat(ArchivalStandard.violations(rendered.files().get("changes.pdf"))).isEmpty();
    assertThat(squeezed(Townhall.pdf(rendered.files().get("changes.pdf"))))
        .contains("総括に変更はありません。", "KPIの変更はありません。")
        .doesNotContain("28項目28項目", "評価の対象外");
    try (PDDocument pdf = Loader.loadPDF(rendered.files().get("changes.pdf"));
        XSSFWorkbook book =
            new XSSFWorkbook(new ByteArrayInputStream(rendered.files().get("changes.xlsx")))) {
      assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo("令和4年度分 評価・検証報告書　新旧対照表");
      assertThat(book.getProperties().getCoreProperties().getTitle())
          .isEqualTo(pdf.getDocumentInformation().getTitle());
    }
  }

  @Test
  void a_draft_says_so() throws Exception {
    RenderedReport draft =
        renderer(TemplateSet.STANDARD).render(SampleReports.of("R4"), Edition.DRAFT);

    assertThat(printed(draft)).contains("（案）");
    assertThat(text(draft, "report.html")).contains("（案）");
  }

  private static RenderedReport render(Report report, String look) {
    return renderer(look).render(report, Edition.FINAL);
  }

  private static ReportRenderer renderer(String look) {
    return new ReportRenderer(
        BuiltInTemplates.of(look), FontLibrary.bundled(), OutputFormats.DEFAULT::include);
  }

  private static String text(RenderedReport rendered, String file) {
    return new String(rendered.files().get(file), UTF_8);
  }

  /** The PDF's text without white space, since a line may break anywhere. */
  private static String printed(RenderedReport rendered) throws IOException {
    try (PDDocument document = Loader.loadPDF(rendered.files().get("report.pdf"))) {
      return squeezed(new PDFTextStripper().getText(document));
    }
  }

  private static String squeezed(String text) {
    return text.replaceAll("\\s", "");
  }

  /** Each says more than what stands on every page. */
  private static void assertNoPageIsEmpty(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      for (int page = 1; page <= document.getNumberOfPages(); page++) {
        PDFTextStripper text = new PDFTextStripper();
        text.setStartPage(page);
        text.setEndPage(page);
        assertThat(text.getText(document).lines())
            .as("page %d", page)
            .anyMatch(line -> !line.isBlank() && !line.matches(".*評価・検証報告書.*|.*[0-9]+ / [0-9]+.*"));
      }
    }
  }

  private static void replace(Path file, String text, String by) throws IOException {
    String before = Files.readString(file);
    assertThat(before).contains(text);
    Files.writeString(file, before.replace(text, by));
  }

  private static Path copyOfSample(Path folder) throws IOException {
    Path copy = folder.resolve("toyama");
    FileSystemUtils.copyRecursively(Path.of("input/toyama"), copy);
    return copy;
  }
}

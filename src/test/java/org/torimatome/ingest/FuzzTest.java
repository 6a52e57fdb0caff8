package org.torimatome.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.torimatome.ingest.cell.NumberReader;
import org.torimatome.ingest.cell.ParseResult;
import org.torimatome.ingest.cell.Quantity;
import org.torimatome.ingest.cell.TargetReader;
import org.torimatome.kpi.KpiCode;
import org.torimatome.kpi.KpiReturn;
import org.torimatome.kpi.TargetValue;
import org.torimatome.kpi.ValueStatus;
import org.torimatome.problem.Problem;
import org.torimatome.text.Language;

/**
 * Spoils returns at random: reading ends, never throws, and takes no number that a second reader
 * does not see in the same cell. {@code mvn -Pfuzz test}, {@code -Dfuzz.minutes=10}.
 */
@Tag("fuzz")
class FuzzTest {

  /** Those of {@link FuzzedShapeTest} among them. */
  private static final int TESTS = 11;

  static final Duration SHARE =
      Duration.ofMinutes(Long.getLong("fuzz.minutes", 10)).dividedBy(TESTS);

  private static final List<String> UNITS =
      List.of("件", "%", "人", "万人", "円", "千円", "百万円", "億円", "時間", "㎡", "-", "");
  private static final List<String> NUMBERS =
      List.of(
          "11354",
          "１１，３５４",
          "11、354",
          "1 6 ,3 7 7",
          "△5",
          "▲3,703",
          "－5",
          "(5)",
          "69.8%",
          "６９．８％",
          "15.5万人",
          "1.2万",
          "3.2億円",
          "1億2,000万",
          "120万円",
          "約120",
          "概ね8件",
          "120人程度",
          "0",
          "0.05",
          "未集計（7月確定）",
          "69.8パーセント",
          "165 ※暫定値",
          "165件（見込み）",
          "見込値165");
  private static final List<String> TARGETS =
      List.of("90～100", "90〜100%", "90-100", "40%以上60%以下", "90%以上", "10件以下", "全て", "増加", "10,000");
  private static final Map<String, String> UNITS_OF_KPIS =
      Map.of("1-1", "件", "1-2", "%", "1-3", "千円");
  private static final List<Charset> ENCODINGS =
      List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, Charset.forName("windows-31j"));

  private static final String RETURN =
      """
      令和4年度 実績報告
      KPI番号,指標名,実績値,区分,補足
      1-1,申請件数,"1,120",確定,全国11位
      1-2,取得率,６９．８％,暫定,
      1-3,事業費,120万円,,前年度は100
      2-1,体制づくり,"協議会を
      設立",確定,
      """;

  @TempDir Path folder;

  @Test
  void typed_numbers() throws InterruptedException {
    run("typed numbers")
        .repeat(
            chance -> {
              Mischief mischief = new Mischief(chance);
              String unit = mischief.oneOf(UNITS);
              String typed = mischief.spoil(mischief.oneOf(NUMBERS), mischief.oneOf(NUMBERS));

              ParseResult<Quantity> reading = new NumberReader(unit).read(typed);

              String as = "「%s」 in %s".formatted(typed, unit);
              reading.fold(
                  value ->
                      assertThat(new NaiveReader(unit).read(typed))
                          .as(as)
                          .hasValueSatisfying(
                              seen ->
                                  assertThat(value.value().amount()).isEqualByComparingTo(seen)),
                  missing -> saysNothing(typed),
                  refused -> assertThat(refused.expected().in(Language.EN)).isNotEmpty());
            });
  }

  @Test
  void typed_targets() throws InterruptedException {
    run("typed targets")
        .repeat(
            chance -> {
              Mischief mischief = new Mischief(chance);
              String unit = mischief.oneOf(UNITS);
              List<String> forms = mischief.oneOf(List.of(TARGETS, TARGETS, NUMBERS));
              String typed = mischief.spoil(mischief.oneOf(forms), mischief.oneOf(TARGETS));

              new TargetReader(unit, Optional.empty())
                  .read(typed)
                  .fold(
                      value -> agrees(value.value().value(), typed, unit),
                      missing -> saysNothing(typed),
                      refused -> assertThat(refused.expected().in(Language.EN)).isNotEmpty());
            });
  }

  /** Digits stand at most in the remark to a mark, such as 未集計（7月確定）. */
  private static Object saysNothing(String typed) {
    return assertThat(typed.replaceFirst("(?s)[(（\\[［【〔].*[)）\\]］】〕]", ""))
        .as(typed)
        .doesNotContainPattern("\\p{N}");
  }

  private static Object agrees(TargetValue target, String typed, String unit) {
    NaiveReader naive = new NaiveReader(unit);
    String as = "「%s」 in %s".formatted(typed, unit);
    return target.fold(
        point ->
            typed.contains("全") || typed.contains("すべて")
                ? assertThat(point.value()).as(as).isEqualByComparingTo("100")
                : assertThat(naive.read(typed))
                    .as(as)
                    .hasValueSatisfying(
                        seen -> assertThat(point.value()).isEqualByComparingTo(seen)),
        range -> assertThat(naive.readsRange(typed, range.low(), range.high())).as(as).isTrue(),
        text -> assertThat(text.words()).as(as).doesNotContainPattern("\\p{Nd}"));
  }

  @Test
  void cells_of_a_csv() throws IOException, InterruptedException {
    Town town = Town.planned(folder);
    run("cells of a CSV")
        .repeat(
            chance -> {
              Mischief mischief = new Mischief(chance);
              List<List<String>> grid = NaiveCsv.cells(RETURN);
              List<String> row = mischief.oneOf(grid);
              int column = chance.nextInt(row.size());
              String typed = NaiveCsv.unwrapped(row.get(column));
              row.set(column, NaiveCsv.quoted(mischief.spoil(typed, mischief.oneOf(NUMBERS))));
              byte[] csv = NaiveCsv.text(grid).getBytes(StandardCharsets.UTF_8);

              judge(town, "回答.csv", csv, NaiveCsv.witness(csv));
            });
  }

  @Test
  void bytes_of_a_csv() throws InterruptedException {
    Town town = Town.planned(folder);
    run("bytes of a CSV")
        .repeat(
            chance -> {
              Mischief mischief = new Mischief(chance);
              Charset encoding = mischief.oneOf(ENCODINGS);
              String mark = encoding.name().startsWith("UTF") ? "\ufeff" : "";
              String text = chance.nextBoolean() ? RETURN : RETURN.replace("\n", "\r\n");
              byte[] csv = mischief.spoil((mark + text).getBytes(encoding));

              judge(town, "回答.csv", csv, NaiveCsv.witness(csv));
            });
  }

  /** The checksums of a package tell of a changed byte: nothing but what was typed may be read. */
  @Test
  void bytes_of_a_workbook() throws InterruptedException {
    Town town = Town.planned(folder);
    run("bytes of a workbook")
        .repeat(
            chance -> {
              Mischief mischief = new Mischief(chance);

              judge(
                  town,
                  "回答.xlsx",
                  mischief.spoil(mischief.oneOf(FuzzedWorkbook.RETURNS)),
                  FuzzedWorkbook.UNCHANGED);
            });
  }

  @Test
  void parts_of_a_workbook() throws InterruptedException {
    Town town = Town.planned(folder);
    run("parts of a workbook")
        .repeat(
            chance -> {
              Mischief mischief = new Mischief(chance);
              byte[] workbook =
                  FuzzedWorkbook.spoilPart(
                      mischief.oneOf(FuzzedWorkbook.RETURNS), mischief, chance);

              judge(town, "回答.xlsx", workbook, FuzzedWorkbook.witness(workbook));
            });
  }

  @Test
  void files_of_every_defect() throws IOException, InterruptedException {
    Town town = Town.planned(folder);
    List<Path> files;
    try (Stream<Path> all = Files.walk(Path.of("src/test/resources/ingest"))) {
      files =
          all.filter(Files::isRegularFile)
              .filter(file -> file.toString().matches(".*/input/.*\\.(csv|xlsx|xlsm)"))
              .sorted()
              .toList();
    }
    run("files of every defect")
        .repeat(
            chance -> {
              Mischief mischief = new Mischief(chance);
              Path file = mischief.oneOf(files);
              String name = file.getFileName().toString();

              read(town, name, mischief.spoil(Files.readAllBytes(file)));
            });
  }

  /** A second reader of one file: the number it sees where {@code row} was read. */
  interface Witness {
    Optional<BigDecimal> sees(KpiReturn row, String unit);
  }

  private static void judge(Town town, String file, byte[] bytes, Witness witness)
      throws IOException {
    OrganisationInput input = read(town, file, bytes);
    for (Map.Entry<String, String> kpi : UNITS_OF_KPIS.entrySet()) {
      Optional<KpiReturn> row = row(input, kpi.getKey());
      assertThat(row.isPresent() || input.isBlocked(Town.R4)).as("%s is missed", kpi).isTrue();
      row.filter(found -> !isRefused(input, found))
          .ifPresent(found -> compare(found, witness.sees(found, kpi.getValue()), text(bytes)));
    }
  }

  /** What a finding is shown with; a workbook is made again by its seed. */
  private static String text(byte[] file) {
    return file[0] == 'P' ? "a workbook" : java.util.HexFormat.of().formatHex(file);
  }

  private static void compare(KpiReturn row, Optional<BigDecimal> seen, String file) {
    Optional<BigDecimal> read =
        row.measurement()
            .fold(
                reported -> Optional.of(reported.value()),
                described -> Optional.empty(),
                missing -> Optional.empty());
    assertThat(read.map(BigDecimal::stripTrailingZeros))
        .as("%s in %s", row, file)
        .isEqualTo(seen.map(BigDecimal::stripTrailingZeros));
  }

  private static Optional<KpiReturn> row(OrganisationInput input, String kpi) {
    return Optional.ofNullable(input.books().get(Town.R4))
        .flatMap(book -> book.of(new KpiCode(kpi)))
        .filter(row -> row.measurement().status() != ValueStatus.NOT_SUBMITTED);
  }

  private static boolean isRefused(OrganisationInput input, KpiReturn row) {
    return input.problems().stream()
        .filter(Problem::isError)
        .anyMatch(problem -> problem.at().file().equals(row.source().at().file()));
  }

  private static OrganisationInput read(Town town, String name, byte[] bytes) throws IOException {
    Path file = town.folder().resolve("R4").resolve(name);
    Files.createDirectories(file.getParent());
    Files.write(file, bytes);
    try {
      OrganisationInput input = town.read();
      assertThat(input.problems())
          .allSatisfy(problem -> assertThat(problem.message(Language.JA)).isNotEmpty());
      return input;
    } finally {
      Files.delete(file);
    }
  }

  private static FuzzRun run(String name) {
    return new FuzzRun(name, SHARE);
  }
}

package org.torimatome.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.torimatome.problem.Problem;
import org.torimatome.problem.ProblemCode;
import org.torimatome.text.Language;

/** Returns whose shape is what no program writes: names, parts, styles and numbers of things. */
@Tag("fuzz")
class FuzzedShapeTest {

  private static final String RETURN = "KPI番号,実績値\n1-1,120\n1-2,69.8\n1-3,\"1,200\"\n2-1,協議会\n";

  private static final List<String> NAMES =
      List.of("実績.csv", "R4_実績（農政）.csv", "回答.xlsx", "目標.csv", "plan.xlsx", "写真.jpg");

  private static final List<String> ENDLESS =
      List.of(
          "[", "(", "\"", "0", "#", ",", " ", "が", "\u0301", "年", "1-", "_x000D_", "※", "<", "\\");

  @TempDir Path folder;

  @Test
  void names_of_files() throws InterruptedException {
    Town town = Town.planned(folder);
    new FuzzRun("names of files", FuzzTest.SHARE)
        .repeat(
            chance -> {
              Mischief mischief = new Mischief(chance);
              String name = mischief.spoil(mischief.oneOf(NAMES), mischief.oneOf(NAMES));

              read(town, name, RETURN.getBytes(StandardCharsets.UTF_8));
            });
  }

  /** Parts lost, doubled, renamed, put in the place of others, or of any length. */
  @Test
  void structure_of_a_workbook() throws InterruptedException {
    Town town = Town.planned(folder);
    new FuzzRun("structure of a workbook", FuzzTest.SHARE)
        .repeat(
            chance -> {
              Mischief mischief = new Mischief(chance);
              Map<String, byte[]> parts =
                  FuzzedWorkbook.unzipped(mischief.oneOf(FuzzedWorkbook.RETURNS));
              List<String> names = List.copyOf(parts.keySet());
              String one = mischief.oneOf(names);
              String other = mischief.oneOf(names);
              byte[] content = parts.get(one);
              switch (chance.nextInt(5)) {
                case 0 -> parts.remove(one);
                case 1 -> parts.put(other, content);
                case 2 -> parts.put(mischief.spoil(one, other), parts.remove(one));
                case 3 -> parts.put(one, new byte[chance.nextInt(1 << 20)]);
                default -> parts.put(one, repeated(content, mischief, chance));
              }

              read(town, "回答.xlsx", FuzzedWorkbook.zipped(parts));
            });
  }

  /** One element of a part a thousand times, as sheets, styles, rows and cells might come. */
  private static byte[] repeated(byte[] part, Mischief mischief, Random chance) {
    List<String> elements =
        List.of(new String(part, StandardCharsets.UTF_8).split("(?=<)")).stream()
            .filter(element -> element.startsWith("<") && !element.startsWith("<?"))
            .toList();
    String whole = new String(part, StandardCharsets.UTF_8);
    if (elements.isEmpty()) {
      return part;
    }
    String element = mischief.oneOf(elements);
    String many = element.repeat(1 + chance.nextInt(80_000));
    return whole
        .replaceFirst(
            java.util.regex.Pattern.quote(element), java.util.regex.Matcher.quoteReplacement(many))
        .getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void styles_of_any_code() throws InterruptedException {
    Town town = Town.planned(folder);
    new FuzzRun("styles of any code", FuzzTest.SHARE)
        .repeat(
            chance -> {
              Mischief mischief = new Mischief(chance);
              Map<String, byte[]> parts =
                  FuzzedWorkbook.unzipped(mischief.oneOf(FuzzedWorkbook.RETURNS));
              String code = endless(mischief, chance).replace("<", "&lt;").replace("\"", "&quot;");
              parts.computeIfPresent(
                  "xl/styles.xml",
                  (name, part) ->
                      new String(part, StandardCharsets.UTF_8)
                          .replace("0.0%", code)
                          .getBytes(StandardCharsets.UTF_8));

              read(town, "回答.xlsx", FuzzedWorkbook.zipped(parts));
            });
  }

  @Test
  void cells_without_an_end() throws InterruptedException {
    Town town = Town.planned(folder);
    new FuzzRun("cells without an end", FuzzTest.SHARE)
        .repeat(
            chance -> {
              Mischief mischief = new Mischief(chance);
              String cell = endless(mischief, chance);
              String typed = chance.nextBoolean() ? cell : NaiveCsv.quoted(cell);
              String csv =
                  RETURN.replace(mischief.oneOf(List.of("120", "実績値", "1-2", "協議会")), typed);

              read(town, "実績.csv", csv.getBytes(StandardCharsets.UTF_8));
            });
  }

  /** A few pieces over and over, up to twice what a cell can hold. */
  private static String endless(Mischief mischief, Random chance) {
    String piece =
        IntStream.rangeClosed(0, chance.nextInt(3))
            .mapToObj(i -> mischief.oneOf(ENDLESS))
            .collect(Collectors.joining());
    return piece.repeat(1 + chance.nextInt(65_000) / piece.length());
  }

  private static void read(Town town, String name, byte[] bytes) throws IOException {
    Path returns = Files.createDirectories(town.folder().resolve("R4"));
    Path file;
    try {
      file = returns.resolve(name);
      if (!returns.equals(file.getParent()) || Files.exists(file)) {
        return;
      }
      Files.write(file, bytes);
    } catch (IOException | InvalidPathException e) {
      // No disk takes the name.
      return;
    }
    try {
      assertThat(town.read().problems())
          .allSatisfy(problem -> assertThat(problem.message(Language.JA)).isNotEmpty())
          .extracting(Problem::code)
          .doesNotContain(ProblemCode.READING_FAILED, ProblemCode.FILE_TOO_SLOW);
    } finally {
      Files.delete(file);
    }
  }
}

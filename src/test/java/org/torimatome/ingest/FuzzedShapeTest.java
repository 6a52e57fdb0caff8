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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
    fuzz(
        "names of files",
        (mischief, chance) -> {
          String name = mischief.spoil(mischief.oneOf(NAMES), mischief.oneOf(NAMES));

          return new Returned(name, RETURN.getBytes(StandardCharsets.UTF_8));
        });
  }

  /** A file as it came. */
  private record Returned(String name, byte[] content) {}

  /** How a file comes to be, by chance. */
  private interface Shape {
    Returned drawn(Mischief mischief, Random chance) throws IOException;
  }

  private void fuzz(String name, Shape shape) throws InterruptedException {
    Town town = Town.planned(folder);
    new FuzzRun(name, FuzzTest.SHARE)
        .repeat(chance -> read(town, shape.drawn(new Mischief(chance), chance)));
  }

  /** Parts lost, doubled, renamed, put in the place of others, or of any length. */
  @Test
  void structure_of_a_workbook() throws InterruptedException {
    fuzz(
        "structure of a workbook",
        (mischief, chance) -> {
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

          return new Returned("回答.xlsx", FuzzedWorkbook.zipped(parts));
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
        .replaceFirst(Pattern.quote(element), Matcher.quoteReplacement(many))
        .getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void styles_of_any_code() throws InterruptedException {
    fuzz(
        "styles of any code",
        (mischief, chance) -> {
          Map<String, byte[]> parts =
              FuzzedWorkbook.unzipped(mischief.oneOf(FuzzedWorkbook.RETURNS));
          String code = endless(mischief, chance).replace("<", "&lt;").replace("\"", "&quot;");
          parts.computeIfPresent(
              "xl/styles.xml",
              (name, part) ->
                  new String(part, StandardCharsets.UTF_8)
                      .replace("0.0%", code)
                      .getBytes(StandardCharsets.UTF_8));

          return new Returned("回答.xlsx", FuzzedWorkbook.zipped(parts));
        });
  }

  @Test
  void cells_without_an_end() throws InterruptedException {
    fuzz(
        "cells without an end",
        (mischief, chance) -> {
          String cell = endless(mischief, chance);
          String typed = chance.nextBoolean() ? cell : NaiveCsv.quoted(cell);
          String csv = RETURN.replace(mischief.oneOf(List.of("120", "実績値", "1-2", "協議会")), typed);

          return new Returned("実績.csv", csv.getBytes(StandardCharsets.UTF_8));
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

  private static void read(Town town, Returned returned) throws IOException {
    Path returns = Files.createDirectories(town.folder().resolve("R4"));
    Path file;
    try {
      file = returns.resolve(returned.name());
      if (!returns.equals(file.getParent()) || Files.exists(file)) {
        return;
      }
      Files.write(file, returned.content());
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

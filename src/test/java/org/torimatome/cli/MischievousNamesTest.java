package org.torimatome.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.torimatome.batch.Town;
import org.torimatome.batch.folder.AtomicFiles;

/**
 * One organisation per kind of mischief with names, links and sizes: {@code validate} and {@code
 * run} say the same of each, nothing is read or written elsewhere, and the sound ones are issued.
 */
class MischievousNamesTest {

  private static final String RETURN = "KPI番号,実績値\n1-1,310\n1-2,22\n1-3,70\n";
  private static final String COMPOSED = Normalizer.normalize("実績が.csv", Normalizer.Form.NFC);
  private static final String DECOMPOSED = Normalizer.normalize(COMPOSED, Normalizer.Form.NFD);

  /**
   * 74 characters and 214 bytes: with an ending of our own it would be longer than a name may be.
   */
  private static final String LONG = "実績" + "報".repeat(68) + ".csv";

  private static final Pattern PROBLEM =
      Pattern.compile(
          "%1$s, *%2$s, *%3$s, *%4$s"
              .replace(", *", ",\\s*")
              .formatted(member("code"), member("file"), member("sheet"), member("cell")));

  @TempDir Path root;

  @BeforeEach
  void on_a_system_with_links_and_pipes() {
    assumeTrue(root.getFileSystem().getSeparator().equals("/"));
  }

  @Test
  void validate_and_run_say_the_same_of_every_kind() throws IOException, InterruptedException {
    Files.writeString(root.resolve("outside.csv"), RETURN);
    Map<String, String> expected = new TreeMap<>();
    expected.put("pipe", "file-irregular R4/別.csv");
    command("mkfifo", returned("pipe", "別.csv"));
    expected.put("device", "file-irregular R4/別.csv");
    Files.createSymbolicLink(returned("device", "別.csv"), Path.of("/dev/zero"));
    expected.put("link-out", "file-irregular R4/別.csv");
    Files.createSymbolicLink(returned("link-out", "別.csv"), root.resolve("outside.csv"));
    expected.put("link-nowhere", "file-irregular plan/別.csv");
    Files.createSymbolicLink(town("link-nowhere", "plan/別.csv"), Path.of("gone.csv"));
    expected.put("folder-link-out", "file-irregular R4");
    moveAway("folder-link-out", root.resolve("outside"));
    expected.put("link-round", "folder-nested R4/中");
    Files.createSymbolicLink(returned("link-round", "中"), Path.of("."));
    expected.put("line-end", "file-name R4/別<U+000A>0  実績.csv");
    Files.writeString(returned("line-end", "別\n0  実績.csv"), RETURN);
    expected.put("backslash", "file-name R4/x\\..\\..\\..\\..\\..\\..\\elsewhere\\別.csv");
    Files.writeString(returned("backslash", "x\\..\\..\\..\\..\\..\\..\\elsewhere\\別.csv"), RETURN);
    expected.put("twins", "file-name-twice R4/" + COMPOSED);
    Files.writeString(returned("twins", COMPOSED), RETURN);
    Files.writeString(returned("twins", DECOMPOSED), RETURN);
    expected.put("twins-by-case", "file-name-twice R4/a実績.csv");
    Files.writeString(returned("twins-by-case", "a実績.csv"), RETURN);
    Files.writeString(returned("twins-by-case", "A実績.csv"), RETURN);
    expected.put("long-name", "number-unreadable R4/" + LONG + " B2");
    Files.writeString(returned("long-name", LONG), RETURN.replace("310", "十二"));
    expected.put("long-cell", "text-too-long R4/実績.csv C2");
    Town.in(root, "long-cell").returns("R4", "百".repeat(40_000), "22", "70");
    Files.writeString(returned("plain", "送付文.docx"), "");
    moveAway("linked", root.resolve("input/linked/.R4"));

    Map<String, String> validated = problems("validate", "R4");
    Map<String, String> run = problems("run", "R4");

    assertThat(validated.keySet()).containsAll(expected.keySet());
    expected.forEach(
        (organisation, problem) ->
            assertThat(validated.get(organisation)).as(organisation).contains(problem));
    validated.remove("plain");
    assertThat(run).isEqualTo(validated);
    assertThat(issued()).containsExactly("linked", "plain");
    assertThat(names(root)).containsExactly("input", "output", "outside", "outside.csv");
    assertThat(slips("long-name")).containsExactly(LONG.replace(".csv", ".xlsx"));
    assertThat(slips("long-cell")).containsExactly("実績.xlsx");
    assertThat(slips("link-out")).isEmpty();
    assertThat(slips("plain")).isEmpty();
    assertThat(slips("backslash")).allMatch(name -> !name.contains("\\"));
  }

  /** JUnit would follow some of the links. */
  @AfterEach
  void takes_the_mischief_away() {
    AtomicFiles.delete(root.resolve("input"));
  }

  private Path returned(String organisation, String file) {
    return town(organisation, "R4/" + file);
  }

  private Path town(String organisation, String file) {
    Path folder = root.resolve("input").resolve(organisation);
    if (!Files.exists(folder)) {
      Town.in(root, organisation);
    }
    return folder.resolve(file);
  }

  /** The town's R4, elsewhere with a link in its place. */
  private void moveAway(String organisation, Path place) throws IOException {
    Path book = town(organisation, "R4");
    Files.move(book, place);
    Files.createSymbolicLink(book, place);
  }

  /** What a command leaves of problems for each organisation: a line each, without the messages. */
  private Map<String, String> problems(String... command) throws IOException {
    assertTimeoutPreemptively(
        Duration.ofMinutes(5), () -> Door.in(root).withShippedTemplates().types(command));
    Map<String, String> problems = new TreeMap<>();
    for (String organisation : names(root.resolve("output"))) {
      Path list = root.resolve("output").resolve(organisation).resolve("R4/problems.json");
      if (Files.exists(list)) {
        StringBuilder lines = new StringBuilder();
        Matcher problem = PROBLEM.matcher(Files.readString(list));
        while (problem.find()) {
          lines.append(
              "%s %s %s\n"
                  .formatted(
                      problem.group(1),
                      problem.group(2),
                      problem.group(4) == null ? "" : problem.group(4)));
        }
        problems.put(organisation, lines.toString().replace("\\\\", "\\"));
      }
    }
    return problems;
  }

  private List<String> issued() throws IOException {
    return names(root.resolve("output")).stream()
        .filter(name -> Files.exists(root.resolve("output").resolve(name).resolve("R4/rev1")))
        .toList();
  }

  private List<String> slips(String organisation) throws IOException {
    return names(root.resolve("output").resolve(organisation).resolve("R4/returns"));
  }

  private static List<String> names(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return List.of();
    }
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.map(path -> path.getFileName().toString()).sorted().toList();
    }
  }

  private static void command(String name, Path file) throws IOException, InterruptedException {
    assertThat(new ProcessBuilder(name, file.toString()).start().waitFor()).isZero();
  }

  private static String member(String key) {
    return "\"%s\"\\s*:\\s*(?:\"([^\"]*)\"|null)".formatted(key);
  }
}

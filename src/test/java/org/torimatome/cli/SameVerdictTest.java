package org.torimatome.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.torimatome.batch.Town;
import org.torimatome.batch.folder.AtomicFiles;

/**
 * Whatever lies in the input, {@code validate} and {@code run} say the same of it, problem for
 * problem. {@code -Dmischief.seed=N} draws the same again, {@code -Dmischief.towns=N} as many in
 * the slow pass.
 */
class SameVerdictTest {

  private static final int TOWNS = Integer.getInteger("mischief.towns", 15);
  private static final int FEW_TOWNS = 8;

  private final long seed = Long.getLong("mischief.seed", System.nanoTime());

  @TempDir Path root;

  @BeforeEach
  void on_a_system_with_links_and_pipes() {
    assumeTrue(root.getFileSystem().getSeparator().equals("/"));
    System.out.println("SameVerdictTest: -Dmischief.seed=" + seed);
  }

  @Test
  void of_a_few_organisations() throws IOException {
    validate_and_run_agree(FEW_TOWNS);
  }

  @Test
  @Tag("slow")
  void of_many_organisations() throws IOException {
    validate_and_run_agree(TOWNS);
  }

  private void validate_and_run_agree(int towns) throws IOException {
    Path outside =
        Files.writeString(
            Files.createDirectories(root.resolve("outside")).resolve("実績.csv"),
            "KPI番号,実績値\n1-1,1\n");
    Random chance = new Random(seed);
    List<String> ids = new ArrayList<>();
    for (int number = 1; number <= towns; number++) {
      String id = String.format(Locale.ROOT, "town%03d", number);
      Town.in(root, id);
      NamedMischief mischief = new NamedMischief(chance, outside);
      for (int times = chance.nextInt(4); times >= 0; times--) {
        mischief.befall(root.resolve("input").resolve(id));
      }
      ids.add(id);
    }
    String before = listing(root.resolve("outside"));

    Door.Answer validated = answer("validate", "R4");
    Map<String, List<String>> told = verdicts(ids);
    Door.Answer run = answer("run", "R4");

    verdicts(ids)
        .forEach(
            (id, problems) ->
                assertThat(problems)
                    .as("%s, seed %d", id, seed)
                    .containsExactlyElementsOf(told.get(id)));
    assertThat(run.exit()).as(run.err()).isEqualTo(validated.exit()).isIn(0, 3, 4);
    assertThat(listing(root.resolve("outside"))).isEqualTo(before);
  }

  private Door.Answer answer(String... command) {
    Door.Answer answer =
        assertTimeoutPreemptively(
            Duration.ofMinutes(10), () -> Door.in(root).withShippedTemplates().types(command));
    assertThat(answer.out() + answer.err())
        .as("seed " + seed)
        .doesNotContainPattern("[\\p{Cntrl}&&[^\n]]|\u202e")
        .doesNotContain("Exception", "\tat ");
    return answer;
  }

  /**
   * What is told of each: the problems that block, or else those printed in the report. A run tells
   * of its copy, whose names are composed.
   */
  private Map<String, List<String>> verdicts(List<String> ids) throws IOException {
    Map<String, List<String>> verdicts = new TreeMap<>();
    for (String id : ids) {
      Path cycle = root.resolve("output").resolve(id).resolve("R4");
      Path problems = cycle.resolve("problems.json");
      Path issued = cycle.resolve("rev1/evaluation.json");
      String list =
          Files.exists(issued)
              ? Files.readString(issued).replaceFirst("(?s)^.*\n  \"problems\" : ", "")
              : Files.exists(problems) ? Files.readString(problems) : "[";
      verdicts.put(
          id,
          List.of(
              Normalizer.normalize(list, Normalizer.Form.NFC)
                  .replaceAll("[\\s\\]}]+$", "")
                  .replaceAll("\n *", " ")
                  .split("\\}, \\{")));
    }
    return verdicts;
  }

  private static String listing(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.sorted().map(Path::toString).collect(Collectors.joining("\n"));
    }
  }

  /** JUnit would follow some of the links. */
  @AfterEach
  void takes_the_mischief_away() {
    AtomicFiles.delete(root.resolve("input"));
  }
}

package org.torimatome;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import picocli.CommandLine.Command;

/** The contract in docs/spec.md and what the code says of it. */
class SpecTest {
  private static final String SPEC = read(Path.of("docs/spec.md"));
  private static final String COMMANDS =
      SPEC.substring(SPEC.indexOf("\n## 6"), SPEC.indexOf("\n## 7"));

  @Test
  void every_section_that_is_cited_is_there() throws IOException {
    Set<String> sections = found(SPEC, "(?m)^#{2,3} ([0-9.]*[0-9])\\.? ");
    Set<String> cited = new TreeSet<>();
    for (String folder : List.of("src", "docs/adr", "templates")) {
      try (Stream<Path> files = Files.walk(Path.of(folder))) {
        files
            .filter(file -> file.toString().matches(".*\\.(java|md|ftlh|ftlx|ftl|properties)"))
            .map(SpecTest::read)
            .forEach(text -> cited.addAll(found(text, "spec\\.md[\\s*]+§([0-9.]*[0-9])")));
      }
    }

    assertThat(cited).hasSizeGreaterThan(5);
    assertThat(sections).containsAll(cited);
  }

  @Test
  void every_command_of_the_contract_is_there() {
    Set<String> promised = found(COMMANDS, "(?m)^\\| `([a-z]+)|/ `([a-z]+)`");
    Set<String> built =
        new ClassFileImporter()
            .importPackages("org.torimatome.cli").stream()
                .filter(type -> type.isAnnotatedWith(Command.class))
                .map(type -> type.getAnnotationOfType(Command.class).name())
                .collect(Collectors.toCollection(TreeSet::new));

    assertThat(promised).contains("run", "verify", "approve");
    assertThat(promised).isSubsetOf(built);
  }

  private static Set<String> found(String text, String pattern) {
    return Pattern.compile(pattern)
        .matcher(text)
        .results()
        .map(SpecTest::group)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String group(MatchResult result) {
    return result.group(1) != null ? result.group(1) : result.group(2);
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

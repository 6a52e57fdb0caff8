package org.torimatome.render.excel.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.torimatome.render.engine.DocumentInfo;
import org.torimatome.render.excel.WorkbookRenderer;

class VocabularyTest {
  private static final Path PAGE = Path.of("docs/workbook-vocabulary.md");
  private static final Pattern HEADING = Pattern.compile("### `<([a-z]+)>`");
  private static final Pattern ROW = Pattern.compile("\\| `([a-z-]+)`( ◎)? \\| ([^|]+) \\|.*");

  @Test
  void the_page_says_what_the_engine_accepts() throws IOException {
    Map<String, List<String>> documented = new LinkedHashMap<>();
    String element = "";
    for (String line : Files.readAllLines(PAGE)) {
      Matcher heading = HEADING.matcher(line);
      Matcher row = ROW.matcher(line);
      if (heading.matches()) {
        element = heading.group(1);
        documented.put(element, new java.util.ArrayList<>());
      } else if (!element.isEmpty() && line.startsWith("Holds: ")) {
        documented.get(element).add(line);
      } else if (!element.isEmpty() && row.matches()) {
        boolean isRequired = row.group(2) != null;
        documented.get(element).add(row.group(1) + (isRequired ? "!" : "") + " = " + row.group(3));
      }
    }

    assertThat(documented).isEqualTo(accepted());
  }

  @Test
  void the_example_on_the_page_renders() throws IOException {
    Matcher example =
        Pattern.compile("```xml\n(.*?)```", Pattern.DOTALL).matcher(Files.readString(PAGE));
    assertThat(example.find()).isTrue();

    byte[] workbook =
        new WorkbookRenderer()
            .render(example.group(1), new DocumentInfo("例", "", "例", LocalDate.of(2023, 4, 28)))
            .bytes();

    assertThat(workbook).isNotEmpty();
  }

  private static Map<String, List<String>> accepted() {
    return Vocabulary.RULES.values().stream()
        .collect(
            Collectors.toMap(
                Vocabulary.Rule::name,
                VocabularyTest::lines,
                (one, other) -> one,
                LinkedHashMap::new));
  }

  private static List<String> lines(Vocabulary.Rule rule) {
    Stream<String> holds =
        rule.children().isEmpty()
            ? Stream.empty()
            : Stream.of(
                "Holds: "
                    + rule.children().stream()
                        .map(child -> "`<" + child + ">`")
                        .collect(Collectors.joining(" ")));
    return Stream.concat(
            holds,
            rule.attributes().values().stream()
                .map(a -> a.name() + (a.required() ? "!" : "") + " = " + a.kind().notation()))
        .toList();
  }
}

package org.torimatome.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.torimatome.text.Language;

class ProblemCodeTest {

  private static final Pattern ENTRY =
      Pattern.compile("^## ([a-z0-9-]+)\n\n\\*\\*(誤り|注意)\\*\\* .*\n", Pattern.MULTILINE);

  @Test
  void every_code_is_documented_with_its_severity_and_nothing_else_is() throws IOException {
    Map<String, String> documented = new TreeMap<>();
    Matcher entry = ENTRY.matcher(Files.readString(Path.of("docs/problems.md")));
    while (entry.find()) {
      documented.put(entry.group(1), entry.group(2));
    }

    Map<String, String> codes = new TreeMap<>();
    for (ProblemCode code : ProblemCode.values()) {
      codes.put(code.key(), code.severity().label(Language.JA));
    }
    assertThat(documented).isEqualTo(codes);
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void messages_belong_to_codes_and_codes_to_messages(Language language) {
    ResourceBundle messages = language.sentences("org.torimatome.problem.problems");

    List<String> keys = Arrays.stream(ProblemCode.values()).map(ProblemCode::key).toList();
    assertThat(messages.keySet()).containsExactlyInAnyOrderElementsOf(keys);
    assertThat(messages.keySet())
        .extracting(messages::getString)
        .doesNotContain("")
        .doesNotHaveDuplicates();
  }
}

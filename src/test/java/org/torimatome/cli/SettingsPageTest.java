package org.torimatome.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.torimatome.cli.settings.SettingsReader;
import org.yaml.snakeyaml.Yaml;

/** docs/settings.md is what an operator sets the program up by. */
class SettingsPageTest {

  @Test
  void it_shows_every_setting_in_an_example_that_the_program_reads() throws IOException {
    String page = Files.readString(Path.of("docs/settings.md"));
    String example = page.split("```yaml\n", 2)[1].split("```", 2)[0];

    Map<String, Map<String, Object>> read = new Yaml().load(example);

    assertThat(read.get("torimatome")).containsOnlyKeys(SettingsReader.KEYS);
  }

  @Test
  void it_names_the_environment_variable_of_every_setting() throws IOException {
    List<String> page = Files.readAllLines(Path.of("docs/settings.md"));

    for (String key : SettingsReader.KEYS) {
      String variable = "`TORIMATOME_" + key.toUpperCase(Locale.ROOT).replace('-', '_') + "`";
      assertThat(page)
          .as(key)
          .anyMatch(line -> line.startsWith("| `" + key + "` |") && line.contains(variable));
    }
  }
}

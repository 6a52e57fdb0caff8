package org.torimatome.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.ResourceBundle;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.torimatome.text.Language;
import org.torimatome.text.Message;

class ProblemWordsTest {

  private static final String KANA = "[\\p{IsHiragana}\\p{IsKatakana}]";

  @Test
  void speaks_both_languages_with_the_same_gaps() {
    ResourceBundle japanese = wordings(Language.JA);
    ResourceBundle english = wordings(Language.EN);

    assertThat(english.keySet()).isEqualTo(japanese.keySet());
    assertThat(japanese.keySet())
        .allSatisfy(
            key -> {
              List<String> gaps = gaps(japanese.getString(key));
              Message wording = ProblemWords.of(key, gaps.toArray());
              assertThat(gaps).allMatch(wording.in(Language.JA)::contains);
              assertThat(gaps).allMatch(wording.in(Language.EN)::contains);
              assertThat(wording.in(Language.EN)).doesNotContainPattern(KANA);
            });
  }

  @Test
  void is_used_and_where_it_is_used_there_is_one() throws IOException {
    String source = source(Path.of("src/main/java/org/torimatome/ingest"));
    List<String> keys = List.copyOf(wordings(Language.JA).keySet());

    assertThat(keys).allSatisfy(key -> assertThat(source).contains('"' + key + '"'));
    List<String> used =
        Pattern.compile("ProblemWords\\.of\\(\\s*\"([a-z-]+)\"")
            .matcher(source)
            .results()
            .map(match -> match.group(1))
            .toList();
    assertThat(used).hasSizeGreaterThan(40).isSubsetOf(keys);
  }

  @Test
  void is_worded_inside_out() {
    Message earlier = ProblemWords.of("figure-of", "R3", "5件");

    assertThat(ProblemWords.of("same-scale", earlier).in(Language.JA)).isEqualTo("R3の5件と同じ桁");
    assertThat(ProblemWords.of("same-scale", earlier).in(Language.EN))
        .isEqualTo("the order of magnitude of 5件 in R3");
  }

  @Test
  void leaves_what_was_typed_as_it_is() {
    assertThat(Message.plain("50%以上").in(Language.EN)).isEqualTo("50%以上");
  }

  private static List<String> gaps(String pattern) {
    return IntStream.range(1, pattern.split("%s", -1).length).mapToObj(gap -> "gap" + gap).toList();
  }

  private static ResourceBundle wordings(Language language) {
    return language.sentences("org.torimatome.problem.wordings");
  }

  private static String source(Path root) throws IOException {
    try (Stream<Path> files = Files.walk(root)) {
      StringBuilder source = new StringBuilder();
      for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
        source.append(Files.readString(file));
      }
      return source.toString();
    }
  }
}

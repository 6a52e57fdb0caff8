package org.torimatome.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The prefecture's deck of R5, as it was published, is the witness: our slides say what it says,
 * from the sample's input alone.
 */
class PublishedDeckTest {

  /** A line of text each; white space and the marks of a list are layout. */
  private static final Path PUBLISHED = Path.of("src/test/resources/toyama/deck-r5.txt");

  /** The plan book says when more briefly. */
  private static final List<String> IN_OTHER_WORDS = List.of("R5年6月9日~7月末", "R5年8月以降");

  @Test
  void all_that_it_says_is_said_on_our_slides() throws IOException {
    String said = squeezed(Townhall.pdf(RenderedSample.of("R4", "deck").files().get("report.pdf")));

    List<String> lines =
        Files.readAllLines(PUBLISHED).stream()
            .map(PublishedDeckTest::squeezed)
            .map(line -> line.replaceFirst("^[-・➤]+", ""))
            .filter(line -> !line.isEmpty())
            .toList();

    assertThat(lines).hasSizeGreaterThan(100);
    assertThat(lines)
        .filteredOn(line -> !said.contains(line))
        .containsExactlyElementsOf(IN_OTHER_WORDS);
  }

  private static String squeezed(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("[\\s\\h*]", "");
  }
}

package org.torimatome.render.font;

import static org.assertj.core.api.Assertions.assertThat;

import com.lowagie.text.pdf.BaseFont;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FontLibraryTest {
  private final FontLibrary fonts = FontLibrary.bundled();

  @Test
  void the_digests_are_those_of_the_fonts() throws Exception {
    Path folder = Path.of("src/main/resources/fonts");
    Process check =
        new ProcessBuilder("sha256sum", "--strict", "-c", "sha256.txt")
            .directory(folder.toFile())
            .start();

    assertThat(check.onExit().join().exitValue()).isZero();
    assertThat(FontLibrary.digests().lines().map(line -> line.substring(66)))
        .containsExactlyInAnyOrder(folder.toFile().list((dir, name) -> name.endsWith(".ttf")));
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          character, shown
          達,        true
          髙,        true
          﨑,        true
          𠮷,        true
          △,         true
          ※,         true
          ➤,         false
          \uE000,    false
          """,
      useHeadersInDisplayName = true)
  void knows_what_it_can_show(String character, boolean shown) {
    assertThat(Glyphs.show(character.codePointAt(0))).isEqualTo(shown);
  }

  @Test
  void changes_the_font_only_where_it_must() {
    assertThat(fonts.runs("𠮷野家の𠮷𠮷", true))
        .extracting(FontLibrary.Run::text)
        .containsExactly("𠮷", "野家の", "𠮷𠮷");
    assertThat(fonts.runs("➤", false)).hasSize(1);
    assertThat(fonts.runs("", false)).isEmpty();
  }

  @Test
  void bold_is_a_font_of_its_own() {
    BaseFont regular = fonts.runs("字", false).get(0).font();

    assertThat(fonts.runs("字", true).get(0).font()).isNotSameAs(regular);
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void figures_are_of_one_width(boolean isBold) {
    BaseFont font = fonts.face(FontLibrary.MAIN_FAMILY, isBold).getFont();

    assertThat("0123456789０１２３４５６７８９".chars().map(font::getWidth)).containsOnly(759);
  }
}

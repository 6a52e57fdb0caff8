package org.torimatome.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.torimatome.render.font.Glyphs;

class PrintedCharactersTest {

  private static final Path LIST =
      Path.of("src/main/resources/org/torimatome/text/printed-characters.txt");

  /** {@code mvn test -Dtest=PrintedCharactersTest -Dgolden.update=true} writes the list anew. */
  @Test
  void the_list_is_what_the_bundled_fonts_can_show() throws IOException {
    String list = listOfFonts();
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(LIST, list);
    }

    assertThat(LIST).hasContent(list);
    assertThat(PrintedCharacters.contain('髙')).isTrue();
    assertThat(PrintedCharacters.contain("𠮷".codePointAt(0))).isTrue();
    assertThat(PrintedCharacters.contain('➤')).isFalse();
  }

  private static String listOfFonts() {
    StringBuilder list = new StringBuilder();
    for (int first = 0; first <= Character.MAX_CODE_POINT; first += 256) {
      BigInteger bits = BigInteger.ZERO;
      for (int i = 0; i < 256; i++) {
        bits = Glyphs.show(first + i) ? bits.setBit(i) : bits;
      }
      if (bits.signum() != 0) {
        list.append("%04X %X%n".formatted(first, bits).replace("\r", ""));
      }
    }
    return list.toString();
  }

  @Test
  void names_what_is_missing_once_each() {
    assertThat(PrintedCharacters.missing("順調😀😀です➤\n髙𠮷1①"))
        .containsExactly("😀（U+1F600）", "➤（U+27A4）");
    assertThat(PrintedCharacters.legible("担当😀")).isEqualTo("担当〓（U+1F600）");
  }

  @Test
  void selectors_and_joiners_leave_no_gap() {
    String selectors = "葛\udb40\udd00城市☀\ufe0fｶﾞ か\u309a\u200d";

    assertThat(PrintedCharacters.missing(selectors)).isEmpty();
    assertThat(PrintedCharacters.legible(selectors)).isEqualTo(selectors);
    assertThat(PrintedCharacters.variants(selectors))
        .containsExactly("葛\udb40\udd00（U+845B U+E0100）");
  }

  /** A family of four is four people and three joiners: each person is named. */
  @Test
  void an_emoji_of_several_is_told_by_its_parts() {
    assertThat(PrintedCharacters.missing("👨\u200d👩\u200d👧🏽"))
        .containsExactly("👨（U+1F468）", "👩（U+1F469）", "👧（U+1F467）", "🏽（U+1F3FD）");
  }
}

package org.torimatome.workbook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Utf8Test {
  @ParameterizedTest
  @ValueSource(strings = {"", "KPI", "é", "\u07FF\u0800", "富山県", "𠮟る"})
  void the_bytes_are_those_of_java(String text) {
    assertThat(new Utf8().add(text).bytes()).isEqualTo(text.getBytes(UTF_8));
  }

  @Test
  void half_of_a_pair_becomes_a_question_mark() {
    assertThat(new Utf8().add("a\uD842b\uDFB7\uD842").toString()).isEqualTo("a?b??");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "富", "𠮟"})
  void much_text_grows_it(String text) {
    String much = text.repeat(10_000);
    assertThat(new Utf8().add(much).add('!').toString()).isEqualTo(much + "!");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a<b", "富<山"})
  void a_stretch_of_a_text_is_added(String text) {
    Utf8 utf8 = new Utf8().add(text, 0, 1).add("&lt;").add(text, 2, 3);
    assertThat(utf8.toString()).isEqualTo(text.replace("<", "&lt;"));
  }
}

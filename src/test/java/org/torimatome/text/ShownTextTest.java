package org.torimatome.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShownTextTest {

  @ParameterizedTest
  @CsvSource(
      useHeadersInDisplayName = true,
      textBlock =
          """
          text,                                    shown
          令和4年度 １８０ 髙 𠮷,                     令和4年度 １８０ 髙 𠮷
          '\u001b]0;owned\u0007',                  <U+001B>]0;owned<U+0007>
          '\u001b[2J',                             <U+001B>[2J
          '\u009b31m',                             <U+009B>31m
          '\u202egnp.exe',                         <U+202E>gnp.exe
          '三\u200b十',                             三<U+200B>十
          'x\n誤り 偽',                             x<U+000A>誤り 偽
          'x\r誤り 偽',                             x<U+000D>誤り 偽
          'x\u0085y\u2028z',                       x<U+0085>y<U+2028>z
          'a\tb',                                  a<U+0009>b
          '\udc00',                                <U+DC00>
          smb://u:S3cret@h/s,                      smb://***@h/s
          jdbc:postgresql://u:S3cret@h/d,          jdbc:postgresql://***@h/d
          jdbc:postgresql://h/d?a=b&password=S3,   jdbc:postgresql://h/d?a=b&password=***
          file:///mnt/a@b/c,                       file:///mnt/a@b/c
          smb://h/s/a@b,                           smb://h/s/a@b
          """)
  void what_a_terminal_would_obey_is_seen_and_what_is_secret_is_not(String text, String shown) {
    assertThat(ShownText.line(text)).isEqualTo(shown);
    assertThat(ShownText.line(shown)).isEqualTo(shown);
  }

  @Test
  void a_stack_trace_keeps_its_lines() {
    assertThat(ShownText.lines("a\u001b\n\tat b\r\n")).isEqualTo("a<U+001B>\n\tat b\r\n");
  }

  @Test
  void a_json_document_stays_one_and_hides_nothing() {
    assertThat(ShownText.json("{\n  \"a\": \"県\u009b\u202e\udb40\udc41\"\n}\n"))
        .isEqualTo("{\n  \"a\": \"県\\u009b\\u202e\\udb40\\udc41\"\n}\n");
  }
}

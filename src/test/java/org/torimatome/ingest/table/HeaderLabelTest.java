package org.torimatome.ingest.table;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeaderLabelTest {

  @ParameterizedTest
  @CsvSource(
      useHeadersInDisplayName = true,
      nullValues = "-",
      textBlock =
          """
          typed,                    name,        remark
          実績値,                   実績値,      ''
          ＫＰＩ　番 号,            KPI番号,     ''
          実績値（R④）,            実績値,      '(R4) '
          実績値(（R4）暫定),       実績値,      '(R4) (暫定) '
          実績値【件】※R3は暫定,   実績値,      '【件】 ※R3は暫定'
          実績値（R4,               実績値,      '(R4 '
          【KPI番号】,              KPI番号,     ''
          ※区分,                   区分,        ''
          課題･要因,                課題・要因,  ''
          """)
  void takes_a_header_apart(String typed, String name, String remark) {
    HeaderLabel label = HeaderLabel.of(typed);

    assertThat(label.name()).isEqualTo(name);
    assertThat(label.remark()).isEqualTo(remark);
  }
}

package org.torimatome.render.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.torimatome.render.PageSources;
import org.torimatome.report.SampleReports;

class CellLabelsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      useHeadersInDisplayName = true,
      textBlock =
          """
          why                       | head                                                                     | row                                                     | labelled
          by the column             | <tr><th>番号</th><th>目標</th></tr>                                      | <th>1-1</th><td>100</td>                                | <th>1-1</th><td data-label="目標">100</td>
          words of a head alone     | <tr><th>番号</th><th class="n">実績<br/><b>R4 &amp;</b></th></tr>        | <td class="c">1-1</td><td>9</td>                        | <td class="c" data-label="番号">1-1</td><td data-label="実績R4 &amp;">9</td>
          over two columns          | <tr><th colspan="2">KPI</th><th>目標</th></tr>                           | <td>1-1</td><td>件数</td><td>9</td>                     | <td data-label="KPI">1-1</td><td data-label="KPI">件数</td><td data-label="目標">9</td>
          a head of two rows        | <tr><th rowspan="2">KPI</th><th colspan="2">実績</th></tr><tr><th>R3</th><th>R4</th></tr> | <th>1-1</th><td>8</td><td>9</td>       | <th>1-1</th><td data-label="実績 R3">8</td><td data-label="実績 R4">9</td>
          a cell over two columns   | <tr><th>KPI</th><th>目標</th><th>実績</th></tr>                          | <th>合計</th><td colspan="2">なし</td>                  | <th>合計</th><td colspan="2">なし</td>
          after one over two        | <tr><th>KPI</th><th>所管</th><th>実績</th></tr>                          | <th colspan="2">合計</th><td>9</td>                     | <th colspan="2">合計</th><td data-label="実績">9</td>
          below one over two rows   | <tr><th>柱</th><th>KPI</th><th>実績</th></tr>                            | <th rowspan="2">1</th><td>a</td><td>8</td></tr><tr><td>b</td><td>9</td> | <th rowspan="2">1</th><td data-label="KPI">a</td><td data-label="実績">8</td></tr><tr><td data-label="KPI">b</td><td data-label="実績">9</td>
          labelled by its template  | <tr><th>KPI</th></tr>                                                    | <td data-label="指標">a</td>                            | <td data-label="指標">a</td>
          beyond the head           | <tr><th>KPI</th></tr>                                                    | <td>a</td><td>b</td>                                    | <td data-label="KPI">a</td><td>b</td>
          of a table within         | <tr><th>KPI</th><th>方針</th></tr>                                       | <td>a</td><td><table><tr><td>b</td></tr></table></td>   | <td data-label="KPI">a</td><td data-label="方針"><table><tr><td>b</td></tr></table></td>
          """)
  void each_cell_says_its_column(String why, String head, String row, String labelled) {
    String table = "<table><thead>%s</thead><tbody><tr>%s</tr></tbody></table>";

    assertThat(CellLabels.in(table.formatted(head, row)))
        .isEqualTo(table.formatted(head, labelled));
  }

  @Test
  void nothing_else_of_a_page_changes() {
    String page =
        "<script>var cell = '<td>';</script><style>td { }</style><table><tr><td>枠</td></tr></table><p>1 &lt; 2</p>";

    assertThat(CellLabels.in(page)).isEqualTo(page);
    assertThat(CellLabels.in("</table></th><td>壊れた")).isEqualTo("</table></th><td>壊れた");
  }

  @Test
  void the_reports_page_has_them() {
    assertThat(PageSources.forTheWeb(SampleReports.of("R4")))
        .contains("<td class=\"number\" data-label=\"基準値（R2）\">");
  }
}

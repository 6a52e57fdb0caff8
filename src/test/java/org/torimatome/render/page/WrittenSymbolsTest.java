package org.torimatome.render.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.torimatome.render.BuiltInTemplates;
import org.torimatome.render.TemplateSet;
import org.torimatome.render.Townhall;

/** Symbols that are figures or letters are never read with the figure beside them. */
class WrittenSymbolsTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"1", "C", "Ｃ", "B-", "10"})
  void one_stands_apart_from_the_figures_around_it(String symbol) {
    String pdf = filled("report.pdf.ftlh", symbol);

    assertThat(pdf)
        .contains("<strong>80%</strong><span class=\"nowrap\">（判定" + symbol + "）</span>　40%")
        .contains(">判定" + symbol + " 未達成</span>")
        .contains("<span class=\"tileName\">1-2</span><span class=\"tileSymbol\">" + symbol);

    assertThat(filled("report.pptx.ftlh", symbol))
        .contains("format=\"&quot;" + symbol + "：&quot;0\"");
    assertThat(filled("report.html.ftlh", symbol)).contains("80% 判定" + symbol + "</span>");
  }

  @Test
  void a_sign_needs_no_word_before_it() {
    assertThat(filled("report.pdf.ftlh", "△"))
        .contains("<strong>80%</strong>　△　40%")
        .contains("<span class=\"tileName\">△ 1-2</span>")
        .doesNotContain("判定△");
  }

  private String filled(String template, String symbol) {
    Townhall town =
        new Townhall(folder)
            .table(
                "plan/評価区分",
                "評価方式,順,記号,名称,測度,下限,達成\n標準,1,◎,達成,達成率,100,○\n標準,2,%s,未達成,達成率,,".formatted(symbol));
    return BuiltInTemplates.fill(
        TemplateSet.STANDARD, template, Map.of("report", town.report(), "edition", "final"));
  }
}

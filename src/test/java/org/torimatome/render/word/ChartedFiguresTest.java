package org.torimatome.render.word;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.torimatome.render.PageSources;
import org.torimatome.render.RenderedSample;
import org.torimatome.render.TemplateSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** What the charts of the document keep is what the open data says. */
class ChartedFiguresTest {

  private static final WordFile DOCUMENT = WordFile.of(PageSources.ofDocument("R4"));

  /** The name of a KPI in the words about its chart, and the chart that follows. */
  private static final Pattern CHART =
      Pattern.compile(
          "descr=\"([^\"]*)の推移：(?:(?!descr=).)*<c:chart [^>]*r:id=\"([^\"]+)\"", Pattern.DOTALL);

  private static final Pattern LINK =
      Pattern.compile("<Relationship Id=\"([^\"]+)\"[^>]* Target=\"([^\"]*/?charts/[^\"]+)\"");

  private static final Pattern VALUES =
      Pattern.compile("<c:numCache>(.*?)</c:numCache>", Pattern.DOTALL);
  private static final Pattern VALUE = Pattern.compile("<c:v>([^<]+)</c:v>");

  @Test
  void the_actual_value_the_target_and_the_outlook_of_each_KPI() {
    Map<String, List<BigDecimal>> charted = charted();
    int compared = 0;
    for (JsonNode kpi : openData().get("kpis")) {
      List<BigDecimal> drawn = charted.get(kpi.get("name").asString());
      if (drawn == null) {
        continue; // a result in words is a list, not a chart
      }
      List<BigDecimal> told =
          Stream.of("/actual", "/outlook/value", isRange(kpi) ? "" : "/target/low")
              .map(kpi::at)
              .filter(JsonNode::isString)
              .map(value -> new BigDecimal(value.asString()).stripTrailingZeros())
              .toList();
      assertThat(drawn).as(kpi.get("name").asString()).containsAll(told);
      compared += told.size();
    }
    assertThat(charted).hasSizeGreaterThan(20);
    assertThat(compared).isGreaterThan(50);
  }

  /** A range is drawn from end to end. */
  private static boolean isRange(JsonNode kpi) {
    return kpi.at("/target/high").isString();
  }

  private static JsonNode openData() {
    return new ObjectMapper()
        .readTree(RenderedSample.of("R4", TemplateSet.STANDARD).files().get("evaluation.json"));
  }

  /** By the names of the KPIs. */
  private static Map<String, List<BigDecimal>> charted() {
    Map<String, String> links = new HashMap<>();
    found(LINK, DOCUMENT.parts().get("word/_rels/document.xml.rels"))
        .forEach(link -> links.put(link.group(1), link.group(2)));
    Map<String, List<BigDecimal>> charted = new HashMap<>();
    for (MatchResult chart : found(CHART, DOCUMENT.xml())) {
      String part = "word/charts/" + links.get(chart.group(2)).replaceAll(".*/", "");
      charted.put(chart.group(1), values(DOCUMENT.parts().get(part)));
    }
    return charted;
  }

  private static List<BigDecimal> values(String chart) {
    List<BigDecimal> values = new ArrayList<>();
    for (MatchResult cache : found(VALUES, chart)) {
      found(VALUE, cache.group(1))
          .forEach(value -> values.add(new BigDecimal(value.group(1)).stripTrailingZeros()));
    }
    return values;
  }

  private static List<MatchResult> found(Pattern pattern, String xml) {
    return pattern.matcher(xml).results().toList();
  }
}

package org.torimatome.forms.sample;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.torimatome.forms.TextResource;
import org.torimatome.schema.Column;

/** The words that invented organisations are made of, by topic. */
record SampleWords(Map<String, List<String>> byTopic) {

  static SampleWords load() {
    Map<String, List<String>> words = new LinkedHashMap<>();
    List<String> topic = new ArrayList<>();
    for (String line : TextResource.lines("sample/sample-words.txt")) {
      if (line.startsWith("# ")) {
        topic = words.computeIfAbsent(line.substring(2), name -> new ArrayList<>());
      } else if (!line.isBlank()) {
        topic.add(line);
      }
    }
    return new SampleWords(words);
  }

  List<String> of(String topic) {
    return byTopic.getOrDefault(topic, List.of());
  }

  /** A sentence of a column such as 主な取組 about a KPI; empty where there are none. */
  String sentence(Column column, SampleKpi kpi, SeededRandom random) {
    List<String> sentences = of(column.label());
    return sentences.isEmpty() ? "" : random.oneOf(sentences).formatted(kpi.name());
  }
}

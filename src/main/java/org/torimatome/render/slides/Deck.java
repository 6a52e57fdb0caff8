package org.torimatome.render.slides;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.torimatome.render.chart.Chart;
import org.torimatome.render.chart.EmbeddedChart;
import org.torimatome.render.slides.shape.Item;
import org.torimatome.text.Sha256;
import org.torimatome.workbook.OfficePackage;

/** What all slides of a deck share. */
final class Deck {
  private final OfficePackage parts = new OfficePackage();
  private final Theme theme;
  private final String language;
  private final Function<String, Optional<Integer>> slides;
  private final Map<String, String> pictures = new LinkedHashMap<>();
  private int charts;

  /**
   * @param language of its texts, such as {@code ja-JP}
   * @param slides finds the slide on which the element of an {@code id} begins
   */
  Deck(Theme theme, String language, Function<String, Optional<Integer>> slides) {
    this.theme = theme;
    this.language = language;
    this.slides = slides;
  }

  OfficePackage parts() {
    return parts;
  }

  Theme theme() {
    return theme;
  }

  String language() {
    return language;
  }

  Optional<Integer> slideOf(String id) {
    return slides.apply(id);
  }

  /**
   * The part of a chart, which brings its workbook.
   *
   * @param height in points
   */
  String chart(Chart chart, double height) {
    charts++;
    String name = "ppt/charts/chart" + charts + ".xml";
    EmbeddedChart.of(chart, height).addTo(parts, name, "ppt/embeddings/chart" + charts + ".xlsx");
    return name;
  }

  /** The part of a picture, each once. */
  String picture(Item.Picture picture) {
    return pictures.computeIfAbsent(
        new Sha256().with(picture.bytes()).hex(),
        digest -> {
          String name = "ppt/media/image" + (pictures.size() + 1) + "." + picture.kind();
          parts.add(name, "image/" + picture.kind(), picture.bytes());
          return name;
        });
  }
}

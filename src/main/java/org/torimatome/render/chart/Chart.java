package org.torimatome.render.chart;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Bars, columns or lines over one pair of axes, such as the actuals of a KPI as columns with its
 * targets as marks.
 */
public record Chart(
    Caption caption, Form form, Scale scale, Typeface typeface, List<Series> series) {
  /** As large as the text of tables beside it, in points. */
  public static final double USUAL_SIZE = 9;

  public static final int USUAL_GAP = 60;

  /** The format of a number that has none of its own. */
  public static final String GENERAL = "General";

  public Chart {
    series = List.copyOf(series);
  }

  /**
   * What is written about it.
   *
   * @param title empty for none, as are the titles of the axes
   * @param alt for those who cannot see it
   */
  public record Caption(
      String title, String alt, Legend legend, String categories, String values) {}

  /** Where the names of the series stand. */
  public enum Legend {
    NONE,
    TOP,
    RIGHT,
    BOTTOM,
    LEFT;

    /** As DrawingML calls it, such as {@code t}. */
    String letter() {
      return name().substring(0, 1).toLowerCase(Locale.ROOT);
    }
  }

  /**
   * What stands for a number.
   *
   * @param gap between bars, in percent of their width
   * @param overlap of the bars of one category, in percent of their width: 100 where they never
   *     stand together, so that each is as wide as the category lets it be; 0 side by side. What is
   *     stacked takes no notice
   */
  public record Form(Kind kind, Axes axes, int gap, int overlap) {}

  /** Columns stand, bars lie; a share makes each 100 %. */
  public enum Kind {
    COLUMN,
    STACKED_COLUMN,
    SHARE_COLUMN,
    BAR,
    STACKED_BAR,
    SHARE_BAR,
    LINE;

    boolean isLying() {
      return name().endsWith("BAR");
    }

    String grouping() {
      return name().startsWith("STACKED")
          ? "stacked"
          : name().startsWith("SHARE") ? "percentStacked" : "clustered";
    }
  }

  /** Which axes are drawn; without the one of values, each number is written beside its mark. */
  public enum Axes {
    BOTH,
    CATEGORIES,
    NONE
  }

  /**
   * The axis of values.
   *
   * @param step between its lines; left to the program where it is empty, as are the ends
   * @param level a dashed line across at this value and its multiples
   * @param format of its numbers, such as {@code 0%}
   */
  public record Scale(
      Optional<BigDecimal> min,
      Optional<BigDecimal> max,
      Optional<BigDecimal> step,
      Optional<BigDecimal> level,
      String format) {}

  /**
   * @param size in points
   */
  public record Typeface(String face, double size) {}
}

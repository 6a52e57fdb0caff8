package org.torimatome.render.chart;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What one colour of a chart stands for, such as the targets.
 *
 * @param name in the legend
 * @param categories the names of its numbers
 */
public record Series(
    Optional<Cells> name, Look look, Labels labels, Optional<Cells> categories, Cells values) {

  /**
   * Texts or numbers, and where a workbook holds them.
   *
   * @param reference such as {@code '推移'!$B$2:$D$2}; empty where none does
   * @param values as the file writes them; an empty one leaves a gap
   * @param formats one for each number; empty of texts
   */
  public record Cells(String reference, List<String> values, List<String> formats) {
    public Cells {
      values = List.copyOf(values);
      formats = List.copyOf(formats);
    }

    public static Cells ofTexts(String reference, List<String> texts) {
      return new Cells(reference, texts, List.of());
    }

    /** The same, held by a workbook. */
    Cells at(String place) {
      return new Cells(place, values, formats);
    }
  }

  /**
   * @param colour one of a palette, by the place of the series, where it is empty
   * @param points one for each number; empty where all are alike
   */
  public record Look(
      boolean isLine, Optional<String> colour, Stroke stroke, Marker marker, List<Paint> points) {
    public Look {
      points = List.copyOf(points);
    }
  }

  /**
   * @param colour {@code #RRGGBB}
   */
  public record Paint(String colour, Fill fill) {}

  /** How a bar is filled: dashed is one that has yet to come, striped one of a part of a year. */
  public enum Fill {
    SOLID,
    OUTLINED,
    DASHED,
    STRIPED
  }

  /** How its line is drawn. */
  public enum Stroke {
    SOLID("solid"),
    DASH("dash"),
    DOT("sysDot"),
    NONE("");

    private final String drawn;

    Stroke(String drawn) {
      this.drawn = drawn;
    }

    /** As DrawingML calls it. */
    String drawn() {
      return drawn;
    }
  }

  /** What stands at its numbers, along a line; a dash is as wide as a column. */
  public enum Marker {
    NONE,
    CIRCLE,
    SQUARE,
    DIAMOND,
    TRIANGLE,
    DASH;

    String drawn() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * Its numbers in words, beside the marks.
   *
   * @param colour the ink where it is empty
   * @param bold the places of those that are written in bold, counted from 0
   */
  public record Labels(Labelled which, Optional<String> colour, List<Integer> bold) {
    public Labels {
      bold = List.copyOf(bold);
    }
  }

  /** Which numbers are written: of targets, the last may say enough. */
  public enum Labelled {
    NO,
    YES,
    LAST
  }
}

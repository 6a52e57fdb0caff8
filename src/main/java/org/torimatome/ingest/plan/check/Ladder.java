package org.torimatome.ingest.plan.check;

import java.math.BigInteger;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.torimatome.kpi.Rational;
import org.torimatome.rating.Band;
import org.torimatome.rating.BandTest;
import org.torimatome.rating.Measure;
import org.torimatome.rating.RatingScheme;
import org.torimatome.rating.Rollup;
import org.torimatome.rating.RollupCriterion;
import org.torimatome.rating.RollupMeasure;
import org.torimatome.schema.Column;
import org.torimatome.schema.TableName;

/**
 * The classes of a scheme in the order in which they are tried, whether of KPIs (評価区分) or of
 * projects (集約区分).
 */
record Ladder(RatingScheme scheme, TableName table, List<Rung> rungs) {

  /**
   * What a class tests.
   *
   * @param name as people call it, such as 達成率 or ◎・○の割合
   * @param whole whether it has whole numbers only, as sums of whole points have
   */
  record Axis(String name, boolean whole) {}

  /**
   * A row of a class: an axis and what of it fits.
   *
   * @param nth which of the rows of its class, from 0
   */
  record Row(Axis axis, Span span, int order, int nth) {}

  /** A class; all its rows must hold. */
  record Rung(List<Row> rows) {

    boolean isOfOneAxis() {
      return rows.stream().map(Row::axis).distinct().count() == 1;
    }

    /** What of an axis fits all rows. */
    Span span(Axis axis) {
      return rows.stream()
          .filter(row -> row.axis().equals(axis))
          .map(Row::span)
          .reduce(Span.ALL, Span::and);
    }
  }

  /** The ladders of a scheme. */
  static Stream<Ladder> of(RatingScheme scheme) {
    return Stream.of(ofBands(scheme), ofRollups(scheme));
  }

  /** Without the classes that no figure decides on: those by hand and that of the unrated. */
  private static Ladder ofBands(RatingScheme scheme) {
    List<Rung> rungs =
        scheme.bands().stream()
            .filter(band -> band.tests().stream().allMatch(test -> test.measure().isFigure()))
            .map(Ladder::rung)
            .toList();
    return new Ladder(scheme, TableName.BANDS, rungs);
  }

  private static Rung rung(Band band) {
    return new Rung(
        IntStream.range(0, band.tests().size())
            .mapToObj(
                nth -> {
                  BandTest test = band.tests().get(nth);
                  return new Row(
                      axis(test.measure()), Span.of(test.lower(), test.upper()), band.order(), nth);
                })
            .toList());
  }

  static Axis axis(Measure measure) {
    return new Axis(measure.label(), false);
  }

  private static Ladder ofRollups(RatingScheme scheme) {
    return new Ladder(
        scheme,
        TableName.ROLLUPS,
        scheme.rollups().stream().map(rollup -> rung(rollup, scheme)).toList());
  }

  private static Rung rung(Rollup rollup, RatingScheme scheme) {
    return new Rung(
        IntStream.range(0, rollup.criteria().size())
            .mapToObj(
                nth -> {
                  RollupCriterion row = rollup.criteria().get(nth);
                  return new Row(
                      axis(row, scheme), Span.of(row.lower(), row.upper()), rollup.order(), nth);
                })
            .toList());
  }

  private static Axis axis(RollupCriterion row, RatingScheme scheme) {
    boolean whole = row.measure() == RollupMeasure.TOTAL_POINTS && isInWholePoints(scheme);
    return new Axis(row.inWords(), whole);
  }

  private static boolean isInWholePoints(RatingScheme scheme) {
    return scheme.bands().stream()
        .flatMap(band -> band.points().stream())
        .map(Rational::denominator)
        .allMatch(BigInteger.ONE::equals);
  }

  /** Every axis that some class tests, in order. */
  List<Axis> axes() {
    return rows().map(Row::axis).distinct().toList();
  }

  Stream<Row> rows() {
    return rungs.stream().flatMap(rung -> rung.rows().stream());
  }

  /** What of an axis is enough for some class of {@code among}, whatever the other axes say. */
  static List<Span> decided(List<Rung> among, Axis axis) {
    return among.stream()
        .filter(Rung::isOfOneAxis)
        .filter(rung -> rung.rows().get(0).axis().equals(axis))
        .map(rung -> rung.span(axis))
        .toList();
  }

  PlanCells.PlanCell cell(PlanInView view, Row row, Column column) {
    return view.cells().of(scheme, table, row.order(), row.nth(), column);
  }
}

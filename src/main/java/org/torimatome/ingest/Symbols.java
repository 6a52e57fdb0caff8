package org.torimatome.ingest;

import java.util.Optional;
import org.torimatome.rating.Band;
import org.torimatome.rating.RatingScheme;
import org.torimatome.text.Folding;

/** Tells which symbol of a scheme was typed: keyboards offer three circles and three crosses. */
final class Symbols {

  private Symbols() {}

  static boolean same(String typed, String symbol) {
    return alike(typed).equals(alike(symbol));
  }

  /** The band of this 記号 or 名称. */
  static Optional<Band> band(RatingScheme scheme, String typed) {
    return scheme.bands().stream()
        .filter(band -> same(typed, band.symbol()))
        .findFirst()
        .or(() -> scheme.bands().stream().filter(band -> same(typed, band.label())).findFirst());
  }

  private static String alike(String symbol) {
    return Folding.label(symbol)
        .replace('◯', '○')
        .replace('〇', '○')
        .replace('✕', '×')
        .replace('✖', '×')
        .replace('▵', '△')
        .replace('⦾', '◎');
  }
}

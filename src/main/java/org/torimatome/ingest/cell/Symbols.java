package org.torimatome.ingest.cell;

import org.torimatome.text.Folding;

/** Tells which symbol of a scheme was typed: keyboards offer three circles and three crosses. */
public final class Symbols {

  private Symbols() {}

  public static boolean same(String typed, String symbol) {
    return alike(typed).equals(alike(symbol));
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

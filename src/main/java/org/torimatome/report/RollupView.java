package org.torimatome.report;

/**
 * A roll-up rating as printed, such as A, 3/4.
 *
 * @param symbol empty when there is none
 * @param label 名称; empty where it says the same as the symbol
 * @param value as printed: 75.0% for a share, points or percent otherwise
 * @param basis how it came about, such as 「◎・○の割合 3/4項目」
 * @param previousPeriod table form; empty without a previous cycle
 * @param previousLabel its 名称; empty where it says the same as the symbol
 * @param finalSymbol 最終判定; empty when none was typed
 */
public record RollupView(
    String symbol,
    String label,
    String value,
    String basis,
    String previousPeriod,
    String previousSymbol,
    String previousLabel,
    String finalSymbol,
    String finalReason) {}

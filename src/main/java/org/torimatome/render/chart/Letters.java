package org.torimatome.render.chart;

/**
 * How words in a chart look.
 *
 * @param points their size
 * @param colour such as #1a1a1a
 */
record Letters(String face, double points, String colour, boolean isBold) {}

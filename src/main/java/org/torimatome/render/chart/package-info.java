/**
 * Charts that Office draws from data: what a chart is ({@code Chart}), how a page says it ({@code
 * PageChart}), how DrawingML writes it ({@code ChartXml}), and the small workbook that it is edited
 * in where it stands in a document or on a slide ({@code EmbeddedChart}). Knows {@code
 * render.fault} and {@code workbook}; whoever makes an Office file asks.
 */
@NullMarked
package org.torimatome.render.chart;

import org.jspecify.annotations.NullMarked;

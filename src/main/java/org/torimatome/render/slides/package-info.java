/**
 * Slides for PowerPoint, of the page that makes a PDF: {@code render.pdf} lays it out, {@code seen}
 * reads what stands where, {@code shape} makes text boxes, tables and shapes of it, and here they
 * are written as PresentationML. Knows {@code render.chart} and {@code render.office} besides.
 */
@NullMarked
package org.torimatome.render.slides;

import org.jspecify.annotations.NullMarked;

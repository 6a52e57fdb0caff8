/**
 * Turns XHTML and CSS into the bytes of a PDF/A-2a and PDF/UA-1; knows Flying Saucer and OpenPDF
 * and nothing of plans or KPIs.
 *
 * <p>{@link org.torimatome.render.pdf.PdfRenderer} is the way in for a PDF; {@link
 * org.torimatome.render.pdf.Typesetter} for others that make files of the same page. What a
 * template may use is told in docs/adr/0003-pdf-by-flying-saucer.md.
 */
@NullMarked
package org.torimatome.render.pdf;

import org.jspecify.annotations.NullMarked;

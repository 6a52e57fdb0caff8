/**
 * Makes a Word document of a page: its headings, paragraphs, tables and charts as Word has them,
 * laid out by Word itself (docs/adr/0022).
 *
 * <p>{@code render.pdf} reads the page and says what its style sheets make of each element; here
 * that becomes WordprocessingML, part by part. Knows nothing of plans or reports.
 */
@NullMarked
package org.torimatome.render.word;

import org.jspecify.annotations.NullMarked;

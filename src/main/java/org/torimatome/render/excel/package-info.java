/**
 * Turns a filled workbook template, XML in a small vocabulary of ours, into the bytes of an {@code
 * .xlsx} file.
 *
 * <p>{@code render.excel.layout} reads the template and lays it out; here the cells are filled,
 * their formulas computed, and the parts of the file written (docs/adr/0014).
 *
 * <p>Knows Apache POI's formulas and the vocabulary ({@code docs/workbook-vocabulary.md}), nothing
 * of plans, indicators or reports: every word, colour and column comes from the XML.
 */
@NullMarked
package org.torimatome.render.excel;

import org.jspecify.annotations.NullMarked;

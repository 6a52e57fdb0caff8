/**
 * Turns a filled workbook template, XML in a small vocabulary of ours, into the bytes of an {@code
 * .xlsx} file.
 *
 * <p>Knows Apache POI and the vocabulary ({@code docs/workbook-vocabulary.md}), nothing of plans,
 * indicators or reports: every word, colour and column comes from the XML.
 */
@NullMarked
package org.torimatome.render.excel;

import org.jspecify.annotations.NullMarked;

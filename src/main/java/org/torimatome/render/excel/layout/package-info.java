/**
 * A filled workbook template, read and checked against the vocabulary ({@code
 * docs/workbook-vocabulary.md}): which cell stands where, how high rows are, where pages end.
 *
 * <p>Knows of files only what limits a sheet; of Apache POI the addresses of cells.
 */
@NullMarked
package org.torimatome.render.excel.layout;

import org.jspecify.annotations.NullMarked;

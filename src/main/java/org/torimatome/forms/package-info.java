/**
 * Workbooks that people fill in or correct: the 差戻票 of a return, the entry form of a section, the
 * plan book to start from (docs/spec.md §5, §6). Knows {@code evaluation}, {@code workbook} and
 * Apache POI.
 */
@NullMarked
package org.torimatome.forms;

import org.jspecify.annotations.NullMarked;

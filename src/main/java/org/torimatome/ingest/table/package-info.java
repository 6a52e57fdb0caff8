/**
 * From files to recognised tables of cells as they were typed: workbooks and CSV, their sheets,
 * headers and rows (SPEC §3). What a cell means is for {@code org.torimatome.ingest} to say.
 */
@NullMarked
package org.torimatome.ingest.table;

import org.jspecify.annotations.NullMarked;

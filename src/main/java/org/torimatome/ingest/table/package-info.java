/**
 * From the files of a book to its tables: which sheet is which, where the header stands and what
 * its columns are called (docs/spec.md §3). What a cell means is for {@code ingest.cell} to say.
 */
@NullMarked
package org.torimatome.ingest.table;

import org.jspecify.annotations.NullMarked;

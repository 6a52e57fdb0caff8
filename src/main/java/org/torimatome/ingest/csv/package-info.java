/** CSV files as grids: their encoding, quotes and separators (docs/spec.md §3). */
@NullMarked
package org.torimatome.ingest.csv;

import org.jspecify.annotations.NullMarked;

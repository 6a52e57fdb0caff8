/** CSV files as grids: their encoding, quotes and separators (SPEC §3). */
@NullMarked
package org.torimatome.ingest.csv;

import org.jspecify.annotations.NullMarked;

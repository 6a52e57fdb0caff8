/** Sheets and CSV as rows of cells as they were typed, and what reading them may cost. */
@NullMarked
package org.torimatome.ingest.grid;

import org.jspecify.annotations.NullMarked;

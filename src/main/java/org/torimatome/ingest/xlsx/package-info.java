/**
 * Workbooks as grids: their zip, their parts, styles and texts, read by streaming and within limits
 * (ECMA-376).
 */
@NullMarked
package org.torimatome.ingest.xlsx;

import org.jspecify.annotations.NullMarked;

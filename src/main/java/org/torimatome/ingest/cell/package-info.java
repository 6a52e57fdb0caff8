/**
 * What people type into a cell, read right or refused at the cell, never guessed (docs/spec.md
 * §3.3).
 */
@NullMarked
package org.torimatome.ingest.cell;

import org.jspecify.annotations.NullMarked;

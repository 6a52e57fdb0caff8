/**
 * The runs: one Spring Batch job per report, from reading the input to filing the revision
 * (docs/spec.md §5 to §7). Knows words, decisions and edges, and is the only place for Spring
 * Batch.
 */
@NullMarked
package org.torimatome.batch;

import org.jspecify.annotations.NullMarked;

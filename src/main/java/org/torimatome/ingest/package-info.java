/**
 * Reads what organisations put into the input folder, with everything doubtful as problems
 * (docs/spec.md §3). The types in this room are all that others use of it; the rooms inside know
 * those that come before them: {@code folder}, {@code grid}, {@code xlsx} and {@code csv}, {@code
 * table}, {@code cell}, {@code plan} and {@code returns}.
 */
@NullMarked
package org.torimatome.ingest;

import org.jspecify.annotations.NullMarked;

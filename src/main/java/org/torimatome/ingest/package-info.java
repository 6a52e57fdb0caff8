/**
 * From recognised tables to the plan and the period books, with everything doubtful as problems
 * (SPEC §3). Knows the words and {@code ingest.table}; its door is {@link
 * org.torimatome.ingest.InputReader}.
 */
@NullMarked
package org.torimatome.ingest;

import org.jspecify.annotations.NullMarked;

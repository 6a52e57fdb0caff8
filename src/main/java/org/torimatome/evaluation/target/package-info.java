/**
 * The target in force of a KPI in a cycle: typed, taken from the year, filled in or on a line
 * (docs/spec.md §4). Knows the words and {@code derivation}.
 */
@NullMarked
package org.torimatome.evaluation.target;

import org.jspecify.annotations.NullMarked;

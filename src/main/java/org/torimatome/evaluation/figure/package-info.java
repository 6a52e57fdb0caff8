/**
 * Figures as printed: a rate by its scheme and within its band, a value in its KPI's unit and
 * digits (docs/spec.md §4 Display). Knows the words and {@code derivation}.
 */
@NullMarked
package org.torimatome.evaluation.figure;

import org.jspecify.annotations.NullMarked;

/**
 * Fiscal years, halves, quarters, months and year ends in the Japanese calendar (docs/spec.md §2).
 * Knows {@code text}.
 */
@NullMarked
package org.torimatome.period;

import org.jspecify.annotations.NullMarked;

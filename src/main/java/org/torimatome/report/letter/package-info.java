/**
 * What the office writes to its sections, as finished lines (docs/spec.md §6 remind). Knows {@code
 * report} and what it knows.
 */
@NullMarked
package org.torimatome.report.letter;

import org.jspecify.annotations.NullMarked;

/**
 * Indicators, their targets and what a section returned for them. Knows {@code period}, {@code
 * problem} and {@code text}.
 */
@NullMarked
package org.torimatome.kpi;

import org.jspecify.annotations.NullMarked;

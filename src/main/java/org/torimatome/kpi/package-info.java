/**
 * Indicators, their targets and what a section returned for them. Knows {@code period} and {@code
 * problem}.
 */
@NullMarked
package org.torimatome.kpi;

import org.jspecify.annotations.NullMarked;

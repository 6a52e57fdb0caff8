/**
 * Fiscal years, halves, quarters, months and year ends in the Japanese calendar (SPEC §2). Knows
 * the JDK only.
 */
@NullMarked
package org.torimatome.period;

import org.jspecify.annotations.NullMarked;

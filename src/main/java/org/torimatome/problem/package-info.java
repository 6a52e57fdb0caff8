/**
 * Doubtful cells as values: what was found where, what was expected and what to do. Knows {@code
 * text}.
 */
@NullMarked
package org.torimatome.problem;

import org.jspecify.annotations.NullMarked;

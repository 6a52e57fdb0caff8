/**
 * Doubtful cells as values: what was found where, what was expected and what to do. Knows the JDK
 * only.
 */
@NullMarked
package org.torimatome.problem;

import org.jspecify.annotations.NullMarked;

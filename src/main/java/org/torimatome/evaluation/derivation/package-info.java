/** How a figure came about, step by step, in words and exact numbers. Knows the words. */
@NullMarked
package org.torimatome.evaluation.derivation;

import org.jspecify.annotations.NullMarked;

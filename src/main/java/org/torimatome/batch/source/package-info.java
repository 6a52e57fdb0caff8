/**
 * What a revision is made of, taken once and kept for good: the order, the input as it was read,
 * what had been issued before, and the program. Knows words, reading and the folders.
 */
@NullMarked
package org.torimatome.batch.source;

import org.jspecify.annotations.NullMarked;

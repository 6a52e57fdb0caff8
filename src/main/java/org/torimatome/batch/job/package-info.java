/**
 * The Spring Batch job that issues a revision, step by step, and how it is started once and started
 * again. Knows all rooms but {@code status}; with the front, which puts it together, the only one
 * for Spring Batch.
 */
@NullMarked
package org.torimatome.batch.job;

import org.jspecify.annotations.NullMarked;

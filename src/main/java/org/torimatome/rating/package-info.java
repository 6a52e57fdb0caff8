/**
 * Rating schemes as data: bands, measures, bounds and roll-ups (docs/spec.md §3.1, §4). Knows the
 * other words.
 */
@NullMarked
package org.torimatome.rating;

import org.jspecify.annotations.NullMarked;

/**
 * Judging: targets in force, achievement rates, ratings, headlines and roll-ups, all exact and pure
 * (docs/spec.md §4). Knows the words only.
 */
@NullMarked
package org.torimatome.evaluation;

import org.jspecify.annotations.NullMarked;

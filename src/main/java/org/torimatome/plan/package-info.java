/**
 * The plan book as nouns: visions, projects, cycles, budgets, key measures (docs/spec.md §3.1).
 * Knows the other words.
 */
@NullMarked
package org.torimatome.plan;

import org.jspecify.annotations.NullMarked;

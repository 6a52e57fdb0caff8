/**
 * Filing on shared drives: each revision as one BagIt bag that proves itself without this program
 * (docs/spec.md §5, docs/adr/0006-filing-in-bags.md). Knows the words.
 */
@NullMarked
package org.torimatome.archive;

import org.jspecify.annotations.NullMarked;

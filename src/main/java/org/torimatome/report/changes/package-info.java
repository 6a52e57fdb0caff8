/**
 * What a revision changed against the one before, line by line as printed: the 新旧対照表 (docs/spec.md
 * §5). Knows {@code report} and what it knows.
 */
@NullMarked
package org.torimatome.report.changes;

import org.jspecify.annotations.NullMarked;

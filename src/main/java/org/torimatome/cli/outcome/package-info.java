/**
 * What came of a command, told to people and summed up as an exit code (docs/spec.md §6). Knows the
 * terminal.
 */
@NullMarked
package org.torimatome.cli.outcome;

import org.jspecify.annotations.NullMarked;

/**
 * What came of a command, told to people and summed up as an exit code (SPEC §6). Knows the
 * terminal.
 */
@NullMarked
package org.torimatome.cli.outcome;

import org.jspecify.annotations.NullMarked;

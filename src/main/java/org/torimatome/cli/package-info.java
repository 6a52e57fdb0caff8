/**
 * The door: commands, options and messages (docs/spec.md §6). Knows the runs and is the only place
 * for picocli.
 */
@NullMarked
package org.torimatome.cli;

import org.jspecify.annotations.NullMarked;

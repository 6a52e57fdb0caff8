/**
 * The commands (docs/spec.md §6), a class each, and the options that several share. Knows all other
 * rooms of the door.
 */
@NullMarked
package org.torimatome.cli.command;

import org.jspecify.annotations.NullMarked;

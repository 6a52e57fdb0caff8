/** Where people sit: the words in their language, the lines, and how far a run has come. */
@NullMarked
package org.torimatome.cli.terminal;

import org.jspecify.annotations.NullMarked;

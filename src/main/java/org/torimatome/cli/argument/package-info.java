/** Arguments as picocli reads them, and what is said of those it cannot. Knows outcomes. */
@NullMarked
package org.torimatome.cli.argument;

import org.jspecify.annotations.NullMarked;

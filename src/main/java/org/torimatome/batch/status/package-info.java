/** Which cycles are due, and how each stands (docs/spec.md §6). Knows all other rooms. */
@NullMarked
package org.torimatome.batch.status;

import org.jspecify.annotations.NullMarked;

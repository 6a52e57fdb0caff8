/** The page at a drive's root that lists every bag there. Knows bags. */
@NullMarked
package org.torimatome.archive.index;

import org.jspecify.annotations.NullMarked;

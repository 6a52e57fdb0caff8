/** What hashing and looking over a drive found, and what does not belong there. Knows bags. */
@NullMarked
package org.torimatome.archive.verification;

import org.jspecify.annotations.NullMarked;

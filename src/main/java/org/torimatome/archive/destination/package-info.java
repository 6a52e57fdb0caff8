/**
 * A place on which bags are filed: a folder of this machine or an SMB share, what is on it and how
 * it fails (docs/spec.md §5). The only place for smbj.
 */
@NullMarked
package org.torimatome.archive.destination;

import org.jspecify.annotations.NullMarked;

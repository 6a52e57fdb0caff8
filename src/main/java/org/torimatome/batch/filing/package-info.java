/**
 * What stands on the drives: filed, hashed again, and looked over for what nobody filed
 * (docs/spec.md §5, docs/adr/0006). Knows revisions and leases.
 */
@NullMarked
package org.torimatome.batch.filing;

import org.jspecify.annotations.NullMarked;

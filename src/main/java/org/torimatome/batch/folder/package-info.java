/**
 * Where things lie in the output, and how they come to lie there whole (docs/spec.md §5). Knows the
 * words; nothing of leases, databases or jobs.
 */
@NullMarked
package org.torimatome.batch.folder;

import org.jspecify.annotations.NullMarked;

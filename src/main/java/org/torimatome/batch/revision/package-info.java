/**
 * One revision: made of its sources, recorded, and made again years later to compare (docs/spec.md
 * §5, docs/adr/0010). Knows the words of the runs and the sources.
 */
@NullMarked
package org.torimatome.batch.revision;

import org.jspecify.annotations.NullMarked;

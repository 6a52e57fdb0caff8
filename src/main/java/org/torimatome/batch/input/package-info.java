/**
 * Whether an organisation's input can be judged, and what goes back where it cannot (docs/spec.md
 * §3). Knows the words of the runs.
 */
@NullMarked
package org.torimatome.batch.input;

import org.jspecify.annotations.NullMarked;

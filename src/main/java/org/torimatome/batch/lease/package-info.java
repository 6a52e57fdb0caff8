/**
 * Who may make a report: one holder at a time, whatever the machine, and none that was taken for
 * dead (docs/adr/0007). Knows the words and the store.
 */
@NullMarked
package org.torimatome.batch.lease;

import org.jspecify.annotations.NullMarked;

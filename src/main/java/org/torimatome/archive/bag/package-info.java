/**
 * One revision as a BagIt bag: its files, what it says of itself, and how it comes to stand on a
 * drive whole (docs/adr/0006). Knows destinations.
 */
@NullMarked
package org.torimatome.archive.bag;

import org.jspecify.annotations.NullMarked;

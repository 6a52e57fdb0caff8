/**
 * What counts as input, by name alone: files and folders, and which book of which period they are
 * (docs/spec.md §3).
 */
@NullMarked
package org.torimatome.ingest.folder;

import org.jspecify.annotations.NullMarked;

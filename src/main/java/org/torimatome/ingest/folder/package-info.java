/**
 * What counts as input, by name alone: files and folders, and which book of which period they are
 * (SPEC §3).
 */
@NullMarked
package org.torimatome.ingest.folder;

import org.jspecify.annotations.NullMarked;

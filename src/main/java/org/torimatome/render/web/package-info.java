/**
 * What a filled page needs to be read in any browser: its fonts, and cells that say their column.
 * Knows {@code render.engine} and {@code render.font}.
 */
@NullMarked
package org.torimatome.render.web;

import org.jspecify.annotations.NullMarked;

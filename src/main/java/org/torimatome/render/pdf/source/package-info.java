/**
 * A page as its template wrote it: parsed, checked, its elements numbered and found again in the
 * text. Knows {@code render.fault} and nothing of layout.
 */
@NullMarked
package org.torimatome.render.pdf.source;

import org.jspecify.annotations.NullMarked;

/**
 * Where Japanese text may be broken into lines, as rules about text alone. Knows the layout
 * engine's word for a line breaker and nothing of its boxes; {@code render.pdf} asks.
 */
@NullMarked
package org.torimatome.render.pdf.line;

import org.jspecify.annotations.NullMarked;

/**
 * Which style an element of a page has, whatever the layout makes of the page. Knows the engine's
 * matcher and {@code render.pdf.source}; {@code render.pdf} asks.
 */
@NullMarked
package org.torimatome.render.pdf.style;

import org.jspecify.annotations.NullMarked;

/**
 * What an {@code <svg>} of a page says – shapes, colours, text in lines – before anything is
 * painted. Knows AWT's shapes and {@code render.font}; {@code render.pdf} paints it.
 */
@NullMarked
package org.torimatome.render.pdf.svg;

import org.jspecify.annotations.NullMarked;

/**
 * What is seen on laid-out pages: words with their line and paragraph, cells, fills, edges, figures
 * and pictures, each with its place. Knows {@code render.pdf}, which lays out, and is the only one
 * of the slides' rooms that knows the layout engine.
 */
@NullMarked
package org.torimatome.render.slides.seen;

import org.jspecify.annotations.NullMarked;

/**
 * What a slide is made of: text boxes of paragraphs, tables, shapes, drawings and pictures, each
 * put together of what {@code render.slides.seen} found in its place. Knows no file format.
 */
@NullMarked
package org.torimatome.render.slides.shape;

import org.jspecify.annotations.NullMarked;

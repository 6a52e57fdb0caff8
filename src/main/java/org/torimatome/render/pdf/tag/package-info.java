/**
 * Tags what is painted, so that a page is read aloud, searched and reflowed in the order and with
 * the structure of its source; knows OpenPDF, Flying Saucer and HTML, and nothing of layout.
 *
 * <p>{@link org.torimatome.render.pdf.tag.TagTree} is made from a page's elements, filled by {@link
 * org.torimatome.render.pdf.tag.TaggingOutputDevice} and written into a {@link
 * org.torimatome.render.pdf.tag.TaggedFile}.
 */
@NullMarked
package org.torimatome.render.pdf.tag;

import org.jspecify.annotations.NullMarked;

package org.torimatome.render.pdf.tag;

import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/**
 * Where a text or an element stands in the structure.
 *
 * @param tag it is read in
 * @param first where what is put before its content is read; a text is read where it begins
 * @param last where what is put after its content is read
 * @param repeated the table's head or foot it stands in, which each page of the table repeats
 */
record Place(Tag tag, int first, int last, @Nullable Element repeated) {}

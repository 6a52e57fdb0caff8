package org.torimatome.render.slides.shape;

import java.awt.Dimension;
import java.util.List;

/**
 * A slide.
 *
 * @param size in hundredths of a point
 * @param title in one line; what the page has as its heading, else what went before
 * @param isCover whether its heading is the document's own
 * @param items from the back to the front
 * @param notes what is to be said of it, a paragraph each
 */
public record Slide(
    Dimension size, String title, boolean isCover, List<Item> items, List<String> notes) {}

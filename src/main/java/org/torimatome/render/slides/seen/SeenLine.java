package org.torimatome.render.slides.seen;

import java.awt.Rectangle;

/** A line of a paragraph, as high as it is with its leading. */
public record SeenLine(SeenBlock block, Rectangle area) {}

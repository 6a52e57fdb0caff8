package org.torimatome.render.slides.seen;

import static java.util.Objects.requireNonNull;

import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.Stroke;
import org.jspecify.annotations.Nullable;
import org.xhtmlrenderer.css.parser.FSColor;
import org.xhtmlrenderer.css.style.derived.FSLinearGradient;
import org.xhtmlrenderer.extend.FSImage;
import org.xhtmlrenderer.render.AbstractOutputDevice;
import org.xhtmlrenderer.render.FSFont;
import org.xhtmlrenderer.render.InlineLayoutBox;
import org.xhtmlrenderer.render.InlineText;
import org.xhtmlrenderer.render.LineBox;
import org.xhtmlrenderer.render.RenderingContext;
import org.xhtmlrenderer.render.TextDecoration;

/**
 * Knows where on the page the engine paints, and in what colour and font. What it would paint
 * stroke by stroke is nothing to those who ask for whole boxes.
 */
abstract class PlacingDevice extends AbstractOutputDevice {
  private int left;
  private int top;
  private @Nullable Rectangle clip;
  private String colour = Colours.BLACK;
  private @Nullable FSFont font;

  /** From the layout's coordinates to the page's. */
  Rectangle placed(Rectangle area) {
    return new Rectangle(area.x + left, area.y + top, area.width, area.height);
  }

  /** As much of an area of the page as may be painted on. */
  Rectangle visible(Rectangle area) {
    return clip == null ? area : area.intersection(clip);
  }

  boolean isVisible(Rectangle area) {
    return clip == null || clip.intersects(area);
  }

  String colour() {
    return colour;
  }

  FSFont font() {
    return requireNonNull(font, "a text is set in a font");
  }

  @Override
  public void translate(double x, double y) {
    left += (int) Math.round(x);
    top += (int) Math.round(y);
  }

  @Override
  public void clip(Shape shape) {
    clip = visible(placed(shape.getBounds()));
  }

  @Override
  @SuppressWarnings("NullAway") // null is the engine's word for no clip
  public @Nullable Shape getClip() {
    return clip == null
        ? null
        : new Rectangle(clip.x - left, clip.y - top, clip.width, clip.height);
  }

  @Override
  @SuppressWarnings("NullAway")
  public void setClip(@Nullable Shape shape) {
    clip = shape == null ? null : placed(shape.getBounds());
  }

  @Override
  public void setColor(FSColor color) {
    colour = Colours.of(color);
  }

  @Override
  public void setFont(FSFont font) {
    this.font = font;
  }

  /** Words say themselves that they are underlined. */
  @Override
  public void drawTextDecoration(RenderingContext c, LineBox line) {}

  @Override
  public void drawTextDecoration(
      RenderingContext c, InlineLayoutBox box, TextDecoration decoration) {}

  @Override
  public void drawSelection(RenderingContext c, InlineText text) {}

  @Override
  public void setOpacity(float opacity) {}

  @Override
  protected void drawLine(int x1, int y1, int x2, int y2) {}

  @Override
  public void drawRect(int x, int y, int width, int height) {}

  @Override
  public void drawBorderLine(Shape shape, int side, int width, boolean solid) {}

  @Override
  public void drawImage(FSImage image, int x, int y) {}

  @Override
  public void drawLinearGradient(FSLinearGradient gradient, int x, int y, int width, int height) {}

  @Override
  public void draw(Shape shape) {}

  @Override
  public void fill(Shape shape) {}

  @Override
  public void setStroke(Stroke stroke) {}

  @Override
  @SuppressWarnings("NullAway")
  public @Nullable Stroke getStroke() {
    return null;
  }

  @Override
  @SuppressWarnings("NullAway")
  public @Nullable Object getRenderingHint(RenderingHints.Key key) {
    return null;
  }

  @Override
  public void setRenderingHint(RenderingHints.Key key, Object value) {}

  @Override
  public boolean isSupportsSelection() {
    return false;
  }

  @Override
  public boolean isSupportsCMYKColors() {
    return false;
  }
}

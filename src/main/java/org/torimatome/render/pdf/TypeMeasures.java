package org.torimatome.render.pdf;

import org.torimatome.render.pdf.LaidOutPages.MarkerPainter;
import org.torimatome.render.pdf.line.Marks;
import org.xhtmlrenderer.extend.FontContext;
import org.xhtmlrenderer.extend.OutputDevice;
import org.xhtmlrenderer.pdf.ITextFSFontMetrics;
import org.xhtmlrenderer.pdf.ITextTextRenderer;
import org.xhtmlrenderer.render.FSFont;
import org.xhtmlrenderer.render.FSFontMetrics;

/**
 * Gives all fonts the same ascent and descent, so that a line with one fallback character is as
 * high as its neighbours – the stock renderer takes the font's bounding box, which for Noto Sans JP
 * is three times the type size – and a text the room of its {@link Marks#GAP gaps}.
 */
final class TypeMeasures extends ITextTextRenderer {
  private static final float ASCENT = 0.88f;
  private static final float DESCENT = 0.12f;

  @Override
  public FSFontMetrics getFSFontMetrics(FontContext context, FSFont font, String sample) {
    FSFontMetrics stock = super.getFSFontMetrics(context, font, sample);
    float size = font.getSize2D();
    return new ITextFSFontMetrics(
        ASCENT * size,
        DESCENT * size,
        stock.getStrikethroughOffset(),
        stock.getStrikethroughThickness(),
        stock.getUnderlineOffset(),
        stock.getUnderlineThickness());
  }

  /** The engine asks this of markers alone; other words it hands to the device itself. */
  @Override
  public void drawString(OutputDevice device, String text, float x, float y) {
    if (device instanceof MarkerPainter painter) {
      painter.paintMarker(text, x, y);
    } else {
      super.drawString(device, text, x, y);
    }
  }

  @Override
  public int getWidth(FontContext context, FSFont font, String text) {
    int glyphs = super.getWidth(context, font, text);
    int gaps = Marks.gapsIn(text);
    return gaps == 0 ? glyphs : glyphs + Math.round(gaps * GlyphRun.gap(font.getSize2D()));
  }
}

package org.torimatome.render.slides;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.torimatome.render.chart.PageChart;
import org.torimatome.render.engine.DocumentInfo;
import org.torimatome.render.engine.Engine;
import org.torimatome.render.engine.RenderedFile;
import org.torimatome.render.font.FontLibrary;
import org.torimatome.render.pdf.LaidOutPages;
import org.torimatome.render.pdf.Typesetter;
import org.torimatome.render.pdf.tag.Elements;
import org.torimatome.render.slides.seen.PageReader;
import org.torimatome.render.slides.seen.Seen;
import org.torimatome.render.slides.seen.SeenPage;
import org.torimatome.render.slides.seen.SeenPages;
import org.torimatome.render.slides.shape.FigureReader;
import org.torimatome.render.slides.shape.Item;
import org.torimatome.render.slides.shape.PictureReader;
import org.torimatome.render.slides.shape.Slide;
import org.torimatome.render.slides.shape.SlideComposer;

/**
 * Sets XHTML and CSS as slides that can be edited, one for each page of the PDF that the same
 * source makes: the same bytes for the same input.
 *
 * <p>What the page's layout could not do right is the PDF's to say; whoever edits a slide sees it.
 */
public final class SlidesRenderer implements Engine {
  private final FontLibrary fonts;
  private final Typesetter typesetter;

  public SlidesRenderer(FontLibrary fonts) {
    this.fonts = fonts;
    this.typesetter = new Typesetter(fonts);
  }

  @Override
  public String ending() {
    return ".pptx";
  }

  @Override
  public RenderedFile render(String xhtml, DocumentInfo info) {
    LaidOutPages laidOut = typesetter.set(xhtml);
    SeenPages pages = PageReader.read(laidOut);
    FigureReader figures = new FigureReader(fonts, laidOut::undrawable);
    List<Slide> slides = new ArrayList<>();
    String title = info.title();
    for (SeenPage page : pages.pages()) {
      Slide slide =
          SlideComposer.compose(
              page, seen -> drawn(seen, figures, laidOut), title, pages.notesOf(page));
      slides.add(slide);
      title = slide.title();
    }
    return new RenderedFile(new DeckWriter(slides, pages).bytes(info));
  }

  /** What a figure is drawn from, if it says so: charts are drawn by whoever shows the slide. */
  private static Optional<Item> drawn(Seen seen, FigureReader figures, LaidOutPages laidOut) {
    if (seen instanceof Seen.Figure figure) {
      return Optional.of(
          PageChart.in(figure.svg(), FontLibrary.MAIN_FAMILY, laidOut::placeOf)
              .<Item>map(
                  chart ->
                      new Item.DataChart(figure.area(), chart, Elements.spoken(figure.element())))
              .orElseGet(() -> figures.read(figure)));
    }
    return seen instanceof Seen.Picture picture ? PictureReader.read(picture) : Optional.empty();
  }
}

package org.torimatome.render.pdf;

import static org.torimatome.text.Message.plain;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.torimatome.render.fault.FaultWords;
import org.torimatome.render.fault.MarkupException;
import org.torimatome.render.fault.TextPlace;
import org.torimatome.render.font.FontLibrary;
import org.torimatome.render.pdf.line.FoundBreaks;
import org.torimatome.render.pdf.line.JapaneseLineBreaking;
import org.torimatome.render.pdf.source.LayoutWatch;
import org.torimatome.render.pdf.source.LinkCheck;
import org.torimatome.render.pdf.source.OriginalElements;
import org.torimatome.render.pdf.source.PageParser;
import org.torimatome.render.pdf.source.SourcePlaces;
import org.torimatome.render.pdf.source.StyleCheck;
import org.torimatome.render.pdf.style.OriginalStyles;
import org.torimatome.render.pdf.style.PageDefaults;
import org.torimatome.render.pdf.style.Paper;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xhtmlrenderer.extend.NamespaceHandler;
import org.xhtmlrenderer.layout.LayoutContext;
import org.xhtmlrenderer.layout.SharedContext;
import org.xhtmlrenderer.pdf.ITextFontContext;

/**
 * Sets XHTML and CSS in pages: where each word and each line comes to stand, whatever paints them.
 *
 * <p>Holds the fonts and nothing else, so one serves all threads at once.
 */
public final class Typesetter {
  /** Fine enough that rounding a character's width up to a whole dot is not seen: 0.01 pt. */
  public static final float DOTS_PER_POINT = 100;

  private static final int POINTS_PER_INCH = 72;

  /** A CSS pixel is 1/96 inch. */
  private static final int DOTS_PER_PIXEL = 75;

  /** A page that gives way in one place may have to in another; it ends by itself, but early. */
  private static final int MOST_CONCESSIONS = 8;

  private final FontLibrary fonts;
  private final ResourceSource resources;

  /** For pages that bring all they show. */
  public Typesetter(FontLibrary fonts) {
    this(fonts, name -> Optional.empty());
  }

  /**
   * @param resources has the style sheets and pictures that a page names
   */
  Typesetter(FontLibrary fonts, ResourceSource resources) {
    this.fonts = fonts;
    this.resources = resources;
  }

  /**
   * The pages of a source that brings all it shows.
   *
   * @param xhtml well-formed
   * @throws MarkupException where the XHTML is not well-formed, has CSS that would be dropped,
   *     names a resource or links to a place that does not exist, or holds an SVG that is not drawn
   */
  public LaidOutPages set(String xhtml) {
    return set(xhtml, bytes -> {});
  }

  /**
   * @param witness sees every resource that was read
   */
  LaidOutPages set(String xhtml, Consumer<byte[]> witness) {
    Source source = read(xhtml, witness);
    PageLayout layout =
        laidOut(source.page(), source.shared(), source.styles(), source.watch(), source.device());
    return new LaidOutPages(
        source.page(), layout, source.shared(), source.device(), source.agent());
  }

  /**
   * A page with the styles of its elements, for a program that lays it out by itself.
   *
   * @throws MarkupException as {@link #set}, as far as that is known before
   */
  public StyledPage styled(String xhtml) {
    Source source = read(xhtml, bytes -> {});
    return new StyledPage(source.page(), source.shared(), source.styles(), source.places());
  }

  /** A page that was read and checked, and all that is needed to lay it out. */
  private record Source(
      Document page,
      SourcePlaces places,
      SharedContext shared,
      OriginalStyles styles,
      LayoutWatch watch,
      InspectingOutputDevice device,
      SealedUserAgent agent) {}

  private Source read(String xhtml, Consumer<byte[]> witness) {
    Document page = PageParser.parse(xhtml);
    SourcePlaces places = new SourcePlaces(xhtml);
    LayoutWatch watch = new LayoutWatch(places);
    watch.check(page);
    InspectingOutputDevice device = new InspectingOutputDevice(DOTS_PER_POINT, places, watch);
    SealedUserAgent agent = new SealedUserAgent(device, DOTS_PER_PIXEL, resources, witness, places);
    List<Element> elements = OriginalElements.inOrder(page);
    new StyleCheck(places).check(elements);
    new LinkCheck(places).check(elements);
    SharedContext shared = newContext(device, agent, watch);
    OriginalStyles styles = styled(page, shared, agent, watch);
    return new Source(page, places, shared, styles, watch, device, agent);
  }

  private PageLayout laidOut(
      Document page,
      SharedContext shared,
      OriginalStyles styles,
      LayoutWatch watch,
      InspectingOutputDevice device) {
    FoundBreaks breaks = new FoundBreaks();
    JapaneseLineBreaking breaking = new JapaneseLineBreaking(breaks);
    shared.setLineBreakingStrategy(breaking);
    InlineTypesetting typesetting = new InlineTypesetting(page, styles, fonts, breaks);
    typesetting.apply();
    PageLayout layout = laidOut(page, shared, styles, watch);
    LayoutContext context = shared.newLayoutContextInstance(new ITextFontContext());
    Concessions concessions = new Concessions(shared, styles, context);
    TightSpots spots = new TightSpots(concessions, breaking, context);
    for (int left = MOST_CONCESSIONS; left > 0; left--) { // the last layout is painted as it is
      spots.inspect(layout);
      if (!concessions.wereMade()) {
        break;
      }
      typesetting.arrange();
      shared.reset();
      layout = laidOut(page, shared, styles, watch);
    }
    Justification justification = new Justification(context);
    justification.apply(layout.root());
    device.begin(layout, justification);
    return layout;
  }

  private static PageLayout laidOut(
      Document page, SharedContext shared, OriginalStyles styles, LayoutWatch watch) {
    watch.begins();
    try {
      return PageLayout.of(page, shared, styles.runningNames());
    } catch (IllegalArgumentException e) { // the engine's word for margins wider than the paper
      throw new MarkupException(
          TextPlace.UNKNOWN,
          "@page",
          FaultWords.of("page.size", plain(String.valueOf(e.getMessage()))),
          e);
    }
  }

  private SharedContext newContext(
      InspectingOutputDevice device, SealedUserAgent agent, LayoutWatch watch) {
    SharedContext shared =
        new SharedContext(
            agent,
            new LibraryFontResolver(fonts),
            new FigureFactory(device, watch, fonts, DOTS_PER_PIXEL),
            new TypeMeasures(),
            POINTS_PER_INCH * DOTS_PER_POINT,
            DOTS_PER_PIXEL);
    device.setSharedContext(shared);
    shared.setBaseURL("");
    return shared;
  }

  private static OriginalStyles styled(
      Document page, SharedContext shared, SealedUserAgent agent, LayoutWatch watch) {
    NamespaceHandler xhtml = new PageDefaults();
    OriginalStyles styles = new OriginalStyles(agent, xhtml, watch);
    shared.setCss(styles);
    shared.setNamespaceHandler(xhtml);
    styles.setDocumentContext(shared, xhtml, page, new Paper());
    return styles;
  }
}

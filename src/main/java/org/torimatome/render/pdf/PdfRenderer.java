package org.torimatome.render.pdf;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import com.lowagie.text.pdf.PdfWriter;
import java.io.ByteArrayOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.w3c.dom.Document;
import org.xhtmlrenderer.pdf.DefaultPDFCreationListener;
import org.xhtmlrenderer.pdf.ITextRenderer;

/**
 * Sets XHTML and CSS as a PDF/A-2b file: the same bytes for the same input.
 *
 * <p>Holds the fonts and nothing else, so one renderer serves all threads at once.
 */
public final class PdfRenderer {
  /** Fine enough that rounding a character's width up to a whole dot is not seen: 0.01 pt. */
  private static final float DOTS_PER_POINT = 100;

  private static final int DOTS_PER_PIXEL = 75;

  private final FontLibrary fonts;

  public PdfRenderer(FontLibrary fonts) {
    this.fonts = fonts;
  }

  /**
   * Sets a finished page source.
   *
   * @param xhtml well-formed; {@code <bookmarks>} in its head become the outline
   * @param resources has the style sheets and pictures that the XHTML names
   * @throws IllegalArgumentException where the XHTML is not well-formed or names a resource that
   *     does not exist
   */
  public RenderedPdf render(String xhtml, PdfDocumentInfo info, ResourceSource resources) {
    Document page = PageParser.parse(xhtml);
    MessageDigest digest = sha256();
    digest.update(xhtml.getBytes(UTF_8));
    digest.update(info.toString().getBytes(UTF_8));

    PaintWitness device = new PaintWitness(DOTS_PER_POINT);
    SealedUserAgent agent = new SealedUserAgent(device, DOTS_PER_PIXEL, resources, digest::update);
    ITextRenderer renderer =
        new ITextRenderer(
            DOTS_PER_POINT,
            DOTS_PER_PIXEL,
            device,
            agent,
            new LibraryFontResolver(fonts),
            new FigureFactory(device, fonts, DOTS_PER_PIXEL),
            new EvenLineHeights());
    renderer.getSharedContext().setLineBreakingStrategy(new JapaneseLineBreaking());
    PristineStyles styles = new PristineStyles(agent);
    renderer.getSharedContext().setCss(styles);
    renderer.setDocument(page, "", new PageDefaults());
    new InlineTypesetting(page, styles, fonts).apply();
    renderer.layout();
    ArchivalListener listener = new ArchivalListener(info, languageOf(page), digest);
    renderer.setListener(listener);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    renderer.createPDF(out);
    device.inspector().inspectUnpainted(requireNonNull(renderer.getRootBox()));
    return new RenderedPdf(out.toByteArray(), listener.pages, device.inspector().faults());
  }

  private static String languageOf(Document page) {
    String language = page.getDocumentElement().getAttribute("lang");
    return language.isEmpty() ? "ja" : language;
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }

  private static final class ArchivalListener extends DefaultPDFCreationListener {
    private final PdfDocumentInfo info;
    private final String language;
    private final MessageDigest digest;
    private int pages;

    ArchivalListener(PdfDocumentInfo info, String language, MessageDigest digest) {
      this.info = info;
      this.language = language;
      this.digest = digest;
    }

    @Override
    public void preOpen(ITextRenderer renderer) {
      PdfWriter writer = requireNonNull(renderer.getWriter());
      writer.setPdfVersion(PdfWriter.VERSION_1_7);
      writer.setFullCompression();
      writer.setViewerPreferences(PdfWriter.PageModeUseOutlines | PdfWriter.DisplayDocTitle);
    }

    @Override
    public void preWrite(ITextRenderer renderer, int pageCount) {
      pages = pageCount;
    }

    @Override
    public void onClose(ITextRenderer renderer) {
      ArchivalMetadata.write(requireNonNull(renderer.getWriter()), info, language, digest.digest());
    }
  }
}

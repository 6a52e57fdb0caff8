package org.torimatome.render.pdf;

import java.util.Optional;
import org.torimatome.render.engine.DocumentInfo;
import org.torimatome.render.engine.Engine;
import org.torimatome.render.engine.RenderedFile;
import org.torimatome.render.fault.MarkupException;
import org.torimatome.render.font.FontLibrary;
import org.torimatome.text.Sha256;
import org.w3c.dom.Document;

/**
 * Sets XHTML and CSS as a tagged PDF, PDF/A-2a and PDF/UA-1: the same bytes for the same input.
 *
 * <p>Holds the fonts and nothing else, so one renderer serves all threads at once.
 */
public final class PdfRenderer implements Engine {
  private final Typesetter typesetter;

  /** For pages that bring all they show. */
  public PdfRenderer(FontLibrary fonts) {
    this(fonts, name -> Optional.empty());
  }

  /**
   * @param resources has the style sheets and pictures that a page names
   */
  PdfRenderer(FontLibrary fonts, ResourceSource resources) {
    typesetter = new Typesetter(fonts, resources);
  }

  @Override
  public String ending() {
    return ".pdf";
  }

  /**
   * Sets a finished page source.
   *
   * @param xhtml well-formed; {@code <bookmarks>} in its head become the outline, else its headings
   * @throws MarkupException where the XHTML is not well-formed, has CSS that would be dropped,
   *     names a resource or links to a place that does not exist, or holds an SVG that is not drawn
   */
  @Override
  public RenderedFile render(String xhtml, DocumentInfo info) {
    Sha256 digest = new Sha256().with(xhtml).with(identity(info));
    LaidOutPages pages = typesetter.set(xhtml, digest::with);
    String language = languageOf(pages.source());
    byte[] bytes =
        new PdfPainter(pages)
            .print(writer -> ArchivalMetadata.write(writer, info, language, digest.bytes()));
    pages.agent().requireAll();
    return new RenderedFile(bytes, pages.device().faults(pages.layout()));
  }

  /** Stands in each file's number: written otherwise, what was issued could not be made again. */
  private static String identity(DocumentInfo info) {
    return "PdfDocumentInfo[title=%s, subject=%s, author=%s, issued=%s]"
        .formatted(info.title(), info.subject(), info.author(), info.issued());
  }

  private static String languageOf(Document page) {
    String language = page.getDocumentElement().getAttribute("lang");
    return language.isEmpty() ? "ja" : language;
  }
}

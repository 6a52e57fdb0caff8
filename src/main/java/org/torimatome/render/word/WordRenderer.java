package org.torimatome.render.word;

import java.util.Optional;
import org.torimatome.render.chart.DrawingXml;
import org.torimatome.render.engine.DocumentInfo;
import org.torimatome.render.engine.Engine;
import org.torimatome.render.engine.RenderedFile;
import org.torimatome.render.font.FontLibrary;
import org.torimatome.render.office.DocumentProperties;
import org.torimatome.render.office.PartLinks;
import org.torimatome.render.pdf.StyledPage;
import org.torimatome.render.pdf.Typesetter;
import org.torimatome.workbook.OfficePackage;
import org.torimatome.workbook.XmlText;

/** Makes a Word document of a page: the same bytes for the same page. */
public final class WordRenderer implements Engine {
  private static final String DRAWING =
      "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing";
  private static final String COMPATIBILITY =
      "http://schemas.openxmlformats.org/markup-compatibility/2006";
  private static final String PICTURE = "http://schemas.openxmlformats.org/drawingml/2006/picture";

  private final FontLibrary fonts;
  private final Typesetter typesetter;

  public WordRenderer(FontLibrary fonts) {
    this.fonts = fonts;
    this.typesetter = new Typesetter(fonts);
  }

  @Override
  public String ending() {
    return ".docx";
  }

  @Override
  public RenderedFile render(String filled, DocumentInfo info) {
    StyledPage page = typesetter.styled(filled);
    PartLinks links = new PartLinks();
    OfficePackage parts = new OfficePackage();
    // Word spaces scripts where nothing is said.
    ParagraphLook usual = ParagraphLook.plain(page.styleOf(page.body()), true);
    WordStyles styles = new WordStyles(usual);
    String references = new HeadAndFoot(page, styles, links, parts).references(usual, info.title());
    WordBook book =
        new WordBook(
            page,
            styles,
            new Bookmarks(page.body()),
            new Headings(page),
            new Figures(page, links, parts),
            new Section(page.paper(), references, page.footOfFirst().isEmpty()),
            links,
            fonts);
    parts.add(WordBook.MAIN, WordXml.TYPES + "document.main+xml", body(book));
    parts.add(WordStyles.PART, WordXml.TYPES + "styles+xml", book.styles().part());
    links.to("styles", WordStyles.PART);
    OtherParts.add(parts, links);
    links.addTo(parts, WordBook.MAIN);
    DocumentProperties.add(parts, info, WordBook.MAIN);
    return new RenderedFile(parts.bytes());
  }

  private static byte[] body(WordBook book) {
    XmlText xml = WordXml.root("w:document");
    xml.attribute("xmlns:wp", DRAWING).attribute("xmlns:a", DrawingXml.DRAWING);
    xml.attribute("xmlns:c", DrawingXml.CHART).attribute("xmlns:pic", PICTURE);
    xml.attribute("xmlns:mc", COMPATIBILITY);
    xml.attribute("xmlns:wp14", Figures.SINCE_2010);
    xml.attribute("xmlns:wpg", ShapeXml.GROUP).attribute("xmlns:wps", ShapeXml.SHAPE);
    xml.start("w:body");
    Blocks blocks = new Blocks(book, xml, Blocks.Keep.AS_STYLED);
    Inset inset = new Inset(0, book.section().width(), Optional.empty());
    blocks.children(book.page().body(), inset);
    blocks.finish();
    book.section().write(xml);
    return xml.end().end().bytes();
  }
}

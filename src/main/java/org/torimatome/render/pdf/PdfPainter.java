package org.torimatome.render.pdf;

import com.lowagie.text.DocumentException;
import com.lowagie.text.Rectangle;
import com.lowagie.text.pdf.PdfWriter;
import java.io.ByteArrayOutputStream;
import java.util.function.Consumer;
import org.torimatome.render.pdf.tag.TagTree;
import org.torimatome.render.pdf.tag.TaggedFile;
import org.w3c.dom.Document;
import org.xhtmlrenderer.render.PageBox;
import org.xhtmlrenderer.render.RenderingContext;

/** Paints laid-out pages into a PDF file, in the order the engine wants it done. */
final class PdfPainter {
  private final LaidOutPages laidOut;
  private final InspectingOutputDevice device;

  PdfPainter(LaidOutPages laidOut) {
    this.laidOut = laidOut;
    device = laidOut.device();
  }

  /**
   * @param metadata writes what is not on the pages, just before the file is closed
   */
  byte[] print(Consumer<PdfWriter> metadata) {
    Document source = laidOut.source();
    PageLayout layout = laidOut.layout();
    int pages = layout.pages().size();
    RenderingContext context = laidOut.contextFor(device);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    com.lowagie.text.Document file =
        new com.lowagie.text.Document(size(layout.pages().get(0), context), 0, 0, 0, 0);
    TaggedFile writer = open(file, out);
    TagTree tags = TagTree.of(source);

    device.setRoot(layout.root());
    device.start(source);
    device.setWriter(writer);
    device.setTags(tags, pages, writer);
    laidOut.paint(
        context,
        page -> {
          if (page.getPageNo() > 0) {
            file.setPageSize(size(page, context));
            file.newPage();
          }
          device.initializePage(writer.getDirectContent(), size(page, context).getHeight());
        },
        page -> device.finishPage());
    InlineTypesetting.takeMarksFromHeadings(source); // which become the outline
    device.finish(context, layout.root());
    writer.write(tags);
    metadata.accept(writer);
    file.close();
    return out.toByteArray();
  }

  private static TaggedFile open(com.lowagie.text.Document file, ByteArrayOutputStream out) {
    try {
      TaggedFile writer = TaggedFile.of(file, out);
      writer.setPdfVersion(PdfWriter.VERSION_1_7);
      writer.setFullCompression();
      writer.setViewerPreferences(PdfWriter.PageModeUseOutlines | PdfWriter.DisplayDocTitle);
      file.open();
      return writer;
    } catch (DocumentException e) {
      throw new IllegalStateException("The PDF can't be opened for writing", e);
    }
  }

  private Rectangle size(PageBox page, RenderingContext context) {
    return new Rectangle(
        page.getWidth(context) / device.getDotsPerPoint(),
        page.getHeight(context) / device.getDotsPerPoint());
  }
}

package org.torimatome.render.pdf;

import com.lowagie.text.DocumentException;
import com.lowagie.text.Rectangle;
import com.lowagie.text.pdf.PdfWriter;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.function.Consumer;
import org.torimatome.render.pdf.tag.TagTree;
import org.torimatome.render.pdf.tag.TaggedFile;
import org.w3c.dom.Document;
import org.xhtmlrenderer.css.style.CalculatedStyle.Edge;
import org.xhtmlrenderer.layout.Layer;
import org.xhtmlrenderer.layout.Layer.PagedMode;
import org.xhtmlrenderer.layout.SharedContext;
import org.xhtmlrenderer.pdf.ITextFontContext;
import org.xhtmlrenderer.render.PageBox;
import org.xhtmlrenderer.render.RenderingContext;

/** Paints laid-out pages into a PDF file, in the order the engine wants it done. */
final class PdfPainter {
  private final SharedContext shared;
  private final InspectingOutputDevice device;

  PdfPainter(SharedContext shared, InspectingOutputDevice device) {
    this.shared = shared;
    this.device = device;
  }

  /**
   * @param metadata writes what is not on the pages, just before the file is closed
   */
  byte[] print(Document source, PageLayout layout, Consumer<PdfWriter> metadata) {
    Layer layer = layout.layer();
    List<PageBox> pages = layout.pages();
    RenderingContext context =
        shared.newRenderingContextInstance(device, new ITextFontContext(), layer, 0);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    com.lowagie.text.Document file =
        new com.lowagie.text.Document(size(pages.get(0), context), 0, 0, 0, 0);
    TaggedFile writer = open(file, out);
    TagTree tags = TagTree.of(source);

    device.setRoot(layout.root());
    device.start(source);
    device.setWriter(writer);
    device.setTags(tags, pages.size(), writer);
    layer.assignPagePaintingPositions(context, PagedMode.PAGED_MODE_PRINT);
    context.setPageCount(pages.size());
    for (int i = 0; i < pages.size(); i++) {
      PageBox page = pages.get(i);
      if (i > 0) {
        file.setPageSize(size(page, context));
        file.newPage();
      }
      device.initializePage(writer.getDirectContent(), size(page, context).getHeight());
      context.setPage(i, page);
      paint(page, layer, context);
      device.finishPage();
    }
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

  private void paint(PageBox page, Layer layer, RenderingContext context) {
    page.paintBackground(context, 0, PagedMode.PAGED_MODE_PRINT);
    page.paintMarginAreas(context, 0, PagedMode.PAGED_MODE_PRINT);
    page.paintBorder(context, 0, PagedMode.PAGED_MODE_PRINT);

    device.clip(page.getPrintClippingBounds(context));
    int left = page.getMarginBorderPadding(context, Edge.LEFT);
    int top = page.getMarginBorderPadding(context, Edge.TOP) - page.getPaintingTop();
    device.translate(left, top);
    layer.paint(context);
    device.translate(-left, -top);
    device.unclip();
  }
}

package org.torimatome.render.pdf;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.torimatome.render.engine.DocumentInfo;
import org.torimatome.render.engine.RenderedFile;
import org.torimatome.render.font.FontLibrary;

/** Renders for the tests, and reads back with PDFBox what came out. */
final class PdfPages {
  static final DocumentInfo INFO =
      new DocumentInfo("令和4年度 評価・検証報告書", "DX・働き方改革 <推進> & 基本方針", "富山県", LocalDate.of(2023, 4, 28));

  /** A picture of one grey pixel. */
  private static final byte[] PIXEL =
      Base64.getDecoder()
          .decode(
              "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==");

  /** Half a point apart is another line. */
  private static final float SAME_LINE = 3;

  private PdfPages() {}

  static RenderedFile render(String xhtml, Map<String, byte[]> resources) {
    return new PdfRenderer(FontLibrary.bundled(), name -> Optional.ofNullable(resources.get(name)))
        .render(xhtml, INFO);
  }

  /** A page of that style and body. */
  static RenderedFile render(String css, String body) {
    return render(
        "<html lang=\"ja\"><head><link rel=\"stylesheet\" href=\"a.css\"/></head><body>"
            + body
            + "</body></html>",
        Map.of("a.css", css.getBytes(UTF_8), "a.png", PIXEL));
  }

  static String text(RenderedFile pdf) {
    try (PDDocument document = Loader.loadPDF(pdf.bytes())) {
      return new PDFTextStripper().getText(document);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<String> pages(RenderedFile pdf) {
    try (PDDocument document = Loader.loadPDF(pdf.bytes())) {
      List<String> pages = new ArrayList<>();
      PDFTextStripper stripper = new PDFTextStripper();
      for (int page = 1; page <= document.getNumberOfPages(); page++) {
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        pages.add(stripper.getText(document));
      }
      return pages;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The names in the outline's first level. */
  static List<String> outline(RenderedFile pdf) {
    try (PDDocument document = Loader.loadPDF(pdf.bytes())) {
      List<String> names = new ArrayList<>();
      for (PDOutlineItem item : document.getDocumentCatalog().getDocumentOutline().children()) {
        names.add(item.getTitle());
      }
      return names;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The lines of all pages by the positions of their glyphs, each in the order it was painted. */
  static List<String> lines(RenderedFile pdf) {
    try (PDDocument document = Loader.loadPDF(pdf.bytes())) {
      LineReader reader = new LineReader();
      reader.getText(document);
      return reader.lines;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static final class LineReader extends PDFTextStripper {
    private final List<String> lines = new ArrayList<>();
    private float baseline = Float.NaN;

    @Override
    protected void processTextPosition(TextPosition glyph) {
      boolean sameLine = Math.abs(glyph.getYDirAdj() - baseline) < SAME_LINE;
      if (sameLine) {
        int last = lines.size() - 1;
        lines.set(last, lines.get(last) + glyph.getUnicode());
      } else {
        lines.add(glyph.getUnicode());
      }
      baseline = glyph.getYDirAdj();
    }
  }
}

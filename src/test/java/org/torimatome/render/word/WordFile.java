package org.torimatome.render.word;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.xwpf.usermodel.IBody;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.torimatome.render.engine.DocumentInfo;
import org.torimatome.render.excel.WorkbookFile;
import org.torimatome.render.font.FontLibrary;
import org.torimatome.render.print.ReadingOrder;
import org.torimatome.render.print.ReadingOrder.Part;

/** A document as a test looks at it: as POI reads it, and as the parts it is packed of. */
public record WordFile(byte[] bytes) {
  private static final DocumentInfo INFO =
      new DocumentInfo("評価・検証報告書", "", "富山県", LocalDate.of(2023, 4, 28));

  public static WordFile of(String page) {
    return new WordFile(new WordRenderer(FontLibrary.bundled()).render(page, INFO).bytes());
  }

  /** A page of this body and style. */
  static WordFile of(String style, String body) {
    return of(
        "<html lang='ja'><head><title>題</title><style>%s</style></head><body>%s</body></html>"
            .formatted(style, body));
  }

  XWPFDocument document() {
    try {
      return new XWPFDocument(new ByteArrayInputStream(bytes));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public Map<String, String> parts() {
    return new WorkbookFile(bytes).parts();
  }

  String xml() {
    return parts().get("word/document.xml");
  }

  /** In the order in which they are read, cells and what stands in them included. */
  List<XWPFParagraph> paragraphs() {
    List<XWPFParagraph> found = new ArrayList<>();
    collect(document(), found, new ArrayList<>());
    return found;
  }

  List<XWPFTable> tables() {
    List<XWPFTable> found = new ArrayList<>();
    collect(document(), new ArrayList<>(), found);
    return found;
  }

  private static void collect(IBody body, List<XWPFParagraph> paragraphs, List<XWPFTable> tables) {
    for (IBodyElement element : body.getBodyElements()) {
      if (element instanceof XWPFParagraph paragraph) {
        paragraphs.add(paragraph);
      } else if (element instanceof XWPFTable table) {
        tables.add(table);
        table
            .getRows()
            .forEach(row -> row.getTableCells().forEach(cell -> collect(cell, paragraphs, tables)));
      }
    }
  }

  /** All words, without blanks. */
  String text() {
    return paragraphs().stream()
        .map(XWPFParagraph::getText)
        .map(WordFile::plain)
        .collect(Collectors.joining());
  }

  /**
   * What a PDF of the same page says and the document does not: page numbers are each one's own.
   */
  public List<String> lacking(byte[] pdf) {
    String text = text();
    return said(pdf).filter(words -> !text.contains(words)).toList();
  }

  static Stream<String> said(byte[] pdf) {
    return ReadingOrder.of(pdf)
        .all()
        .filter(part -> part.is("P", "H1", "H2", "H3", "H4", "LBody", "TH", "TD", "Caption"))
        .filter(part -> part.all().noneMatch(inner -> inner.is("Figure", "TOC")))
        .flatMap(part -> part.content().stream())
        .map(content -> plain(wordsOf(content)))
        // Said on a page on which a group goes on: Word's pages are its own.
        .map(words -> words.replaceFirst("（続き）$", ""))
        .filter(words -> !words.isEmpty() && !words.matches("\\d{1,2}"));
  }

  private static String wordsOf(Object content) {
    if (content instanceof Part part) {
      return part.is("Span") ? part.text() : "";
    }
    return (String) content;
  }

  /** As two programs that set a text otherwise have it alike. */
  public static String plain(String text) {
    return text.replaceAll("[\\s\u00a0\u3000\u2060\u200b\ufffc]", "");
  }
}

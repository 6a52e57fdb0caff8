package org.torimatome.render.print;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDObjectReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDMarkedContent;
import org.apache.pdfbox.text.PDFMarkedContentExtractor;
import org.apache.pdfbox.text.TextPosition;

/** A PDF as one hears it: its structure tree, with the words that stand in each element. */
public final class ReadingOrder {

  /**
   * An element of the structure.
   *
   * @param type such as {@code H1}
   * @param alternative of a figure
   * @param scope of a table's head
   * @param links areas of the page that lead elsewhere, by their words
   * @param content its words and what it holds, in the order they are read: {@link String}s and
   *     parts
   */
  public record Part(
      String type, String alternative, String scope, List<String> links, List<Object> content) {

    public boolean is(String... types) {
      return List.of(types).contains(type);
    }

    /** It and all within, in the order they are read. */
    public Stream<Part> all() {
      return Stream.concat(
          Stream.of(this),
          content.stream()
              .flatMap(each -> each instanceof Part part ? part.all() : Stream.empty()));
    }

    public String text() {
      return text(Part::text);
    }

    /**
     * @param read how what it holds is read
     */
    public String text(Function<Part, String> read) {
      return content.stream()
          .map(each -> each instanceof Part part ? read.apply(part) : (String) each)
          .collect(Collectors.joining());
    }
  }

  private final Map<PDPage, Map<Integer, String>> words = new HashMap<>();

  private ReadingOrder() {}

  public static Part of(byte[] pdf) {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      ReadingOrder order = new ReadingOrder();
      for (PDPage page : document.getPages()) {
        order.read(page);
      }
      PDStructureNode root = document.getDocumentCatalog().getStructureTreeRoot();
      return order.part((PDStructureElement) root.getKids().get(0));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void read(PDPage page) throws IOException {
    PDFMarkedContentExtractor extractor = new PDFMarkedContentExtractor();
    extractor.processPage(page);
    Map<Integer, String> ofPage = new HashMap<>();
    extractor.getMarkedContents().stream()
        .filter(content -> content.getMCID() >= 0)
        .forEach(content -> ofPage.put(content.getMCID(), wordsOf(content)));
    words.put(page, ofPage);
  }

  private static String wordsOf(PDMarkedContent content) {
    StringBuilder words = new StringBuilder();
    for (Object each : content.getContents()) {
      if (each instanceof TextPosition glyph) {
        words.append(glyph.getUnicode());
      }
    }
    return words.toString();
  }

  private Part part(PDStructureElement element) {
    List<Object> content = new ArrayList<>();
    List<String> links = new ArrayList<>();
    for (Object kid : element.getKids()) {
      if (kid instanceof PDStructureElement inner) {
        content.add(part(inner));
      } else if (kid instanceof Integer id) {
        content.add(words.get(element.getPage()).get(id));
      } else if (kid instanceof PDMarkedContentReference mark) {
        content.add(words.get(mark.getPage()).get(mark.getMCID()));
      } else if (kid instanceof PDObjectReference object) {
        COSDictionary area = object.getCOSObject().getCOSDictionary(COSName.OBJ);
        links.add(area.getString(COSName.CONTENTS));
      }
    }
    return new Part(
        element.getStructureType(),
        element.getAlternateDescription() == null ? "" : element.getAlternateDescription(),
        scopeOf(element),
        links,
        content);
  }

  private static String scopeOf(PDStructureElement element) {
    COSBase attributes = element.getCOSObject().getDictionaryObject(COSName.A);
    return attributes instanceof COSDictionary table ? table.getNameAsString("Scope", "") : "";
  }
}

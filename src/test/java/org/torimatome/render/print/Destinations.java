package org.torimatome.render.print;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionGoTo;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageXYZDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineNode;
import org.torimatome.render.print.PageGlyphs.Glyph;

/**
 * Where the links and the outline of a PDF lead, against the words that stand there: never to the
 * empty foot of a page before; an entry of the outline or of the contents to the page that has its
 * words, whose number is the one printed.
 */
final class Destinations {
  /** In points. A line's glyphs may reach out of the box that a link is laid on. */
  private static final double REACH = 1;

  private static final String NUMBER = "[1-9][0-9]{0,3}";

  /** Between two sections that the contents name in one entry. */
  private static final String AND = "・";

  /**
   * @param from the page that it stands on, 0 for the outline
   * @param words that one clicks on, without spaces
   * @param right where it ends
   * @param to a page, counted from 1
   * @param y of the place that is shown there, in points from the upper edge
   * @param isGroup whether other entries of the outline stand under it, and its name nowhere
   */
  private record Lead(int from, String words, double right, int to, double y, boolean isGroup) {

    /** As contents have it: the number ends further to the right. */
    boolean isPageNumberOf(Lead entry) {
      return isNumber()
          && !entry.isNumber()
          && from == entry.from
          && to == entry.to
          && y == entry.y
          && right > entry.right + REACH;
    }

    private boolean isNumber() {
      return from > 0 && words.matches(NUMBER);
    }

    /** What stands where it leads. */
    String heading() {
      return from == 0 || !words.contains(AND) ? words : words.substring(0, words.indexOf(AND));
    }

    String fault(String fault) {
      return "%s: %s: %s (%d)".formatted(from == 0 ? "outline" : "page " + from, fault, words, to);
    }
  }

  private final List<PageGlyphs> pages;
  private final List<Lead> leads = new ArrayList<>();

  private Destinations(List<PageGlyphs> pages) {
    this.pages = pages;
  }

  /** What is wrong with them, links first. */
  static List<String> faults(byte[] pdf, List<PageGlyphs> pages) {
    Destinations all = new Destinations(pages);
    try (PDDocument document = Loader.loadPDF(pdf)) {
      for (PageGlyphs page : pages) {
        for (PDAnnotation link : document.getPage(page.number() - 1).getAnnotations()) {
          all.read(link, page, document);
        }
      }
      PDOutlineNode outline = document.getDocumentCatalog().getDocumentOutline();
      if (outline != null) {
        all.read(outline);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return all.leads.stream().flatMap(lead -> all.faults(lead).stream()).toList();
  }

  private void read(PDAnnotation annotation, PageGlyphs page, PDDocument document)
      throws IOException {
    if (annotation instanceof PDAnnotationLink link
        && link.getAction() instanceof PDActionGoTo action) {
      PDRectangle area = link.getRectangle();
      StringBuilder words = new StringBuilder();
      for (Glyph glyph : page.glyphs()) {
        double middle = (glyph.x() + glyph.right()) / 2;
        double y = page.height() - glyph.base();
        if (middle > area.getLowerLeftX()
            && middle < area.getUpperRightX()
            && y > area.getLowerLeftY() - REACH
            && y < area.getUpperRightY() + REACH) {
          words.append(glyph.text());
        }
      }
      add(page.number(), words.toString(), area.getUpperRightX(), action.getDestination(), false);
    }
  }

  private void read(PDOutlineNode outline) throws IOException {
    for (PDOutlineItem item : outline.children()) {
      add(0, item.getTitle(), 0, item.getDestination(), item.hasChildren());
      read(item);
    }
  }

  private void add(
      int from, String words, double right, PDDestination destination, boolean isGroup) {
    if (destination instanceof PDPageXYZDestination place) {
      int to = place.retrievePageNumber() + 1;
      double y = pages.get(to - 1).height() - place.getTop();
      leads.add(new Lead(from, plain(words), right, to, y, isGroup));
    }
  }

  private List<String> faults(Lead lead) {
    PageGlyphs page = pages.get(lead.to - 1);
    List<String> faults = new ArrayList<>();
    if (isEmptyBelow(lead.y, page)) {
      faults.add(lead.fault("leads to an empty foot"));
    }
    if (leads.stream().anyMatch(lead::isPageNumberOf)) {
      if (!lead.words.equals(String.valueOf(lead.to))) {
        faults.add(lead.fault("names another page"));
      }
    } else if (isEntry(lead) && !holds(plain(page.text()), lead.heading())) {
      faults.add(lead.fault("leads away from its words"));
    }
    return faults;
  }

  private boolean isEntry(Lead lead) {
    return lead.from == 0
        ? !lead.isGroup
        : leads.stream().anyMatch(number -> number.isPageNumberOf(lead));
  }

  private static boolean isEmptyBelow(double y, PageGlyphs page) {
    double foot = page.height() - PrintedPages.FOOT;
    return page.glyphs().stream()
        .noneMatch(glyph -> glyph.base() > y - REACH && glyph.base() < foot);
  }

  /** Whether the words are said there, in one piece or in two, such as a number and a name. */
  private static boolean holds(String text, String words) {
    for (int cut = 0; cut < words.length(); cut++) {
      if (text.contains(words.substring(0, cut)) && text.contains(words.substring(cut))) {
        return true;
      }
    }
    return words.isEmpty();
  }

  /** The same words may stand in brackets of another width. */
  private static String plain(String words) {
    return Normalizer.normalize(words, Normalizer.Form.NFKC).replaceAll("\\s", "");
  }
}

package org.torimatome.render.word;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.torimatome.render.pdf.StyledPage.Generated;
import org.torimatome.render.pdf.style.ElementStyle;
import org.torimatome.render.pdf.style.ElementStyle.Side;
import org.torimatome.render.word.Piece.Kind;
import org.torimatome.workbook.XmlText;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;

/** What stands in the lines of one paragraph. */
final class Sentence {
  private final WordBook book;
  private final LetterLook around;
  private final List<Piece> runs = new ArrayList<>();
  private double rightEdge;
  private double lineHeight;
  private boolean endsInSpace = true;
  private int wholes;
  private int whole;

  /**
   * @param around how letters look that no element in the lines says anything of
   */
  Sentence(WordBook book, LetterLook around) {
    this.book = book;
    this.around = around;
  }

  boolean isEmpty() {
    return runs.isEmpty();
  }

  /** How far the last element keeps from the right edge, in points: figures are aligned so. */
  double rightEdge() {
    return runs.stream().noneMatch(run -> run.kind() == Kind.BREAK) ? rightEdge : 0;
  }

  /** Of the element in it that asks for most, in points. */
  double lineHeight() {
    return lineHeight;
  }

  void add(List<Node> nodes) {
    nodes.forEach(node -> add(node, Optional.empty(), around, ""));
  }

  /** What heads the lines, and the room up to where they begin. */
  void addLabel(Sentence label) {
    runs.addAll(label.runs);
    runs.add(new Piece(Kind.TAB, "", Optional.empty(), around, ""));
    endsInSpace = true;
  }

  private void add(Node node, Optional<String> style, LetterLook look, String link) {
    if (node instanceof Text text) {
      words(text.getData(), style, look, link);
    } else if (node instanceof Element element) {
      add(element, style, look, link);
    }
  }

  private void add(Element element, Optional<String> style, LetterLook look, String link) {
    ElementStyle own = book.page().styleOf(element);
    if (own.display().equals("none") || Nodes.isContinued(element)) {
      return;
    }
    switch (element.getNodeName()) {
      case "br" -> {
        trim();
        runs.add(new Piece(Kind.BREAK, "", style, look, link));
        endsInSpace = true;
        return;
      }
      case "img", "svg" -> {
        runs.add(new Piece(Kind.PICTURE, book.figures().drawing(element, 0), style, look, link));
        endsInSpace = false;
        return;
      }
      default -> {}
    }
    book.bookmarks().meet(element);
    LetterLook letters = look.in(own);
    lineHeight = Math.max(lineHeight, own.lineHeight());
    String name = Nodes.name(element);
    Optional<String> named =
        book.styles().letters(name, letters, look).map(id -> name).or(() -> style);
    String target = element.getNodeName().equals("a") ? element.getAttribute("href") : link;
    if (isSwatch(element, own)) {
      swatch(own, letters);
      return;
    }
    if (own.padding(Side.LEFT, 0) > 2 && !endsInSpace) {
      words(" ", named, letters, target);
    }
    int outer = whole;
    if (whole == 0 && own.isOneLine()) {
      whole = ++wholes;
    }
    book.page().before(element).forEach(each -> add(each, named, letters, element, target));
    for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
      add(child, named, letters, target);
    }
    book.page().after(element).forEach(each -> add(each, named, letters, element, target));
    whole = outer;
    if (own.display().equals("inline-block") && own.margin(Side.RIGHT, 0) > 2) {
      words("　　", style, look, link);
    }
    rightEdge = own.padding(Side.RIGHT, 0);
  }

  private void add(
      Generated generated, Optional<String> style, LetterLook look, Element of, String link) {
    if (generated.kind() == Generated.Kind.PAGE_OF) {
      runs.add(new Piece(Kind.PAGE, of.getAttribute("href"), style, look, link));
      endsInSpace = false;
    } else if (generated.kind() == Generated.Kind.WORDS) {
      words(generated.text(), style, look, link);
    }
  }

  /** A mark in a colour, which has a size and no words. */
  private static boolean isSwatch(Element element, ElementStyle style) {
    return style.display().equals("inline-block")
        && style.width(0).isPresent()
        && element.getFirstChild() == null;
  }

  private void swatch(ElementStyle style, LetterLook look) {
    Optional<String> edge = style.border(Side.TOP).map(ElementStyle.Border::colour);
    LetterLook mark =
        new LetterLook(
            look.halfPoints(),
            false,
            false,
            style.background().or(() -> edge).orElse(look.colour()),
            Optional.empty(),
            Optional.empty());
    String shape = style.background().isPresent() ? "■" : "□";
    runs.add(new Piece(Kind.WORDS, shape, Optional.empty(), mark, ""));
    endsInSpace = false;
  }

  private void words(String source, Optional<String> style, LetterLook look, String link) {
    StringBuilder words = new StringBuilder();
    for (int i = 0; i < source.length(); i++) {
      char c = source.charAt(i);
      if (c == ' ' || c == '\n' || c == '\t' || c == '\r') {
        if (!endsInSpace) {
          words.append(' ');
        }
        endsInSpace = true;
      } else {
        words.append(c);
        endsInSpace = false;
      }
    }
    if (words.length() > 0) {
      runs.add(new Piece(Kind.WORDS, words.toString(), style, look, link, whole));
    }
  }

  /** Blanks at the end of a line are none. */
  private void trim() {
    if (!runs.isEmpty() && runs.get(runs.size() - 1).kind() == Kind.WORDS) {
      Piece last = runs.remove(runs.size() - 1);
      String kept = last.text().stripTrailing();
      if (!kept.isEmpty()) {
        runs.add(last.with(kept));
      }
    }
  }

  Sentence finished() {
    trim();
    return this;
  }

  /**
   * Keeps whole what does not break.
   *
   * @param width of short lines, in points
   */
  void fit(double width) {
    List<Piece> fitted = ShortLines.of(List.copyOf(runs), width, book.fonts());
    runs.clear();
    runs.addAll(fitted);
  }

  /**
   * @param base how letters look in the paragraph's style
   */
  void write(XmlText xml, LetterLook base) {
    String link = "";
    boolean isOpen = false;
    for (Piece run : runs) {
      if (!run.link().equals(link)) {
        close(xml, isOpen);
        link = run.link();
        isOpen = open(xml, link);
      }
      write(run, xml, base);
    }
    close(xml, isOpen);
  }

  /** Whether the link leads anywhere. */
  private boolean open(XmlText xml, String link) {
    if (link.startsWith("#")) {
      Optional<String> bookmark = book.bookmarks().name(link.substring(1));
      if (bookmark.isPresent()) {
        xml.start("w:hyperlink").attribute("w:anchor", bookmark.get());
        xml.attribute("w:history", 1);
        return true;
      }
    } else if (!link.isEmpty()) {
      xml.start("w:hyperlink").attribute("r:id", book.links().outside("hyperlink", link));
      return true;
    }
    return false;
  }

  private static void close(XmlText xml, boolean isOpen) {
    if (isOpen) {
      xml.end();
    }
  }

  private void write(Piece run, XmlText xml, LetterLook base) {
    switch (run.kind()) {
      case PAGE ->
          book.bookmarks()
              .name(run.text().substring(1))
              .ifPresent(
                  name ->
                      WordXml.field(
                          xml, "PAGEREF " + name + " \\h", "…", () -> look(run, xml, base)));
      case PICTURE -> xml.start("w:r").add(run.text()).end();
      case BREAK, TAB -> {
        xml.start("w:r");
        look(run, xml, base);
        xml.start(run.kind() == Kind.BREAK ? "w:br" : "w:tab").end().end();
      }
      case WORDS -> {
        xml.start("w:r");
        look(run, xml, base);
        WordXml.text(xml, run.text());
        xml.end();
      }
    }
  }

  private void look(Piece run, XmlText xml, LetterLook base) {
    XmlText own = XmlText.stretch();
    run.style().ifPresent(name -> WordXml.value(own, "w:rStyle", book.styles().lettersId(name)));
    LetterLook said = run.style().map(name -> book.styles().changed(name, base)).orElse(base);
    run.look().writeBeside(own, said);
    if (!own.toString().isEmpty()) {
      xml.start("w:rPr").add(own.toString()).end();
    }
  }
}

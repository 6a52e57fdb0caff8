package org.torimatome.render.slides;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.torimatome.render.font.FontLibrary;
import org.torimatome.render.slides.seen.Look;
import org.torimatome.render.slides.shape.Paragraph;
import org.torimatome.render.slides.shape.Paragraph.Piece;
import org.torimatome.workbook.XmlText;

/** Writes paragraphs, with their runs as they look. */
final class TextXml {
  /** Programs that know of it leave a link its colour. */
  private static final String LINK_COLOUR = "{A12FA001-AC4F-418D-AE19-62706E023703}";

  private static final String LINK_COLOUR_NAMES =
      "http://schemas.microsoft.com/office/drawing/2018/hyperlinkcolor";

  /**
   * Of what a line is higher than its type; a page puts one half above it, other programs almost
   * all.
   */
  private static final double RAISED = 0.45;

  /**
   * Where a link leads.
   *
   * @param id of the relationship
   * @param isSlide whether it is a slide of the same deck
   */
  record Link(String id, boolean isSlide) {}

  private final XmlText xml;
  private final ShapeXml shapes;
  private final String language;
  private final Function<String, Optional<Link>> links;
  private int tightening;

  /**
   * @param links finds where an address leads; none for a place that is not on a slide
   */
  TextXml(XmlText xml, ShapeXml shapes, String language, Function<String, Optional<Link>> links) {
    this.xml = xml;
    this.shapes = shapes;
    this.language = language;
    this.links = links;
  }

  /** How much higher than on the page the first line must begin, to stand where it stood. */
  static int raised(List<Paragraph> paragraphs) {
    return paragraphs.stream()
        .findFirst()
        .map(first -> (int) Math.round(RAISED * Math.max(0, first.spacing() - first.size())))
        .orElse(0);
  }

  void paragraphs(List<Paragraph> paragraphs) {
    paragraphs.forEach(this::paragraph);
    if (paragraphs.isEmpty()) {
      xml.start("a:p").end();
    }
  }

  private void paragraph(Paragraph paragraph) {
    xml.start("a:p").start("a:pPr");
    if (paragraph.left() != 0) {
      xml.attribute("marL", ShapeXml.emu(paragraph.left()));
    }
    if (paragraph.indent() != 0) {
      xml.attribute("indent", ShapeXml.emu(paragraph.indent()));
    }
    xml.attribute("algn", alignment(paragraph.alignment()));
    spacing("a:lnSpc", paragraph.spacing());
    spacing("a:spcBef", paragraph.before());
    xml.end();
    tightening = paragraph.tightening();
    for (Piece piece : paragraph.pieces()) {
      piece(piece);
    }
    xml.end();
  }

  private static String alignment(String css) {
    return switch (css) {
      case "right" -> "r";
      case "center" -> "ctr";
      case "justify" -> "just";
      default -> "l";
    };
  }

  private void spacing(String name, int hundredths) {
    xml.start(name).start("a:spcPts").attribute("val", hundredths).end().end();
  }

  private void piece(Piece piece) {
    if (piece instanceof Piece.Run run) {
      xml.start("a:r");
      look(run.look(), run.link().flatMap(links));
      xml.element("a:t", run.text()).end();
    } else if (piece instanceof Piece.Number number) {
      xml.start("a:fld").attribute("id", SLIDE_NUMBER).attribute("type", "slidenum");
      look(number.look(), Optional.empty());
      xml.element("a:t", number.text()).end();
    } else {
      xml.start("a:br");
      look(piece.look(), Optional.empty());
      xml.end();
    }
  }

  /** Any will do, but it must be there. */
  static final String SLIDE_NUMBER = "{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}";

  private void look(Look look, Optional<Link> link) {
    xml.start("a:rPr").attribute("lang", language).attribute("altLang", "en-US");
    xml.attribute("sz", look.size());
    xml.attribute("b", look.bold() ? 1 : 0);
    if (tightening > 0) {
      xml.attribute("spc", -tightening);
    }
    if (look.italic()) {
      xml.attribute("i", 1);
    }
    if (look.underlined()) {
      xml.attribute("u", "sng");
    }
    shapes.fill(look.colour());
    if (!look.family().equals(FontLibrary.MAIN_FAMILY)) {
      xml.start("a:latin").attribute("typeface", look.family()).end();
      xml.start("a:ea").attribute("typeface", look.family()).end();
    }
    link.ifPresent(this::link);
    xml.end();
  }

  private void link(Link link) {
    xml.start("a:hlinkClick").attribute("r:id", link.id());
    if (link.isSlide()) {
      xml.attribute("action", "ppaction://hlinksldjump");
    }
    xml.start("a:extLst").start("a:ext").attribute("uri", LINK_COLOUR);
    xml.start("ahyp:hlinkClr").attribute("xmlns:ahyp", LINK_COLOUR_NAMES).attribute("val", "tx");
    xml.end().end().end().end();
  }
}

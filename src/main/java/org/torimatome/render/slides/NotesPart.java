package org.torimatome.render.slides;

import java.awt.Rectangle;
import org.torimatome.render.office.PartLinks;
import org.torimatome.render.slides.shape.Slide;
import org.torimatome.workbook.XmlText;

/** What is to be said of slides: a page of notes for each that has some, and their master. */
final class NotesPart {
  static final String MASTER = "ppt/notesMasters/notesMaster1.xml";

  /** A4, upright, in hundredths of a point. */
  static final int WIDTH = 59_528;

  static final int HEIGHT = 84_189;

  private static final String THEME = "ppt/theme/theme2.xml";
  private static final int MARGIN = 5_000;
  private static final int SIZE = 1_050;

  private final Deck deck;

  NotesPart(Deck deck) {
    this.deck = deck;
  }

  static String name(int number) {
    return "ppt/notesSlides/notesSlide" + number + ".xml";
  }

  void addMaster() {
    XmlText xml = new XmlText();
    Names.open(xml, "p:notesMaster").start("p:cSld");
    xml.start("p:bg").start("p:bgRef").attribute("idx", 1001);
    xml.start("a:schemeClr").attribute("val", "bg1").end().end().end();
    tree(xml);
    picture(xml);
    body(xml, "");
    xml.end().end();
    Masters.colourMap(xml);
    deck.parts().add(MASTER, Names.TYPE + "notesMaster+xml", xml.end().bytes());
    deck.parts().add(THEME, Theme.TYPE, deck.theme().xml());
    PartLinks links = new PartLinks();
    links.to("theme", THEME);
    links.addTo(deck.parts(), MASTER);
  }

  void add(Slide slide, int number) {
    XmlText xml = new XmlText();
    Names.open(xml, "p:notes").start("p:cSld");
    tree(xml);
    picture(xml);
    body(xml, String.join("\n", slide.notes()));
    xml.end().end();
    xml.start("p:clrMapOvr").start("a:masterClrMapping").end().end();
    deck.parts().add(name(number), Names.TYPE + "notesSlide+xml", xml.end().bytes());
    PartLinks links = new PartLinks();
    links.to("notesMaster", MASTER);
    links.to("slide", SlidePart.name(number));
    links.addTo(deck.parts(), name(number));
  }

  private static void tree(XmlText xml) {
    xml.start("p:spTree").start("p:nvGrpSpPr");
    xml.start("p:cNvPr").attribute("id", 1).attribute("name", "").end();
    xml.start("p:cNvGrpSpPr").end().start("p:nvPr").end().end();
    xml.start("p:grpSpPr").end();
  }

  /** The slide, above its notes. */
  private void picture(XmlText xml) {
    open(xml, 2, "sldImg", "スライド");
    new ShapeXml(xml, deck.theme())
        .place("a:xfrm", new Rectangle(MARGIN, MARGIN, WIDTH - 2 * MARGIN, HEIGHT / 3));
    new ShapeXml(xml, deck.theme()).form("rect");
    xml.end().end();
  }

  private void body(XmlText xml, String text) {
    open(xml, 3, "body", "ノート");
    int top = HEIGHT / 3 + 2 * MARGIN;
    new ShapeXml(xml, deck.theme())
        .place("a:xfrm", new Rectangle(MARGIN, top, WIDTH - 2 * MARGIN, HEIGHT - top - MARGIN));
    new ShapeXml(xml, deck.theme()).form("rect");
    xml.end();
    xml.start("p:txBody").start("a:bodyPr").end().start("a:lstStyle").end();
    for (String line : text.split("\n", -1)) {
      xml.start("a:p").start("a:r").start("a:rPr").attribute("lang", deck.language());
      xml.attribute("sz", SIZE).end().element("a:t", line).end().end();
    }
    xml.end().end();
  }

  private static void open(XmlText xml, int id, String type, String name) {
    xml.start("p:sp").start("p:nvSpPr");
    xml.start("p:cNvPr").attribute("id", id).attribute("name", name + " " + id).end();
    xml.start("p:cNvSpPr").start("a:spLocks").attribute("noGrp", 1).end().end();
    xml.start("p:nvPr").start("p:ph").attribute("type", type);
    if (type.equals("body")) {
      xml.attribute("idx", 1);
    }
    xml.end().end().end().start("p:spPr");
  }
}

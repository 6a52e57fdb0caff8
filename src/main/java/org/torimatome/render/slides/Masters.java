package org.torimatome.render.slides;

import java.awt.Dimension;
import java.awt.Rectangle;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.torimatome.render.office.PartLinks;
import org.torimatome.render.slides.shape.Item.Role;
import org.torimatome.render.slides.shape.Item.TextBox;
import org.torimatome.render.slides.shape.Slide;
import org.torimatome.workbook.XmlText;

/**
 * The deck's master and its two layouts, of a cover and of all other slides: where title, footer
 * and number stand is taken from the first slide that has them.
 */
final class Masters {
  static final String MASTER = "ppt/slideMasters/slideMaster1.xml";

  /** The numbers of the placeholders on master, layouts and slides. */
  static final int FOOTER = 11;

  static final int NUMBER = 12;

  static final String THEME = "ppt/theme/theme1.xml";

  /** Where the numbers of masters and layouts may begin. */
  static final String FIRST_ID = "2147483648";

  private static final List<String> LAYOUT_IDS = List.of("2147483649", "2147483650");

  private final Deck deck;
  private final List<Slide> slides;

  Masters(Deck deck, List<Slide> slides) {
    this.deck = deck;
    this.slides = slides;
  }

  static String layout(boolean isCover) {
    return "ppt/slideLayouts/slideLayout" + (isCover ? 1 : 2) + ".xml";
  }

  void add() {
    deck.parts().add(THEME, Theme.TYPE, deck.theme().xml());
    PartLinks links = new PartLinks();
    String cover = links.to("slideLayout", layout(true));
    String other = links.to("slideLayout", layout(false));
    links.to("theme", THEME);
    deck.parts().add(MASTER, Names.TYPE + "slideMaster+xml", master(List.of(cover, other)));
    links.addTo(deck.parts(), MASTER);
    layout(true, "title", "表紙");
    layout(false, "titleOnly", "タイトルのみ");
  }

  private byte[] master(List<String> layouts) {
    XmlText xml = new XmlText();
    Names.open(xml, "p:sldMaster").start("p:cSld");
    xml.start("p:bg").start("p:bgPr").start("a:solidFill");
    xml.start("a:schemeClr").attribute("val", "bg1").end().end();
    xml.start("a:effectLst").end().end().end();
    placeholders(xml, false, "title");
    xml.end();
    colourMap(xml);
    xml.start("p:sldLayoutIdLst");
    for (int i = 0; i < layouts.size(); i++) {
      xml.start("p:sldLayoutId").attribute("id", LAYOUT_IDS.get(i));
      xml.attribute("r:id", layouts.get(i)).end();
    }
    xml.end();
    xml.start("p:txStyles");
    style(xml, "p:titleStyle", "+mj", titleSize(false));
    style(xml, "p:bodyStyle", "+mn", SIZE);
    style(xml, "p:otherStyle", "+mn", SIZE);
    return xml.end().end().bytes();
  }

  static final int SIZE = 1400;

  private static final String[][] COLOURS = {
    {"bg1", "lt1"},
    {"tx1", "dk1"},
    {"bg2", "lt2"},
    {"tx2", "dk2"},
    {"accent1", "accent1"},
    {"accent2", "accent2"},
    {"accent3", "accent3"},
    {"accent4", "accent4"},
    {"accent5", "accent5"},
    {"accent6", "accent6"},
    {"hlink", "hlink"},
    {"folHlink", "folHlink"}
  };

  static void colourMap(XmlText xml) {
    xml.start("p:clrMap");
    for (String[] pair : COLOURS) {
      xml.attribute(pair[0], pair[1]);
    }
    xml.end();
  }

  private static void style(XmlText xml, String name, String font, int size) {
    xml.start(name);
    level(xml, font, size);
    xml.end();
  }

  /** How paragraphs look that do not say otherwise. */
  static void level(XmlText xml, String font, int size) {
    xml.start("a:lvl1pPr").attribute("algn", "l").attribute("eaLnBrk", 1);
    xml.attribute("hangingPunct", 1);
    xml.start("a:spcBef").start("a:spcPts").attribute("val", 0).end().end();
    xml.start("a:buNone").end();
    xml.start("a:defRPr").attribute("sz", size).attribute("kern", 0);
    xml.start("a:solidFill").start("a:schemeClr").attribute("val", "tx1").end().end();
    xml.start("a:latin").attribute("typeface", font + "-lt").end();
    xml.start("a:ea").attribute("typeface", font + "-ea").end();
    xml.start("a:cs").attribute("typeface", font + "-cs").end();
    xml.end().end();
  }

  private void layout(boolean isCover, String type, String name) {
    XmlText xml = new XmlText();
    Names.open(xml, "p:sldLayout").attribute("type", type).attribute("preserve", 1);
    xml.start("p:cSld").attribute("name", name);
    placeholders(xml, isCover, isCover ? "ctrTitle" : "title");
    xml.end().start("p:clrMapOvr").start("a:masterClrMapping").end().end();
    String part = layout(isCover);
    deck.parts().add(part, Names.TYPE + "slideLayout+xml", xml.end().bytes());
    PartLinks links = new PartLinks();
    links.to("slideMaster", MASTER);
    links.addTo(deck.parts(), part);
  }

  private void placeholders(XmlText xml, boolean isCover, String title) {
    ShapeXml shapes = new ShapeXml(xml, deck.theme());
    xml.start("p:spTree").start("p:nvGrpSpPr");
    xml.start("p:cNvPr").attribute("id", 1).attribute("name", "").end();
    xml.start("p:cNvGrpSpPr").end().start("p:nvPr").end().end();
    xml.start("p:grpSpPr").end();
    placeholder(xml, shapes, 2, title, 0, area(Role.TITLE, isCover), "タイトル");
    placeholder(xml, shapes, 3, "ftr", FOOTER, area(Role.FOOTER, isCover), "");
    placeholder(xml, shapes, 4, "sldNum", NUMBER, area(Role.NUMBER, isCover), "");
    xml.end();
  }

  private void placeholder(
      XmlText xml, ShapeXml shapes, int id, String type, int index, Rectangle area, String text) {
    xml.start("p:sp").start("p:nvSpPr");
    xml.start("p:cNvPr").attribute("id", id).attribute("name", type + " " + id).end();
    xml.start("p:cNvSpPr").start("a:spLocks").attribute("noGrp", 1).end().end();
    xml.start("p:nvPr").start("p:ph").attribute("type", type);
    if (index > 0) {
      xml.attribute("sz", "quarter").attribute("idx", index);
    }
    xml.end().end().end();
    xml.start("p:spPr");
    shapes.place("a:xfrm", area);
    shapes.form("rect");
    xml.end();
    xml.start("p:txBody").start("a:bodyPr");
    for (String inset : List.of("lIns", "tIns", "rIns", "bIns")) {
      xml.attribute(inset, 0);
    }
    xml.end().start("a:lstStyle").end().start("a:p");
    if (type.equals("sldNum")) {
      xml.start("a:fld").attribute("id", TextXml.SLIDE_NUMBER).attribute("type", "slidenum");
    } else {
      xml.start("a:r");
    }
    xml.start("a:rPr").attribute("lang", deck.language()).end();
    xml.element("a:t", type.equals("sldNum") ? "‹#›" : text).end();
    xml.end().end().end();
  }

  private Rectangle area(Role role, boolean isCover) {
    return boxes(role, isCover)
        .or(() -> boxes(role, !isCover))
        .map(TextBox::area)
        .orElseGet(() -> usual(role));
  }

  private Optional<TextBox> boxes(Role role, boolean isCover) {
    return slides.stream()
        .filter(slide -> slide.isCover() == isCover)
        .flatMap(slide -> textBoxes(slide))
        .filter(box -> box.role() == role)
        .findFirst();
  }

  private static Stream<TextBox> textBoxes(Slide slide) {
    return slide.items().stream().filter(TextBox.class::isInstance).map(TextBox.class::cast);
  }

  private int titleSize(boolean isCover) {
    return boxes(Role.TITLE, isCover)
        .flatMap(box -> box.paragraphs().stream().findFirst())
        .map(paragraph -> paragraph.size())
        .filter(size -> size > 0)
        .orElse(2 * SIZE);
  }

  /** Of a deck that has none. */
  private Rectangle usual(Role role) {
    Dimension size = slides.get(0).size();
    int margin = size.width / 20;
    int line = size.height / 12;
    return switch (role) {
      case TITLE -> new Rectangle(margin, margin, size.width - 2 * margin, 2 * line);
      case FOOTER -> new Rectangle(margin, size.height - line, size.width / 2, line / 2);
      default ->
          new Rectangle(size.width - margin - 3 * line, size.height - line, 3 * line, line / 2);
    };
  }
}

package org.torimatome.render.slides;

import java.awt.Insets;
import java.awt.Rectangle;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.torimatome.render.office.PartLinks;
import org.torimatome.render.slides.TextXml.Link;
import org.torimatome.render.slides.shape.Item;
import org.torimatome.render.slides.shape.Item.Role;
import org.torimatome.render.slides.shape.Item.TextBox;
import org.torimatome.render.slides.shape.Slide;
import org.torimatome.workbook.XmlText;

/** A slide's part: its shapes from the back to the front, each with a number and a name. */
final class SlidePart {
  private static final String DECORATIVE = "{C183D7F6-B498-43B3-948B-1728B52AA6E4}";
  private static final String DECORATIVE_NAMES =
      "http://schemas.microsoft.com/office/drawing/2017/decorative";

  /** A group's own number; shapes are counted on from it. */
  private static final int WHOLE = 1;

  private final Deck deck;
  private final Slide slide;
  private final int number;
  private final PartLinks relations = new PartLinks();
  private final Map<String, Optional<Link>> links = new HashMap<>();
  private final XmlText xml = new XmlText();
  private final ShapeXml shapes;
  private final TextXml texts;
  private int last = WHOLE;

  SlidePart(Deck deck, Slide slide, int number) {
    this.deck = deck;
    this.slide = slide;
    this.number = number;
    shapes = new ShapeXml(xml, deck.theme());
    texts = new TextXml(xml, shapes, deck.language(), this::link);
  }

  static String name(int number) {
    return "ppt/slides/slide" + number + ".xml";
  }

  void add() {
    relations.to("slideLayout", Masters.layout(slide.isCover()));
    if (!slide.notes().isEmpty()) {
      relations.to("notesSlide", NotesPart.name(number));
    }
    Names.open(xml, "p:sld");
    xml.start("p:cSld").start("p:spTree");
    tree();
    if (slide.items().stream().noneMatch(SlidePart::isTitle)) {
      hiddenTitle();
    }
    slide.items().forEach(this::item);
    xml.end().end();
    xml.start("p:clrMapOvr").start("a:masterClrMapping").end().end();
    deck.parts().add(name(number), Names.TYPE + "slide+xml", xml.end().bytes());
    relations.addTo(deck.parts(), name(number));
  }

  private void tree() {
    xml.start("p:nvGrpSpPr");
    xml.start("p:cNvPr").attribute("id", WHOLE).attribute("name", "").end();
    xml.start("p:cNvGrpSpPr").end().start("p:nvPr").end().end();
    xml.start("p:grpSpPr").end();
  }

  private static boolean isTitle(Item item) {
    return item instanceof TextBox box && box.role() == Role.TITLE;
  }

  /** What a page goes on with has a title for the outline and for who does not see the slide. */
  private void hiddenTitle() {
    xml.start("p:sp").start("p:nvSpPr");
    named("タイトル", "").attribute("hidden", 1).end();
    xml.start("p:cNvSpPr").start("a:spLocks").attribute("noGrp", 1).end().end();
    xml.start("p:nvPr").start("p:ph").attribute("type", "title").end().end().end();
    xml.start("p:spPr").end();
    xml.start("p:txBody").start("a:bodyPr").end().start("a:lstStyle").end();
    xml.start("a:p").start("a:r").start("a:rPr").attribute("lang", deck.language()).end();
    xml.element("a:t", slide.title()).end().end().end().end();
  }

  private void item(Item item) {
    if (item instanceof TextBox box) {
      textBox(box);
    } else if (item instanceof Item.Plain plain) {
      plain(plain);
    } else if (item instanceof Item.Rule rule) {
      rule(rule);
    } else if (item instanceof Item.Table table) {
      new TableXml(xml, shapes, texts).write(table, named -> named("表", named));
    } else if (item instanceof Item.Drawing drawing) {
      new FigureXml(xml, shapes).write(drawing, this::textBox, named -> named("図", named));
    } else if (item instanceof Item.DataChart chart) {
      chart(chart);
    } else if (item instanceof Item.Picture picture) {
      picture(picture);
    }
  }

  /**
   * Opens the element that numbers and names a shape.
   *
   * @param words what it shows, for whoever does not see it
   */
  private XmlText named(String kind, String words) {
    last++;
    xml.start("p:cNvPr").attribute("id", last).attribute("name", kind + " " + last);
    return words.isEmpty() ? xml : xml.attribute("descr", words);
  }

  /** Nothing is lost by who does not see it. */
  private void decoration(String kind) {
    named(kind, "").start("a:extLst").start("a:ext").attribute("uri", DECORATIVE);
    xml.start("adec:decorative").attribute("xmlns:adec", DECORATIVE_NAMES).attribute("val", "1");
    xml.end().end().end().end();
  }

  /** Below the last line, so that what fits is not found too high for its box. In hundredths. */
  private static final int SPARE = 100;

  private void textBox(TextBox box) {
    xml.start("p:sp").start("p:nvSpPr");
    named(nameOf(box.role()), "").end();
    xml.start("p:cNvSpPr");
    Optional<String> placeholder = placeholder(box.role());
    if (placeholder.isPresent()) {
      xml.start("a:spLocks").attribute("noGrp", 1).end();
    } else {
      xml.attribute("txBox", 1);
    }
    xml.end().start("p:nvPr");
    placeholder.ifPresent(type -> placeholder(box.role(), type));
    xml.end().end();
    int raised = TextXml.raised(box.paragraphs());
    Rectangle area = box.area();
    Insets insets = box.insets();
    int outside = Math.max(0, raised - insets.top);
    xml.start("p:spPr");
    shapes.place(
        "a:xfrm",
        box.fill().isPresent()
            ? area
            : new Rectangle(area.x, area.y - outside, area.width, area.height + SPARE));
    shapes.form("rect");
    shapes.fill(box.fill());
    shapes.noLine();
    xml.end();
    xml.start("p:txBody").start("a:bodyPr").attribute("wrap", box.wraps() ? "square" : "none");
    xml.attribute("lIns", ShapeXml.emu(Math.max(0, insets.left)));
    xml.attribute("tIns", ShapeXml.emu(Math.max(0, insets.top - raised)));
    xml.attribute("rIns", ShapeXml.emu(Math.max(0, insets.right)));
    xml.attribute("bIns", 0).attribute("anchor", "t");
    // In a typeface that is wider than ours, smaller type is better than one text in another.
    xml.start(box.wraps() ? "a:normAutofit" : "a:noAutofit").end().end();
    xml.start("a:lstStyle").end();
    texts.paragraphs(box.paragraphs());
    xml.end().end();
  }

  private static String nameOf(Role role) {
    return switch (role) {
      case TITLE -> "タイトル";
      case FOOTER -> "フッター";
      case NUMBER -> "スライド番号";
      case TEXT -> "テキスト";
    };
  }

  private Optional<String> placeholder(Role role) {
    return switch (role) {
      case TITLE -> Optional.of(slide.isCover() ? "ctrTitle" : "title");
      case FOOTER -> Optional.of("ftr");
      case NUMBER -> Optional.of("sldNum");
      case TEXT -> Optional.empty();
    };
  }

  private void placeholder(Role role, String type) {
    xml.start("p:ph").attribute("type", type);
    if (role == Role.FOOTER) {
      xml.attribute("sz", "quarter").attribute("idx", Masters.FOOTER);
    } else if (role == Role.NUMBER) {
      xml.attribute("sz", "quarter").attribute("idx", Masters.NUMBER);
    }
    xml.end();
  }

  private void plain(Item.Plain plain) {
    xml.start("p:sp").start("p:nvSpPr");
    decoration("図形");
    xml.start("p:cNvSpPr").end().start("p:nvPr").end().end();
    xml.start("p:spPr");
    shapes.place("a:xfrm", plain.area());
    shapes.form(plain.isRound() ? "ellipse" : "rect");
    shapes.fill(plain.fill());
    shapes.noLine();
    xml.end().end();
  }

  private void rule(Item.Rule rule) {
    Rectangle area = rule.area();
    boolean isLying = area.width >= area.height;
    xml.start("p:cxnSp").start("p:nvCxnSpPr");
    decoration("線");
    xml.start("p:cNvCxnSpPr").end().start("p:nvPr").end().end();
    xml.start("p:spPr");
    shapes.place(
        "a:xfrm",
        isLying
            ? new Rectangle(area.x, area.y + area.height / 2, area.width, 0)
            : new Rectangle(area.x + area.width / 2, area.y, 0, area.height));
    shapes.form("line");
    shapes.line(
        "a:ln",
        Optional.of(new Item.Paint(rule.colour(), 1)),
        Math.min(area.width, area.height),
        rule.isDashed());
    xml.end().end();
  }

  private void picture(Item.Picture picture) {
    String name = deck.picture(picture);
    xml.start("p:pic").start("p:nvPicPr");
    if (picture.words().isEmpty()) {
      decoration("画像");
    } else {
      named("画像", picture.words()).end();
    }
    xml.start("p:cNvPicPr").start("a:picLocks").attribute("noChangeAspect", 1).end().end();
    xml.start("p:nvPr").end().end();
    xml.start("p:blipFill");
    xml.start("a:blip").attribute("r:embed", relations.to("image", name)).end();
    xml.start("a:stretch").start("a:fillRect").end().end().end();
    xml.start("p:spPr");
    shapes.place("a:xfrm", picture.area());
    shapes.form("rect");
    xml.end().end();
  }

  private void chart(Item.DataChart chart) {
    xml.start("p:graphicFrame").start("p:nvGraphicFramePr");
    named("グラフ", chart.words()).end();
    xml.start("p:cNvGraphicFramePr").end().start("p:nvPr").end().end();
    shapes.place("p:xfrm", chart.area());
    xml.start("a:graphic").start("a:graphicData").attribute("uri", Names.CHART);
    xml.start("c:chart").attribute("xmlns:c", Names.CHART);
    xml.attribute(
            "r:id",
            relations.to("chart", deck.chart(chart.chart(), chart.area().getHeight() / 100)))
        .end();
    xml.end().end().end();
  }

  private Optional<Link> link(String address) {
    return links.computeIfAbsent(address, this::newLink);
  }

  private Optional<Link> newLink(String address) {
    if (!address.startsWith("#")) {
      return Optional.of(new Link(relations.outside("hyperlink", address), false));
    }
    return deck.slideOf(address.substring(1))
        .map(slideNumber -> new Link(relations.to("slide", name(slideNumber)), true));
  }
}

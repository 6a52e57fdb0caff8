package org.torimatome.render.excel;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.torimatome.render.excel.layout.CellLook;
import org.torimatome.render.excel.layout.StyleSheet;
import org.torimatome.workbook.OfficePackage;
import org.torimatome.workbook.Rgb;
import org.torimatome.workbook.Typefaces;
import org.torimatome.workbook.XmlText;

/** The styles of the file, which cells and rules name by their places: each is made once. */
final class StyleBook {
  private static final int SHIFT_JIS = 128;

  /** A fixed-width gothic. */
  private static final int MODERN = 3;

  /** Number formats below are Excel's own. */
  private static final int FIRST_FORMAT = 164;

  /** Reads downwards with upright characters, as the vertical head of a Japanese table does. */
  private static final int STACKED = 255;

  private static final Pattern BLANKS = Pattern.compile("\\s+");

  private final StyleSheet sheet;
  private final Map<CellLook, Integer> plain = new HashMap<>();
  private final Map<CellLook, Integer> quoted = new HashMap<>();
  private final PartList formats = new PartList();
  private final PartList fonts;

  /** Excel takes the first two for its own, whatever they say. */
  private final PartList fills = new PartList(pattern("none"), pattern("gray125"));

  private final PartList borders = new PartList(borders(CellLook.PLAIN));
  private final PartList styles =
      new PartList("<xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\"/>");
  private final PartList rules = new PartList();

  StyleBook(StyleSheet sheet) {
    this.sheet = sheet;
    this.fonts = new PartList(font(CellLook.PLAIN, Typefaces.RULER));
  }

  int style(CellLook look) {
    return plain.computeIfAbsent(look, any -> styles.place(xf(look, false)));
  }

  int style(SheetCell cell) {
    return cell.isQuoted()
        ? quoted.computeIfAbsent(cell.look(), look -> styles.place(xf(look, true)))
        : style(cell.look());
  }

  private String xf(CellLook look, boolean isQuoted) {
    XmlText xml = XmlText.stretch().start("xf");
    xml.attribute("numFmtId", look.property("format").map(this::format).orElse(0));
    String face = look.property("font").orElse(sheet.font());
    xml.attribute("fontId", fonts.place(font(look, face)));
    xml.attribute("fillId", look.property("fill").map(StyleBook::fill).map(fills::place).orElse(0));
    xml.attribute("borderId", borders.place(borders(look))).attribute("xfId", 0);
    if (isQuoted) {
      xml.attribute("quotePrefix", 1);
    }
    for (String part : List.of("NumberFormat", "Font", "Fill", "Border", "Alignment")) {
      xml.attribute("apply" + part, 1);
    }
    boolean isProtectedOtherwise = look.says("locked") || look.says("formula-hidden");
    if (isProtectedOtherwise) {
      xml.attribute("applyProtection", 1);
    }
    align(xml, look);
    if (isProtectedOtherwise) {
      xml.start("protection");
      xml.attribute("locked", look.property("locked").orElse("yes").equals("yes") ? 1 : 0);
      xml.attribute("hidden", look.flag("formula-hidden") ? 1 : 0).end();
    }
    return xml.end().toString();
  }

  private static void align(XmlText xml, CellLook look) {
    xml.start("alignment").attribute("horizontal", look.alignment());
    xml.attribute("vertical", look.property("valign").orElse("center"));
    if (look.flag("vertical")) {
      xml.attribute("textRotation", STACKED);
    }
    if (look.flag("wrap")) {
      xml.attribute("wrapText", 1);
    }
    if (look.indent() > 0) {
      xml.attribute("indent", look.indent());
    }
    if (look.flag("shrink")) {
      xml.attribute("shrinkToFit", 1);
    }
    xml.end();
  }

  private int format(String code) {
    int own = BuiltinFormats.getBuiltinFormat(code);
    return own >= 0 ? own : FIRST_FORMAT + formats.place(code);
  }

  private String font(CellLook look, String face) {
    XmlText xml = XmlText.stretch().start("font");
    marks(xml, look);
    if (look.flag("strike")) {
      xml.start("strike").end();
    }
    if (look.flag("underline")) {
      xml.start("u").end();
    }
    xml.start("sz").attribute("val", ExactNumber.text(sheet.sizeOf(look))).end();
    colour(xml, "color", look.property("color").orElse("#000000"));
    xml.start("name").attribute("val", face).end();
    xml.start("family").attribute("val", MODERN).end();
    xml.start("charset").attribute("val", SHIFT_JIS).end();
    return xml.end().toString();
  }

  private static void marks(XmlText xml, CellLook look) {
    if (look.flag("bold")) {
      xml.start("b").end();
    }
    if (look.flag("italic")) {
      xml.start("i").end();
    }
  }

  private static void colour(XmlText xml, String name, String colour) {
    xml.start(name).attribute("rgb", Rgb.opaque(colour)).end();
  }

  private static String pattern(String type) {
    XmlText xml = XmlText.stretch().start("fill").start("patternFill");
    return xml.attribute("patternType", type).end().end().toString();
  }

  private static String fill(String colour) {
    return fill(colour, "fgColor");
  }

  private static String fill(String colour, String ground) {
    XmlText xml = XmlText.stretch().start("fill").start("patternFill");
    colour(xml.attribute("patternType", "solid"), ground, colour);
    return xml.end().end().toString();
  }

  private static String borders(CellLook look) {
    XmlText xml = XmlText.stretch().start("border");
    for (String side : List.of("left", "right", "top", "bottom")) {
      Optional<String> own = look.property("border-" + side);
      String[] words = BLANKS.split(own.or(() -> look.property("border")).orElse("none"));
      xml.start(side);
      if (!words[0].equals("none")) {
        xml.attribute("style", words[0]);
        colour(xml, "color", words.length > 1 ? words[1] : "#000000");
      }
      xml.end();
    }
    return xml.end().toString();
  }

  /** The style of a conditional format, which can change font, fill and borders only. */
  int rule(CellLook look) {
    XmlText xml = XmlText.stretch().start("dxf");
    if (look.says("color") || look.says("bold") || look.says("italic")) {
      xml.start("font");
      marks(xml, look);
      look.property("color").ifPresent(colour -> colour(xml, "color", colour));
      xml.end();
    }
    // In a rule, the ground of a solid fill is its back.
    look.property("fill").ifPresent(fill -> xml.add(fill(fill, "bgColor")));
    if (look.properties().keySet().stream().anyMatch(name -> name.startsWith("border"))) {
      xml.add(borders(look));
    }
    return rules.place(xml.end().toString());
  }

  byte[] bytes() {
    XmlText xml = new XmlText().start("styleSheet").attribute("xmlns", OfficePackage.SPREADSHEET);
    if (formats.size() > 0) {
      xml.start("numFmts").attribute("count", formats.size());
      int number = FIRST_FORMAT;
      for (String code : formats.entries()) {
        xml.start("numFmt").attribute("numFmtId", number++).attribute("formatCode", code).end();
      }
      xml.end();
    }
    fonts.write(xml, "fonts");
    fills.write(xml, "fills");
    borders.write(xml, "borders");
    xml.start("cellStyleXfs").attribute("count", 1).start("xf");
    xml.attribute("numFmtId", 0).attribute("fontId", 0).attribute("fillId", 0);
    xml.attribute("borderId", 0).end().end();
    styles.write(xml, "cellXfs");
    rules.write(xml, "dxfs");
    return xml.end().bytes();
  }
}

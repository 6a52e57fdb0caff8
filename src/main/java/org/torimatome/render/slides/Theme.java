package org.torimatome.render.slides;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.torimatome.render.font.FontLibrary;
import org.torimatome.workbook.OfficePackage;
import org.torimatome.workbook.XmlText;

/**
 * The deck's colours and fonts by names, such as {@code accent1}: what is changed here changes on
 * all slides.
 */
final class Theme {
  static final String TYPE = OfficePackage.TYPES + "officedocument.theme+xml";

  private static final List<String> ACCENTS =
      List.of("accent1", "accent2", "accent3", "accent4", "accent5", "accent6");
  private static final String GREY = "7F7F7F";
  private static final String WHITE = "FFFFFF";

  /** What a machine without the font shows instead. */
  private static final String JAPANESE = "Yu Gothic";

  private final Map<String, String> colours = new LinkedHashMap<>();
  private final Map<String, String> names = new LinkedHashMap<>();

  /**
   * @param ink of most texts
   * @param others the most frequent first
   */
  Theme(String ink, Collection<String> others) {
    put("dk1", ink);
    put("lt1", WHITE);
    int next = 0;
    for (String colour : others) {
      if (next < ACCENTS.size() && !names.containsKey(colour)) {
        put(ACCENTS.get(next), colour);
        next++;
      }
    }
    for (String left : ACCENTS.subList(next, ACCENTS.size())) {
      colours.put(left, GREY);
    }
    String accent = colours.getOrDefault("accent1", GREY);
    colours.put("dk2", accent);
    colours.put("lt2", WHITE);
    colours.put("hlink", accent);
    colours.put("folHlink", accent);
  }

  private void put(String name, String colour) {
    colours.put(name, colour);
    names.putIfAbsent(colour, name.equals("dk1") ? "tx1" : name.equals("lt1") ? "bg1" : name);
  }

  /** As shapes call it. */
  Optional<String> nameOf(String colour) {
    return Optional.ofNullable(names.get(colour));
  }

  byte[] xml() {
    XmlText xml = new XmlText();
    Names.openTheme(xml);
    xml.attribute("name", "Torimatome").start("a:themeElements");
    xml.start("a:clrScheme").attribute("name", "Torimatome");
    for (String name : List.of("dk1", "lt1", "dk2", "lt2")) {
      colour(xml, name);
    }
    ACCENTS.forEach(name -> colour(xml, name));
    colour(xml, "hlink");
    colour(xml, "folHlink");
    xml.end();
    xml.start("a:fontScheme").attribute("name", "Torimatome");
    fonts(xml, "a:majorFont");
    fonts(xml, "a:minorFont");
    xml.end();
    formats(xml);
    return xml.end().end().bytes();
  }

  private void colour(XmlText xml, String name) {
    xml.start("a:" + name).start("a:srgbClr");
    xml.attribute("val", colours.getOrDefault(name, GREY)).end().end();
  }

  private static void fonts(XmlText xml, String name) {
    xml.start(name);
    xml.start("a:latin").attribute("typeface", FontLibrary.MAIN_FAMILY).end();
    xml.start("a:ea").attribute("typeface", FontLibrary.MAIN_FAMILY).end();
    xml.start("a:cs").attribute("typeface", "").end();
    xml.start("a:font").attribute("script", "Jpan").attribute("typeface", JAPANESE).end();
    xml.end();
  }

  /** Three of each are asked for; none is used. */
  private static void formats(XmlText xml) {
    xml.start("a:fmtScheme").attribute("name", "Torimatome");
    xml.start("a:fillStyleLst");
    fills(xml);
    xml.end().start("a:lnStyleLst");
    for (int i = 0; i < 3; i++) {
      xml.start("a:ln").attribute("w", 9_525);
      fill(xml);
      xml.end();
    }
    xml.end().start("a:effectStyleLst");
    for (int i = 0; i < 3; i++) {
      xml.start("a:effectStyle").start("a:effectLst").end().end();
    }
    xml.end().start("a:bgFillStyleLst");
    fills(xml);
    xml.end().end();
  }

  private static void fills(XmlText xml) {
    for (int i = 0; i < 3; i++) {
      fill(xml);
    }
  }

  private static void fill(XmlText xml) {
    xml.start("a:solidFill").start("a:schemeClr").attribute("val", "phClr").end().end();
  }
}

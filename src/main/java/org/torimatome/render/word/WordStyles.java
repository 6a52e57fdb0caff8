package org.torimatome.render.word;

import static java.util.Objects.requireNonNull;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.torimatome.workbook.XmlText;

/**
 * The document's styles: one for each kind of element that the page has, such as {@code td.number},
 * by the name that the style sheets have for it. The first of a kind says what the style is; what
 * others have beside it stands with them.
 */
final class WordStyles {
  static final String PART = "word/styles.xml";
  static final String FACE = "BIZ UDPGothic";

  private static final int DEEPEST_HEADING = 9;

  /** Beside its headings. */
  private static final Set<String> WORDS_OWN = Set.of("Title", Contents.STYLE);

  /** A style of paragraphs and what it says. */
  record Named(String id, ParagraphLook look) {}

  private final ParagraphLook usual;
  private final Map<String, Named> paragraphs = new LinkedHashMap<>();
  private final Map<String, String> letters = new LinkedHashMap<>();
  private final Map<String, LetterPair> letterLooks = new HashMap<>();
  private final Map<String, String> tables = new LinkedHashMap<>();

  private record LetterPair(LetterLook own, LetterLook around) {}

  /**
   * @param usual of the page's body
   */
  WordStyles(ParagraphLook usual) {
    this.usual = usual;
  }

  /**
   * @param name such as {@code p.lead}
   */
  Named paragraph(String name, ParagraphLook look) {
    return paragraphs.computeIfAbsent(name, key -> new Named("P" + (paragraphs.size() + 1), look));
  }

  /** Headings are Word's own, from 1: what its navigation shows. */
  Named heading(int level, ParagraphLook look) {
    return level == 0
        ? paragraphs.computeIfAbsent("Title", key -> new Named("Title", look))
        : paragraphs.computeIfAbsent(
            "heading " + Math.min(level, DEEPEST_HEADING),
            key -> new Named("Heading" + Math.min(level, DEEPEST_HEADING), look));
  }

  /**
   * The style of an element within a line, or nothing where it looks like what is around it.
   *
   * @param name such as {@code span.muted}
   */
  Optional<String> letters(String name, LetterLook own, LetterLook around) {
    if (own.equals(around)) {
      return Optional.empty();
    }
    letterLooks.putIfAbsent(name, new LetterPair(own, around));
    return Optional.of(letters.computeIfAbsent(name, key -> "C" + (letters.size() + 1)));
  }

  String table(String name) {
    return tables.computeIfAbsent(name, key -> "T" + (tables.size() + 1));
  }

  byte[] part() {
    XmlText xml = WordXml.root("w:styles");
    defaults(xml);
    start(xml, "paragraph", "Normal", "Normal", true);
    // Not among the defaults: LibreOffice puts those before what styles of letters say.
    xml.start("w:qFormat").end().start("w:rPr");
    WordXml.value(xml, "w:color", Edges.hex(usual.letters().colour()));
    xml.end().end();
    start(xml, "character", "DefaultParagraphFont", "Default Paragraph Font", true);
    xml.start("w:uiPriority").attribute("w:val", 1).end().start("w:semiHidden").end().end();
    start(xml, "table", "TableNormal", "Normal Table", true);
    xml.start("w:uiPriority").attribute("w:val", 99).end().start("w:semiHidden").end();
    xml.start("w:tblPr");
    WordXml.sides(xml, "w:tblCellMar", 0, 0, 0, 0);
    xml.end().end();
    paragraphs.forEach((name, style) -> paragraph(xml, name, style));
    letters.forEach((name, id) -> letters(xml, name, id));
    tables.forEach(
        (name, id) -> {
          start(xml, "table", id, name, false);
          xml.start("w:basedOn").attribute("w:val", "TableNormal").end();
          xml.start("w:qFormat").end().end();
        });
    return xml.end().bytes();
  }

  private void defaults(XmlText xml) {
    xml.start("w:docDefaults").start("w:rPrDefault").start("w:rPr").start("w:rFonts");
    for (String script : List.of("w:ascii", "w:hAnsi", "w:eastAsia", "w:cs")) {
      xml.attribute(script, FACE);
    }
    xml.end();
    xml.start("w:sz").attribute("w:val", usual.letters().halfPoints()).end();
    xml.start("w:szCs").attribute("w:val", usual.letters().halfPoints()).end();
    xml.start("w:lang").attribute("w:val", "en-US").attribute("w:eastAsia", "ja-JP").end();
    xml.end().end();
    xml.start("w:pPrDefault").start("w:pPr");
    xml.start("w:spacing").attribute("w:before", 0).attribute("w:after", 0);
    xml.attribute("w:line", usual.spacing().line()).attribute("w:lineRule", "atLeast").end();
    xml.end().end().end();
  }

  private void paragraph(XmlText xml, String name, Named style) {
    start(xml, "paragraph", style.id(), name, false);
    xml.start("w:basedOn").attribute("w:val", "Normal").end();
    boolean isHeading = style.id().startsWith("Heading");
    if (isHeading || style.id().equals("Title")) {
      xml.start("w:next").attribute("w:val", "Normal").end();
      xml.start("w:uiPriority").attribute("w:val", 9).end();
    }
    xml.start("w:qFormat").end();
    xml.start("w:pPr");
    style.look().writeBeside(xml, usual, 0);
    if (isHeading) {
      int level = Integer.parseInt(style.id().substring("Heading".length()));
      xml.start("w:outlineLvl").attribute("w:val", level - 1).end();
    }
    xml.end().start("w:rPr");
    style.look().letters().writeBeside(xml, usual.letters());
    xml.end().end();
  }

  private void letters(XmlText xml, String name, String id) {
    start(xml, "character", id, name, false);
    xml.start("w:basedOn").attribute("w:val", "DefaultParagraphFont").end();
    xml.start("w:qFormat").end().start("w:rPr");
    LetterPair pair = letterLooks.get(name);
    if (pair != null) {
      pair.own().writeBeside(xml, pair.around());
    }
    xml.end().end();
  }

  String lettersId(String name) {
    return requireNonNull(letters.get(name));
  }

  /** What a style of letters changes in those around it: what is left to say where it stands. */
  LetterLook changed(String name, LetterLook around) {
    LetterPair pair = letterLooks.get(name);
    if (pair == null) {
      return around;
    }
    LetterLook own = pair.own();
    LetterLook was = pair.around();
    return new LetterLook(
        own.halfPoints() == was.halfPoints() ? around.halfPoints() : own.halfPoints(),
        // Bold in what is bold already is not bold, says ECMA-376 (17.7.3).
        around.isBold() ^ (own.isBold() && !was.isBold()),
        around.isItalic() ^ (own.isItalic() && !was.isItalic()),
        own.colour().equals(was.colour()) ? around.colour() : own.colour(),
        own.ground().equals(was.ground()) ? around.ground() : own.ground(),
        own.frame().equals(was.frame()) ? around.frame() : own.frame());
  }

  private static void start(XmlText xml, String type, String id, String name, boolean isUsual) {
    xml.start("w:style").attribute("w:type", type);
    if (isUsual) {
      xml.attribute("w:default", 1);
    } else if (!id.startsWith("Heading") && !WORDS_OWN.contains(name)) {
      xml.attribute("w:customStyle", 1);
    }
    xml.attribute("w:styleId", id);
    xml.start("w:name").attribute("w:val", name).end();
  }
}

package org.torimatome.render.word;

import java.util.Objects;
import java.util.Optional;
import org.torimatome.render.pdf.style.ElementStyle;
import org.torimatome.render.pdf.style.ElementStyle.Border;
import org.torimatome.render.pdf.style.ElementStyle.Side;
import org.torimatome.workbook.XmlText;

/**
 * How letters look.
 *
 * @param halfPoints of their size
 * @param ground behind them
 * @param frame around them
 */
record LetterLook(
    int halfPoints,
    boolean isBold,
    boolean isItalic,
    String colour,
    Optional<String> ground,
    Optional<Border> frame) {

  /** Of a block's text. */
  static LetterLook of(ElementStyle style) {
    return new LetterLook(
        (int) Math.round(style.size() * 2),
        style.isBold(),
        style.isItalic(),
        style.colour(),
        Optional.empty(),
        Optional.empty());
  }

  /** Of an element within a line. */
  LetterLook in(ElementStyle style) {
    LetterLook own = of(style);
    return new LetterLook(
        own.halfPoints,
        own.isBold,
        own.isItalic,
        own.colour,
        style.background().or(() -> ground),
        style.border(Side.TOP).or(() -> frame));
  }

  /** What differs from others, in the order of the schema. */
  void writeBeside(XmlText xml, LetterLook others) {
    if (isBold != others.isBold) {
      flag(xml, "w:b", isBold);
    }
    if (isItalic != others.isItalic) {
      flag(xml, "w:i", isItalic);
    }
    if (!colour.equals(others.colour)) {
      xml.start("w:color").attribute("w:val", Edges.hex(colour)).end();
    }
    if (halfPoints != others.halfPoints) {
      xml.start("w:sz").attribute("w:val", halfPoints).end();
      xml.start("w:szCs").attribute("w:val", halfPoints).end();
    }
    if (!frame.equals(others.frame) && frame.isPresent()) {
      Edges.border(xml, "w:bdr", frame.get(), 1);
    }
    if (!Objects.equals(ground, others.ground)) {
      Edges.ground(xml, ground.orElse("#ffffff"));
    }
  }

  private static void flag(XmlText xml, String name, boolean isOn) {
    xml.start(name);
    if (!isOn) {
      xml.attribute("w:val", 0);
    }
    xml.end();
  }
}

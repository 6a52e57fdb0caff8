package org.torimatome.render.word;

import java.util.Optional;
import org.torimatome.render.pdf.style.ElementStyle;
import org.torimatome.render.pdf.style.ElementStyle.Border;
import org.torimatome.workbook.XmlText;

/**
 * How a paragraph looks; lengths in twips, twenty to the point.
 *
 * @param line the least height of its lines
 * @param first how far its first line is set in beside the others; less than none where it hangs
 *     out
 * @param ground behind it
 * @param over a line over it
 */
record ParagraphLook(
    LetterLook letters,
    String align,
    int line,
    int before,
    int left,
    int right,
    int first,
    Flow flow,
    boolean spacesScripts,
    Optional<String> ground,
    Optional<Border> over,
    Optional<Border> under) {

  /** Where pages may end. */
  record Flow(boolean beginsPage, boolean staysWithNext) {}

  /** With the letters of an element. */
  ParagraphLook in(ElementStyle style) {
    return new ParagraphLook(
        LetterLook.of(style),
        align,
        Edges.twips(style.lineHeight()),
        before,
        left,
        right,
        first,
        flow,
        style.spacesScripts(),
        ground,
        over,
        under);
  }

  /** With lines at least as high as that. */
  ParagraphLook asHigh(int least) {
    return new ParagraphLook(
        letters,
        align,
        Math.max(line, least),
        before,
        left,
        right,
        first,
        flow,
        spacesScripts,
        ground,
        over,
        under);
  }

  /** With the first line as far out as that. */
  ParagraphLook hanging(int room) {
    return new ParagraphLook(
        letters, align, line, before, left, right, -room, flow, spacesScripts, ground, over, under);
  }

  ParagraphLook within(int rightEdge) {
    return new ParagraphLook(
        letters,
        align,
        line,
        before,
        left,
        rightEdge,
        first,
        flow,
        spacesScripts,
        ground,
        over,
        under);
  }

  /**
   * What differs from its style, in the order of the schema.
   *
   * @param tab a stop for a hanging label, from the left edge; 0 for none
   */
  void writeBeside(XmlText xml, ParagraphLook style, int tab) {
    if (flow.staysWithNext != style.flow.staysWithNext) {
      flag(xml, "w:keepNext", flow.staysWithNext);
    }
    if (flow.beginsPage != style.flow.beginsPage) {
      flag(xml, "w:pageBreakBefore", flow.beginsPage);
    }
    if (!over.equals(style.over) || !under.equals(style.under)) {
      xml.start("w:pBdr");
      over.ifPresent(border -> Edges.border(xml, "w:top", border, 3));
      under.ifPresent(border -> Edges.border(xml, "w:bottom", border, 1));
      xml.end();
    }
    if (!ground.equals(style.ground)) {
      Edges.ground(xml, ground.orElse("#ffffff"));
    }
    if (tab > 0) {
      xml.start("w:tabs").start("w:tab").attribute("w:val", "left");
      xml.attribute("w:pos", tab).end().end();
    }
    if (spacesScripts != style.spacesScripts) {
      flag(xml, "w:autoSpaceDE", spacesScripts);
      flag(xml, "w:autoSpaceDN", spacesScripts);
    }
    if (before != style.before || line != style.line) {
      xml.start("w:spacing").attribute("w:before", before).attribute("w:after", 0);
      xml.attribute("w:line", line).attribute("w:lineRule", "atLeast").end();
    }
    if (left != style.left || right != style.right || first != style.first) {
      xml.start("w:ind").attribute("w:left", left).attribute("w:right", right);
      xml.attribute(first < 0 ? "w:hanging" : "w:firstLine", Math.abs(first)).end();
    }
    if (!align.equals(style.align)) {
      xml.start("w:jc").attribute("w:val", align).end();
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

package org.torimatome.render.word;

import java.util.Optional;
import org.torimatome.render.pdf.style.ElementStyle;
import org.torimatome.render.pdf.style.ElementStyle.Border;
import org.torimatome.workbook.XmlText;

/** How a paragraph looks; lengths in twips, twenty to the point. */
record ParagraphLook(
    LetterLook letters,
    String align,
    Spacing spacing,
    Indent indent,
    Flow flow,
    boolean spacesScripts,
    Frame frame) {

  /**
   * @param line the least height of its lines
   */
  record Spacing(int line, int before) {}

  /**
   * How far it keeps from the edges.
   *
   * @param first how far its first line is set in beside the others; less than none where it hangs
   *     out
   */
  record Indent(int left, int right, int first) {
    static final Indent NONE = new Indent(0, 0, 0);
  }

  /** Where pages may end. */
  record Flow(boolean beginsPage, boolean staysWithNext) {
    static final Flow FREE = new Flow(false, false);
  }

  /** What is behind it, and the lines over and under it. */
  record Frame(Optional<String> ground, Optional<Border> over, Optional<Border> under) {
    static final Frame NONE = new Frame(Optional.empty(), Optional.empty(), Optional.empty());
  }

  /** With nothing but its letters, from the left edge. */
  static ParagraphLook plain(ElementStyle style, boolean spacesScripts) {
    return new ParagraphLook(
        LetterLook.of(style),
        "left",
        new Spacing(Edges.twips(style.lineHeight()), 0),
        Indent.NONE,
        Flow.FREE,
        spacesScripts,
        Frame.NONE);
  }

  /** With the letters of an element. */
  ParagraphLook in(ElementStyle style) {
    return new ParagraphLook(
        LetterLook.of(style),
        align,
        new Spacing(Edges.twips(style.lineHeight()), spacing.before),
        indent,
        flow,
        style.spacesScripts(),
        frame);
  }

  /** With lines at least as high as that. */
  ParagraphLook asHigh(int least) {
    Spacing higher = new Spacing(Math.max(spacing.line, least), spacing.before);
    return new ParagraphLook(letters, align, higher, indent, flow, spacesScripts, frame);
  }

  /** With the first line as far out as that. */
  ParagraphLook hanging(int room) {
    return with(new Indent(indent.left, indent.right, -room));
  }

  ParagraphLook within(int rightEdge) {
    return with(new Indent(indent.left, rightEdge, indent.first));
  }

  private ParagraphLook with(Indent other) {
    return new ParagraphLook(letters, align, spacing, other, flow, spacesScripts, frame);
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
    if (!frame.over.equals(style.frame.over) || !frame.under.equals(style.frame.under)) {
      xml.start("w:pBdr");
      frame.over.ifPresent(border -> Edges.border(xml, "w:top", border, 3));
      frame.under.ifPresent(border -> Edges.border(xml, "w:bottom", border, 1));
      xml.end();
    }
    if (!frame.ground.equals(style.frame.ground)) {
      Edges.ground(xml, frame.ground.orElse("#ffffff"));
    }
    if (tab > 0) {
      xml.start("w:tabs").start("w:tab").attribute("w:val", "left");
      xml.attribute("w:pos", tab).end().end();
    }
    if (spacesScripts != style.spacesScripts) {
      flag(xml, "w:autoSpaceDE", spacesScripts);
      flag(xml, "w:autoSpaceDN", spacesScripts);
    }
    if (!spacing.equals(style.spacing)) {
      xml.start("w:spacing").attribute("w:before", spacing.before).attribute("w:after", 0);
      xml.attribute("w:line", spacing.line).attribute("w:lineRule", "atLeast").end();
    }
    if (!indent.equals(style.indent)) {
      xml.start("w:ind").attribute("w:left", indent.left).attribute("w:right", indent.right);
      xml.attribute(indent.first < 0 ? "w:hanging" : "w:firstLine", Math.abs(indent.first)).end();
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

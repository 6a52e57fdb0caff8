package org.torimatome.render.pdf.style;

import java.util.Optional;
import org.xhtmlrenderer.css.constants.CSSName;
import org.xhtmlrenderer.css.constants.IdentValue;
import org.xhtmlrenderer.css.parser.FSColor;
import org.xhtmlrenderer.css.parser.FSRGBColor;
import org.xhtmlrenderer.css.style.CalculatedStyle;
import org.xhtmlrenderer.css.style.CssContext;
import org.xhtmlrenderer.css.style.derived.BorderPropertySet;

/**
 * What the style sheets make of one element, before anything is laid out: lengths in points,
 * colours as {@code #rrggbb}, words as CSS has them.
 */
public final class ElementStyle {
  private final CalculatedStyle style;
  private final CssContext context;
  private final float dotsPerPoint;

  public ElementStyle(CalculatedStyle style, CssContext context, float dotsPerPoint) {
    this.style = style;
    this.context = context;
    this.dotsPerPoint = dotsPerPoint;
  }

  /** A side of a box. */
  public enum Side {
    TOP(CSSName.MARGIN_TOP, CSSName.PADDING_TOP),
    RIGHT(CSSName.MARGIN_RIGHT, CSSName.PADDING_RIGHT),
    BOTTOM(CSSName.MARGIN_BOTTOM, CSSName.PADDING_BOTTOM),
    LEFT(CSSName.MARGIN_LEFT, CSSName.PADDING_LEFT);

    private final CSSName margin;
    private final CSSName padding;

    Side(CSSName margin, CSSName padding) {
      this.margin = margin;
      this.padding = padding;
    }
  }

  /**
   * @param style such as {@code solid} or {@code dashed}
   */
  public record Border(double width, String style, String colour) {}

  /** Such as {@code block}, {@code inline}, {@code table-cell} or {@code none}. */
  public String display() {
    return word(CSSName.DISPLAY);
  }

  /** Apart from the text around it: absolute, fixed or running. */
  public boolean isOutOfFlow() {
    return style.isRunning() || style.isAbsolute() || style.isFixed();
  }

  public boolean isRunning() {
    return style.isRunning();
  }

  /** Whether it is set from the foot of what it stands in. */
  public boolean isAtFoot() {
    return style.isAbsolute() && !style.isBottomAuto();
  }

  public boolean isAtRight() {
    return style.isAbsolute() && !style.isIdent(CSSName.RIGHT, IdentValue.AUTO)
        || style.isFloatedRight();
  }

  public double size() {
    return style.getFont(context).size / dotsPerPoint;
  }

  public boolean isBold() {
    IdentValue weight = style.getFont(context).fontWeight;
    return weight == IdentValue.BOLD
        || weight == IdentValue.FONT_WEIGHT_700
        || weight == IdentValue.FONT_WEIGHT_800
        || weight == IdentValue.FONT_WEIGHT_900;
  }

  public boolean isItalic() {
    return style.getFont(context).fontStyle == IdentValue.ITALIC;
  }

  public String colour() {
    return hex(style.getColor()).orElse("#000000");
  }

  public Optional<String> background() {
    return hex(style.getBackgroundColor());
  }

  private static Optional<String> hex(FSColor colour) {
    return colour instanceof FSRGBColor rgb && rgb.getAlpha() > 0
        ? Optional.of("#%02x%02x%02x".formatted(rgb.getRed(), rgb.getGreen(), rgb.getBlue()))
        : Optional.empty();
  }

  /** {@code left}, {@code right}, {@code center} or {@code justify}. */
  public String align() {
    String align = word(CSSName.TEXT_ALIGN);
    return align.equals("start") ? "left" : align;
  }

  /** Of a cell: {@code top}, {@code middle} or {@code bottom}. */
  public String verticalAlign() {
    return word(CSSName.VERTICAL_ALIGN);
  }

  /**
   * @param around the width that percentages are of
   */
  public double margin(Side side, double around) {
    return length(side.margin, around).orElse(0.0);
  }

  public double padding(Side side, double around) {
    return length(side.padding, around).orElse(0.0);
  }

  public double indent(double around) {
    return length(CSSName.TEXT_INDENT, around).orElse(0.0);
  }

  /** Without what surrounds it; empty where the layout finds it. */
  public Optional<Double> width(double around) {
    return length(CSSName.WIDTH, around);
  }

  /** With its padding, as far as its width is a length: a share is of the whole. */
  public Optional<Double> outerWidth(double around) {
    boolean isLength = style.hasAbsoluteUnit(CSSName.WIDTH);
    return width(around)
        .map(
            width ->
                isLength
                    ? width + padding(Side.LEFT, around) + padding(Side.RIGHT, around)
                    : width);
  }

  public Optional<Double> height() {
    return style.hasAbsoluteUnit(CSSName.HEIGHT) ? length(CSSName.HEIGHT, 0) : Optional.empty();
  }

  private Optional<Double> length(CSSName property, double around) {
    return style.valueByName(property).isIdent()
        ? Optional.empty()
        : Optional.of(
            (double)
                    style.getFloatPropertyProportionalWidth(
                        property, (float) around * dotsPerPoint, context)
                / dotsPerPoint);
  }

  public double lineHeight() {
    return style.getLineHeight(context) / dotsPerPoint;
  }

  public Optional<Border> border(Side side) {
    BorderPropertySet all = style.getBorder(context);
    return switch (side) {
      case TOP -> border(all.top(), all.topStyle(), all.topColor());
      case RIGHT -> border(all.right(), all.rightStyle(), all.rightColor());
      case BOTTOM -> border(all.bottom(), all.bottomStyle(), all.bottomColor());
      case LEFT -> border(all.left(), all.leftStyle(), all.leftColor());
    };
  }

  private Optional<Border> border(float dots, IdentValue drawn, FSColor colour) {
    return dots <= 0 || drawn == IdentValue.NONE || drawn == IdentValue.HIDDEN
        ? Optional.empty()
        : hex(colour).map(paint -> new Border(dots / dotsPerPoint, drawn.asString(), paint));
  }

  public boolean beginsPage() {
    return style.isForcePageBreakBefore();
  }

  public boolean staysWhole() {
    return style.isAvoidPageBreakInside();
  }

  public boolean staysWithNext() {
    return style.isIdent(CSSName.PAGE_BREAK_AFTER, IdentValue.AVOID);
  }

  /** Whether Japanese and Latin stand apart: {@code text-autospace}, as StyleDialect has it. */
  public boolean spacesScripts() {
    return style.isIdent(CSSName.CURSOR, IdentValue.TEXT);
  }

  /** Whether its words stay on one line, such as a mark in a frame. */
  public boolean isOneLine() {
    return word(CSSName.WHITE_SPACE).equals("nowrap");
  }

  private String word(CSSName property) {
    return style.valueByName(property).isIdent() ? style.getIdent(property).asString() : "";
  }
}

package org.torimatome.render.excel;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.ss.usermodel.BorderFormatting;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.ConditionalFormattingRule;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.FontFamily;
import org.apache.poi.ss.usermodel.FontScheme;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.PatternFormatting;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.model.StylesTable;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xssf.usermodel.extensions.XSSFCellBorder.BorderSide;
import org.torimatome.workbook.Rgb;
import org.torimatome.workbook.StyleCache;
import org.torimatome.workbook.Typefaces;

/** The styles and fonts of the file: each is made once, as Excel allows only so many. */
final class StyleBook {
  private static final int SHIFT_JIS = 128;

  /** Reads downwards with upright characters, as the vertical head of a Japanese table does. */
  private static final short STACKED = 255;

  private record Key(CellLook look, boolean quoted) {}

  private final XSSFWorkbook workbook;
  private final StyleSheet sheet;
  private final StyleCache<Key, XSSFCellStyle> styles;
  private final StyleCache<CellLook, XSSFFont> fonts;

  StyleBook(XSSFWorkbook workbook, StyleSheet sheet) {
    this.workbook = workbook;
    this.sheet = sheet;
    this.styles = new StyleCache<>(workbook::createCellStyle, this::dress);
    this.fonts =
        new StyleCache<>(
            workbook::createFont,
            (font, look) -> dress(font, look, look.property("font").orElse(sheet.font())));
    XSSFFont ruler = workbook.getFontAt(0);
    ruler.setScheme(FontScheme.NONE);
    dress(ruler, CellLook.PLAIN, Typefaces.RULER);
  }

  XSSFCellStyle style(CellLook look) {
    return styles.of(new Key(look, false));
  }

  /** The same style for text that must not turn into a formula when someone edits it. */
  XSSFCellStyle quoted(CellLook look) {
    return styles.of(new Key(look, true));
  }

  private void dress(XSSFCellStyle style, Key key) {
    CellLook look = key.look();
    style.setFont(font(look));
    look.property("fill").ifPresent(fill -> fill(style, fill));
    border(style, look);
    style.setAlignment(HorizontalAlignment.valueOf(upper(look.alignment())));
    style.setVerticalAlignment(
        VerticalAlignment.valueOf(upper(look.property("valign").orElse("center"))));
    style.setWrapText(look.flag("wrap"));
    style.setShrinkToFit(look.flag("shrink"));
    style.setIndention((short) look.indent());
    if (look.flag("vertical")) {
      style.setRotation(STACKED);
    }
    look.property("format")
        .ifPresent(format -> style.setDataFormat(workbook.createDataFormat().getFormat(format)));
    look.property("locked").ifPresent(locked -> style.setLocked(locked.equals("yes")));
    style.setHidden(look.flag("formula-hidden"));
    style.setQuotePrefixed(key.quoted());
  }

  private XSSFFont font(CellLook look) {
    Map<String, String> relevant = new HashMap<>();
    for (String name : List.of("font", "size", "bold", "italic", "underline", "strike", "color")) {
      look.property(name).ifPresent(value -> relevant.put(name, value));
    }
    return fonts.of(CellLook.of(relevant));
  }

  private void dress(XSSFFont font, CellLook look, String face) {
    BigDecimal size = sheet.sizeOf(look);
    font.setFontName(face);
    font.setFontHeight(size.doubleValue());
    font.setCharSet(SHIFT_JIS);
    font.setFamily(FontFamily.MODERN);
    font.setBold(look.flag("bold"));
    font.setItalic(look.flag("italic"));
    font.setStrikeout(look.flag("strike"));
    if (look.flag("underline")) {
      font.setUnderline(Font.U_SINGLE);
    }
    font.setColor(Rgb.colour(look.property("color").orElse("#000000")));
  }

  private static void fill(XSSFCellStyle style, String fill) {
    style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    style.setFillForegroundColor(Rgb.colour(fill));
  }

  private static void border(XSSFCellStyle style, CellLook look) {
    for (BorderSide side :
        List.of(BorderSide.TOP, BorderSide.RIGHT, BorderSide.BOTTOM, BorderSide.LEFT)) {
      Line line = line(look, side.name().toLowerCase(Locale.ROOT));
      if (line.style() == BorderStyle.NONE) {
        continue;
      }
      switch (side) {
        case TOP -> style.setBorderTop(line.style());
        case RIGHT -> style.setBorderRight(line.style());
        case BOTTOM -> style.setBorderBottom(line.style());
        default -> style.setBorderLeft(line.style());
      }
      style.setBorderColor(side, Rgb.colour(line.colour()));
    }
  }

  /** Dresses the rule of a conditional format, which can change font, fill and borders only. */
  void dress(ConditionalFormattingRule rule, CellLook look) {
    if (look.says("color") || look.says("bold") || look.says("italic")) {
      var font = rule.createFontFormatting();
      font.setFontStyle(look.flag("italic"), look.flag("bold"));
      look.property("color")
          .ifPresent(
              color -> {
                font.setFontColor(Rgb.colour(color));
                // POI drops the alpha channel here, without which the file is not valid.
                StylesTable styles = workbook.getStylesSource();
                styles
                    .getDxfAt(styles._getDXfsSize() - 1)
                    .getFont()
                    .getColorArray(0)
                    .setRgb(Rgb.argb(color));
              });
    }
    look.property("fill")
        .ifPresent(
            fill -> {
              PatternFormatting pattern = rule.createPatternFormatting();
              pattern.setFillBackgroundColor(Rgb.colour(fill));
              pattern.setFillPattern(PatternFormatting.SOLID_FOREGROUND);
            });
    if (look.properties().keySet().stream().anyMatch(name -> name.startsWith("border"))) {
      BorderFormatting border = rule.createBorderFormatting();
      border.setBorderTop(line(look, "top").style());
      border.setTopBorderColor(Rgb.colour(line(look, "top").colour()));
      border.setBorderRight(line(look, "right").style());
      border.setRightBorderColor(Rgb.colour(line(look, "right").colour()));
      border.setBorderBottom(line(look, "bottom").style());
      border.setBottomBorderColor(Rgb.colour(line(look, "bottom").colour()));
      border.setBorderLeft(line(look, "left").style());
      border.setLeftBorderColor(Rgb.colour(line(look, "left").colour()));
    }
  }

  private record Line(BorderStyle style, String colour) {}

  private static Line line(CellLook look, String side) {
    Optional<String> own = look.property("border-" + side);
    String[] words = own.or(() -> look.property("border")).orElse("none").split("\\s+");
    return new Line(BorderStyle.valueOf(upper(words[0])), words.length > 1 ? words[1] : "#000000");
  }

  private static String upper(String word) {
    return word.toUpperCase(Locale.ROOT);
  }
}

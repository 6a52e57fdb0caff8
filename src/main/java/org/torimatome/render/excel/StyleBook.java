package org.torimatome.render.excel;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HexFormat;
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
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xssf.usermodel.extensions.XSSFCellBorder.BorderSide;

/** The styles and fonts of the file: each is made once, as Excel allows only so many. */
final class StyleBook {
  private static final int SHIFT_JIS = 128;

  /** Reads downwards with upright characters, as the vertical head of a Japanese table does. */
  private static final short STACKED = 255;

  private record Key(CellLook look, boolean quoted) {}

  private final XSSFWorkbook workbook;
  private final StyleSheet sheet;
  private final Map<Key, XSSFCellStyle> styles = new HashMap<>();
  private final Map<CellLook, XSSFFont> fonts = new HashMap<>();

  StyleBook(XSSFWorkbook workbook, StyleSheet sheet) {
    this.workbook = workbook;
    this.sheet = sheet;
    XSSFFont ruler = workbook.getFontAt(0);
    ruler.setScheme(FontScheme.NONE);
    dress(ruler, CellLook.PLAIN, ColumnWidth.RULER_FONT);
  }

  XSSFCellStyle style(CellLook look) {
    return styles.computeIfAbsent(new Key(look, false), this::make);
  }

  /** The same style for text that must not turn into a formula when someone edits it. */
  XSSFCellStyle quoted(CellLook look) {
    return styles.computeIfAbsent(new Key(look, true), this::make);
  }

  private XSSFCellStyle make(Key key) {
    CellLook look = key.look();
    XSSFCellStyle style = workbook.createCellStyle();
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
    return style;
  }

  private XSSFFont font(CellLook look) {
    Map<String, String> relevant = new HashMap<>();
    for (String name : List.of("font", "size", "bold", "italic", "underline", "strike", "color")) {
      look.property(name).ifPresent(value -> relevant.put(name, value));
    }
    return fonts.computeIfAbsent(
        CellLook.of(relevant),
        key -> {
          XSSFFont font = workbook.createFont();
          dress(font, key, key.property("font").orElse(sheet.font()));
          return font;
        });
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
    font.setColor(colour(look.property("color").orElse("#000000")));
  }

  private static void fill(XSSFCellStyle style, String fill) {
    style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    style.setFillForegroundColor(colour(fill));
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
      style.setBorderColor(side, colour(line.colour()));
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
                font.setFontColor(colour(color));
                // POI drops the alpha channel here, without which the file is not valid.
                StylesTable styles = workbook.getStylesSource();
                styles
                    .getDxfAt(styles._getDXfsSize() - 1)
                    .getFont()
                    .getColorArray(0)
                    .setRgb(argb(color));
              });
    }
    look.property("fill")
        .ifPresent(
            fill -> {
              PatternFormatting pattern = rule.createPatternFormatting();
              pattern.setFillBackgroundColor(colour(fill));
              pattern.setFillPattern(PatternFormatting.SOLID_FOREGROUND);
            });
    if (look.properties().keySet().stream().anyMatch(name -> name.startsWith("border"))) {
      BorderFormatting border = rule.createBorderFormatting();
      border.setBorderTop(line(look, "top").style());
      border.setTopBorderColor(colour(line(look, "top").colour()));
      border.setBorderRight(line(look, "right").style());
      border.setRightBorderColor(colour(line(look, "right").colour()));
      border.setBorderBottom(line(look, "bottom").style());
      border.setBottomBorderColor(colour(line(look, "bottom").colour()));
      border.setBorderLeft(line(look, "left").style());
      border.setLeftBorderColor(colour(line(look, "left").colour()));
    }
  }

  private record Line(BorderStyle style, String colour) {}

  private static Line line(CellLook look, String side) {
    Optional<String> own = look.property("border-" + side);
    String[] words = own.or(() -> look.property("border")).orElse("none").split("\\s+");
    return new Line(BorderStyle.valueOf(upper(words[0])), words.length > 1 ? words[1] : "#000000");
  }

  static XSSFColor colour(String rrggbb) {
    return new XSSFColor(argb(rrggbb), null);
  }

  private static byte[] argb(String rrggbb) {
    return HexFormat.of().parseHex("ff" + rrggbb.substring(1));
  }

  private static String upper(String word) {
    return word.toUpperCase(Locale.ROOT);
  }
}

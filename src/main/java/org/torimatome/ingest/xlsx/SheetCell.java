package org.torimatome.ingest.xlsx;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.torimatome.ingest.grid.CellContent;
import org.torimatome.ingest.grid.CellContent.NumberStyle;
import org.torimatome.ingest.grid.RefusedException;
import org.torimatome.ingest.grid.TypedText;
import org.torimatome.problem.ProblemCode;

/**
 * A cell element of a worksheet as written in the file.
 *
 * @param rich whether what it holds is described elsewhere, as a picture in a cell is
 * @param value empty where the element is absent, which is not the same as an empty value
 */
record SheetCell(
    String type,
    String style,
    boolean rich,
    boolean formula,
    Optional<String> value,
    Optional<RichText> inline) {

  private static final BigDecimal SECONDS_OF_DAY = BigDecimal.valueOf(86_400);
  private static final BigDecimal LAST_DAY = BigDecimal.valueOf(2_958_466);

  /** Excel counts a 29th of February 1900 that never was. */
  private static final BigDecimal LEAP_DAY = BigDecimal.valueOf(60);

  static SheetCell read(XmlPart xml) throws RefusedException {
    String type = xml.attribute("t");
    String style = xml.attribute("s");
    boolean rich = !xml.attribute("vm").isEmpty();
    boolean formula = false;
    Optional<String> value = Optional.empty();
    Optional<RichText> inline = Optional.empty();
    while (xml.next() && !xml.endsElement("c")) {
      if (xml.startsElement("v")) {
        value = Optional.of(xml.text());
      } else if (xml.startsElement("f")) {
        formula = true;
        xml.skip();
      } else if (xml.startsElement("is")) {
        inline = Optional.of(RichText.read(xml, "is"));
      }
    }
    return new SheetCell(type, style, rich, formula, value, inline);
  }

  CellContent content(Workbook workbook) throws RefusedException, IOException {
    if (inline.isPresent()) {
      return inline.get().content();
    }
    String text = value.orElse("");
    boolean isText = type.equals("str");
    if (value.isEmpty() || (text.isBlank() && !isText)) {
      return formula ? new CellContent.FormulaWithoutValue() : CellContent.BLANK;
    }
    return switch (type) {
      case "s" -> workbook.strings().get(Numbers.index(text)).content();
      case "str" -> TypedText.content(TypedText.unescape(text));
      case "b" -> new CellContent.Logical(text.equals("1") || text.equals("true"));
      case "e" -> rich && !formula ? new CellContent.Picture() : new CellContent.ErrorValue(text);
      case "d" -> isoDate(text);
      case "n", "" -> number(text, workbook);
      default -> throw WorkbookPackage.damaged("t=" + type);
    };
  }

  private CellContent number(String text, Workbook workbook) throws RefusedException {
    Optional<BigDecimal> read = Numbers.read(text.strip());
    if (read.isEmpty()) {
      return new CellContent.Refused(ProblemCode.NUMBER_UNREADABLE, TypedText.beginning(text));
    }
    BigDecimal number = read.get();
    return switch (workbook.styles().of(style)) {
      case PLAIN -> new CellContent.Number(number, NumberStyle.PLAIN);
      case PERCENT -> new CellContent.Number(number, NumberStyle.PERCENT);
      case TIME -> new CellContent.Time(number);
      case DATE -> date(number, workbook.countsFrom1904());
    };
  }

  private static CellContent date(BigDecimal serial, boolean from1904) {
    boolean neverWas = !from1904 && serial.setScale(0, RoundingMode.DOWN).equals(LEAP_DAY);
    if (serial.signum() < 0 || serial.compareTo(LAST_DAY) >= 0 || neverWas) {
      return new CellContent.ErrorValue("#####");
    }
    LocalDate zero =
        from1904
            ? LocalDate.of(1904, 1, 1)
            : LocalDate.of(1899, 12, serial.compareTo(LEAP_DAY) < 0 ? 31 : 30);
    long seconds = serial.multiply(SECONDS_OF_DAY).setScale(0, RoundingMode.HALF_UP).longValue();
    return new CellContent.Date(zero.atStartOfDay().plusSeconds(seconds));
  }

  private static CellContent isoDate(String text) {
    try {
      return new CellContent.Date(
          text.contains("T")
              ? LocalDateTime.parse(
                  text.endsWith("Z") ? text.substring(0, text.length() - 1) : text)
              : LocalDate.parse(text).atStartOfDay());
    } catch (DateTimeParseException e) {
      return new CellContent.Refused(ProblemCode.NUMBER_UNREADABLE, TypedText.beginning(text));
    }
  }
}

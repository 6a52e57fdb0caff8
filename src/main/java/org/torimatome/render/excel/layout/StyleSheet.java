package org.torimatome.render.excel.layout;

import static org.torimatome.text.Message.plain;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.torimatome.render.fault.FaultWords;
import org.torimatome.workbook.Typefaces;

/** The named styles of a workbook, such as {@code head} and {@code number}, each with its bases. */
public final class StyleSheet {
  private static final String USUAL_SIZE = "10";
  private static final String STYLE = "style";

  private final Map<String, CellLook> looks = new LinkedHashMap<>();

  /** By attribute: thousands of cells name the same few. */
  private final Map<String, CellLook> combined = new HashMap<>();

  /** What a cell says of its looks, which thousands of cells say alike. */
  private record Dress(
      CellLook column, CellLook row, String cell, String format, boolean isBroken) {}

  private final Map<Dress, CellLook> dresses = new HashMap<>();

  /** Each look once, however cells come by it: the same one is found quicker than an equal one. */
  private final Map<CellLook, CellLook> distinct = new HashMap<>();

  private final String font;
  private final BigDecimal size;

  StyleSheet(Element workbook) {
    List<Element> blocks = workbook.all("styles");
    font = last(blocks, "font", Typefaces.USUAL);
    size = new BigDecimal(last(blocks, "size", USUAL_SIZE));
    blocks.forEach(block -> block.children().forEach(this::define));
  }

  /** The font of whatever names none, such as {@code BIZ UDPGothic}. */
  public String font() {
    return font;
  }

  /** The size in points of whatever names none, such as {@code 10}. */
  public BigDecimal size() {
    return size;
  }

  public BigDecimal sizeOf(CellLook look) {
    return look.size().orElse(size);
  }

  /** The styles that an attribute names, the later ones laid over the earlier. */
  public CellLook look(Element element, String attribute) {
    String names = element.attribute(attribute, "");
    CellLook known = combined.get(names);
    return known != null ? known : combine(element, attribute, names);
  }

  /** The styles and the format of a cell, over those of its row and its column. */
  CellLook lookOfCell(CellLook column, CellLook row, Element cell) {
    Dress dress =
        new Dress(
            column,
            row,
            cell.attribute(STYLE, ""),
            cell.attribute("format", ""),
            cell.text().indexOf('\n') >= 0);
    CellLook known = dresses.get(dress);
    return known != null ? known : dress(dress, cell);
  }

  private CellLook dress(Dress dress, Element cell) {
    CellLook look = dress.column.under(dress.row).under(look(cell, STYLE));
    if (!dress.format.isEmpty()) {
      look = look.with("format", dress.format);
    }
    // Excel shows line breaks only in a cell that wraps.
    look = dress.isBroken ? look.with("wrap", "yes") : look;
    CellLook first = distinct.putIfAbsent(look, look);
    dresses.put(dress, first == null ? look : first);
    return first == null ? look : first;
  }

  private CellLook combine(Element element, String attribute, String names) {
    CellLook look = CellLook.PLAIN;
    for (String name : element.words(attribute)) {
      CellLook named = looks.get(name);
      if (named == null) {
        throw element.fault(attribute, plain(name), plain(String.join(" ", looks.keySet())));
      }
      look = look.under(named);
    }
    combined.put(names, look);
    return look;
  }

  private void define(Element style) {
    CellLook base = look(style, "base");
    Map<String, String> own = new HashMap<>();
    style.attributes().forEach(own::put);
    own.remove("name");
    own.remove("base");
    String name = style.attribute("name", "");
    if (looks.put(name, base.under(CellLook.of(own))) != null) {
      throw style.fault(
          "name", FaultWords.of("found.again", plain(name)), FaultWords.of("allowed.new-name"));
    }
  }

  private static String last(List<Element> blocks, String attribute, String otherwise) {
    return blocks.stream()
        .flatMap(block -> block.attribute(attribute).stream())
        .reduce(otherwise, (earlier, later) -> later);
  }
}

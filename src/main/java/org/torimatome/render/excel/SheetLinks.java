package org.torimatome.render.excel;

import static org.torimatome.text.Message.plain;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import org.torimatome.render.excel.layout.CellReferences;
import org.torimatome.render.excel.layout.Element;
import org.torimatome.render.fault.FaultWords;
import org.torimatome.render.office.PartLinks;
import org.torimatome.workbook.XmlText;

/** Where cells lead to: other cells, files beside the workbook, pages. */
final class SheetLinks {
  private final Book book;
  private final SheetCells cells;
  private final PartLinks links;

  SheetLinks(Book book, SheetCells cells, PartLinks links) {
    this.book = book;
    this.cells = cells;
    this.links = links;
  }

  void write(XmlText xml) {
    List<SheetCell> linked =
        cells.all().stream()
            .filter(cell -> cell.planned().isFirst())
            .filter(cell -> cell.planned().source().has("link"))
            .toList();
    if (!linked.isEmpty()) {
      xml.start("hyperlinks");
      linked.forEach(cell -> link(xml, cell));
      xml.end();
    }
  }

  private void link(XmlText xml, SheetCell cell) {
    Element source = cell.planned().source();
    String to = source.attribute("link", "");
    xml.start("hyperlink").attribute("ref", cell.address());
    if (to.startsWith("#")) {
      xml.attribute(
          "location",
          CellReferences.plainAddress(
              book.plan().references().find(source, "link", to.substring(1))));
    } else {
      xml.attribute("r:id", links.outside("hyperlink", address(source, to)));
    }
    xml.end();
  }

  private static String address(Element source, String to) {
    String encoded = encoded(to);
    try {
      return new URI(encoded).toString();
    } catch (URISyntaxException e) {
      throw source.fault("link", plain(to), FaultWords.of("allowed.address"));
    }
  }

  /** A link as a URI: what people write in Japanese is percent-encoded, what is encoded stays. */
  private static String encoded(String to) {
    HexFormat hex = HexFormat.of().withUpperCase();
    StringBuilder uri = new StringBuilder();
    for (byte b : to.getBytes(StandardCharsets.UTF_8)) {
      boolean isPlain = b > ' ' && b < 0x7F && "\"<>[\\]^`{|}".indexOf(b) < 0;
      if (isPlain) {
        uri.append((char) b);
      } else {
        uri.append('%').append(hex.toHexDigits(b));
      }
    }
    return uri.toString();
  }
}

package org.torimatome.render.excel;

import static org.torimatome.text.Message.plain;

import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.openxmlformats.schemas.drawingml.x2006.main.CTNonVisualDrawingProps;
import org.torimatome.render.excel.CellReferences.Place;
import org.torimatome.render.fault.FaultWords;

/** Sets native charts into their frames; {@link ChartXml} says what is in them. */
final class ChartWriter {
  /** Keeps clear of the line below the row above; in EMU, 12,700 to the point. */
  private static final int GAP = 38_100;

  private final CellValues values;
  private final StyleSheet styles;
  private final CellReferences references;
  private final Map<String, byte[]> parts = new LinkedHashMap<>();

  ChartWriter(XSSFWorkbook workbook, StyleSheet styles, CellReferences references) {
    this.values = new CellValues(workbook, references);
    this.styles = styles;
    this.references = references;
  }

  void draw(XSSFSheet sheet, Element source) {
    if (source.children().isEmpty()) {
      throw source.fault(FaultWords.of("found.empty"), FaultWords.of("allowed.series"));
    }
    Place place = references.find(source, "at", source.attribute("at", ""));
    if (!place.sheet().equals(sheet.getSheetName())) {
      throw source.fault("at", plain(source.attribute("at", "")), FaultWords.of("allowed.id-here"));
    }
    XSSFChart chart = frame(sheet, place.bounds());
    String said = source.attribute("alt").or(() -> source.attribute("title")).orElse("");
    CTNonVisualDrawingProps told =
        chart.getGraphicFrame().getCTGraphicalObjectFrame().getNvGraphicFramePr().getCNvPr();
    source.attribute("name").or(() -> source.attribute("title")).ifPresent(told::setName);
    told.setDescr(said);
    String part = chart.getPackagePart().getPartName().getName().substring(1);
    parts.put(part, new ChartXml(source, styles, values).bytes());
  }

  /** The charts as parts of the package, by name. POI writes the frames and leaves them empty. */
  Map<String, byte[]> parts() {
    return parts;
  }

  private static XSSFChart frame(XSSFSheet sheet, CellRangeAddress box) {
    XSSFDrawing drawing = sheet.createDrawingPatriarch();
    XSSFClientAnchor anchor =
        drawing.createAnchor(
            0,
            GAP,
            0,
            0,
            box.getFirstColumn(),
            box.getFirstRow(),
            box.getLastColumn() + 1,
            box.getLastRow() + 1);
    return drawing.createChart(anchor);
  }
}

package org.torimatome.render;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JasperCompileManager;
import net.sf.jasperreports.engine.JasperExportManager;
import net.sf.jasperreports.engine.JasperFillManager;
import net.sf.jasperreports.engine.JasperReport;
import net.sf.jasperreports.engine.data.JRMapCollectionDataSource;
import net.sf.jasperreports.engine.design.JRDesignBand;
import net.sf.jasperreports.engine.design.JRDesignExpression;
import net.sf.jasperreports.engine.design.JRDesignField;
import net.sf.jasperreports.engine.design.JRDesignSection;
import net.sf.jasperreports.engine.design.JRDesignStyle;
import net.sf.jasperreports.engine.design.JRDesignTextField;
import net.sf.jasperreports.engine.design.JasperDesign;
import net.sf.jasperreports.engine.type.OrientationEnum;
import net.sf.jasperreports.engine.type.TextAdjustEnum;

/**
 * The texts of a page, eight in a row whose cells grow and have a line around them, as
 * JasperReports prints them: without headings, looks, tags and charts. Sizes are in points.
 */
final class TextsInRows {
  private static final int COLUMNS = 8;
  private static final int WIDTH = 95;
  private static final int HEIGHT = 16;
  private static final int MARGIN = 41;
  private static final int PAGE_WIDTH = 842;
  private static final int PAGE_HEIGHT = 595;

  private final Collection<Map<String, ?>> rows = new ArrayList<>();
  private final JasperReport report;

  TextsInRows(String page, Path font) {
    List<String> texts =
        page.replaceAll("(?s)<(head|svg)\\b.*?</\\1>", "")
            .replaceAll("<[^>]+>", "\n")
            .lines()
            .map(String::strip)
            .filter(text -> !text.isEmpty())
            .toList();
    for (int start = 0; start + COLUMNS <= texts.size(); start += COLUMNS) {
      Map<String, Object> row = new LinkedHashMap<>();
      for (int column = 0; column < COLUMNS; column++) {
        row.put(name(column), texts.get(start + column));
      }
      rows.add(row);
    }
    report = report(font);
  }

  byte[] pdf() {
    try {
      return JasperExportManager.exportReportToPdf(
          JasperFillManager.fillReport(
              report, new HashMap<>(), new JRMapCollectionDataSource(rows)));
    } catch (JRException e) {
      throw new IllegalStateException(e);
    }
  }

  private static JasperReport report(Path font) {
    JasperDesign design = new JasperDesign();
    design.setName("rows");
    design.setPageWidth(PAGE_WIDTH);
    design.setPageHeight(PAGE_HEIGHT);
    design.setOrientation(OrientationEnum.LANDSCAPE);
    design.setLeftMargin(MARGIN);
    design.setRightMargin(MARGIN);
    design.setTopMargin(MARGIN);
    design.setBottomMargin(MARGIN);
    design.setColumnWidth(COLUMNS * WIDTH);
    JRDesignBand row = new JRDesignBand();
    row.setHeight(HEIGHT);
    try {
      design.addStyle(style(font));
      for (int column = 0; column < COLUMNS; column++) {
        JRDesignField field = new JRDesignField();
        field.setName(name(column));
        field.setValueClass(String.class);
        design.addField(field);
        row.addElement(cell(column));
      }
      ((JRDesignSection) design.getDetailSection()).addBand(row);
      return JasperCompileManager.compileReport(design);
    } catch (JRException e) {
      throw new IllegalStateException(e);
    }
  }

  private static JRDesignStyle style(Path font) {
    JRDesignStyle style = new JRDesignStyle();
    style.setName("text");
    style.setDefault(true);
    style.setPdfFontName(font.toString());
    style.setPdfEncoding("Identity-H");
    style.setPdfEmbedded(true);
    style.setFontSize(9f);
    return style;
  }

  private static JRDesignTextField cell(int column) {
    JRDesignTextField cell = new JRDesignTextField();
    cell.setX(column * WIDTH);
    cell.setY(0);
    cell.setWidth(WIDTH);
    cell.setHeight(HEIGHT);
    cell.setExpression(new JRDesignExpression("$F{" + name(column) + "}"));
    cell.setTextAdjust(TextAdjustEnum.STRETCH_HEIGHT);
    cell.getLineBox().getPen().setLineWidth(0.5f);
    return cell;
  }

  private static String name(int column) {
    return "text" + column;
  }
}

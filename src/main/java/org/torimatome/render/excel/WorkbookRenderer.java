package org.torimatome.render.excel;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.torimatome.render.engine.DocumentInfo;
import org.torimatome.render.engine.Engine;
import org.torimatome.render.engine.RenderedFile;
import org.torimatome.render.fault.FaultWords;
import org.torimatome.render.fault.MarkupException;

/**
 * Turns a filled workbook template into the bytes of an {@code .xlsx} file.
 *
 * <p>Equal XML and info give equal bytes on any day, machine and thread. Safe to share: it has no
 * state. The vocabulary is that of {@code docs/workbook-vocabulary.md}; anything outside it ends in
 * a {@link MarkupException} that names the line.
 *
 * <p>Source: docs/spec.md §5 (report.xlsx), §7 (text from returns is data).
 */
public final class WorkbookRenderer implements Engine {
  @Override
  public String ending() {
    return ".xlsx";
  }

  /** The workbook that {@code xml} describes, with every formula computed. */
  @Override
  public RenderedFile render(String xml, DocumentInfo info) {
    Element root = MarkupReader.read(xml);
    Vocabulary.check(root);
    StyleSheet styles = new StyleSheet(root);
    List<SheetPlan> plans = plan(root, styles);
    CellReferences references = new CellReferences(plans);
    try (OpenWorkbook workbook = new OpenWorkbook()) {
      WorkbookWriter writer = new WorkbookWriter(workbook, styles, references);
      Map<String, byte[]> charts = writer.write(root, plans);
      return new RenderedFile(PackageWriter.bytes(workbook, charts, info));
    } catch (IOException e) {
      throw new UncheckedIOException("the workbook could not be packed in memory", e);
    }
  }

  private static List<SheetPlan> plan(Element root, StyleSheet styles) {
    List<Element> sheets = root.all("sheet");
    if (sheets.stream().allMatch(sheet -> sheet.flag("hidden", false))) {
      throw root.fault(FaultWords.of("found.no-sheet"), FaultWords.of("allowed.sheet"));
    }
    List<String> names =
        SheetNames.fit(sheets.stream().map(sheet -> sheet.attribute("name", "")).toList());
    List<SheetPlan> plans = new ArrayList<>();
    for (int i = 0; i < sheets.size(); i++) {
      plans.add(SheetLayout.lay(sheets.get(i), names.get(i), styles));
    }
    return plans;
  }
}

package org.torimatome.render.excel;

import org.torimatome.render.engine.DocumentInfo;
import org.torimatome.render.engine.Engine;
import org.torimatome.render.engine.RenderedFile;
import org.torimatome.render.excel.layout.WorkbookPlan;

/**
 * Turns a filled workbook template into the bytes of an {@code .xlsx} file.
 *
 * <p>Equal XML and info give equal bytes on any day, machine and thread. Safe to share: it has no
 * state. The vocabulary is that of {@code docs/workbook-vocabulary.md}; anything outside it ends in
 * a {@link org.torimatome.render.fault.MarkupException} that names the line.
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
    return new RenderedFile(new WorkbookWriter(WorkbookPlan.of(xml)).bytes(info));
  }
}

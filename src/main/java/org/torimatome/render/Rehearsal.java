package org.torimatome.render;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.torimatome.render.excel.WorkbookInfo;
import org.torimatome.render.excel.WorkbookRenderer;
import org.torimatome.render.pdf.FontLibrary;
import org.torimatome.render.pdf.PdfDocumentInfo;
import org.torimatome.render.pdf.PdfRenderer;

/**
 * Makes a PDF and a workbook of a line each, while the program still opens its database: fonts and
 * engines are then ready when the first report is, and the second core is not idle until then.
 */
public final class Rehearsal {

  private static final Logger LOG = Logger.getLogger(Rehearsal.class.getName());
  private static final String NAME = "rehearsal";
  private static final LocalDate DAY = LocalDate.EPOCH;

  private static final String PAGE =
      """
      <html xmlns="http://www.w3.org/1999/xhtml" lang="ja"><head><title>準備</title>
      <style>table { width: 100%; } td { border: 1pt solid #000000; } .bold { font-weight: bold; }</style></head>
      <body><h1 class="bold">準備</h1><table><tbody><tr><td>1</td><td>一、二</td></tr></tbody></table></body></html>
      """;
  private static final String WORKBOOK =
      """
      <workbook><styles font="BIZ UDPGothic" size="10"><style name="cell" border="thin #BFBFBF"/></styles>
      <sheet name="準備"><columns><column width="8"/></columns><row style="cell"><cell id="one"><number>1</number></cell>
      <cell><formula>{one}+1</formula></cell><cell>一</cell></row></sheet></workbook>
      """;

  private Rehearsal() {}

  /** Begins, beside whatever else is to be done; nobody has to wait for it. */
  public static List<Thread> begin() {
    return List.of(inBackground(Rehearsal::printPage), inBackground(Rehearsal::fillWorkbook));
  }

  private static Thread inBackground(Runnable part) {
    Thread thread = new Thread(() -> perform(part), NAME);
    thread.setDaemon(true);
    thread.start();
    return thread;
  }

  private static void perform(Runnable part) {
    try {
      part.run();
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "The rehearsal failed; reports are made all the same", e);
    }
  }

  private static void printPage() {
    new PdfRenderer(FontLibrary.bundled())
        .render(PAGE, new PdfDocumentInfo(NAME, NAME, NAME, DAY), path -> Optional.empty());
  }

  private static void fillWorkbook() {
    new WorkbookRenderer().render(WORKBOOK, new WorkbookInfo(NAME, NAME, DAY));
  }
}

package org.torimatome.render;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.torimatome.render.excel.WorkbookInfo;
import org.torimatome.render.excel.WorkbookRenderer;
import org.torimatome.render.opendata.EvaluationCsv;
import org.torimatome.render.opendata.EvaluationJson;
import org.torimatome.render.pdf.FontLibrary;
import org.torimatome.render.pdf.PdfDocumentInfo;
import org.torimatome.render.pdf.PdfRenderer;
import org.torimatome.render.pdf.RenderedPdf;
import org.torimatome.report.Masthead;
import org.torimatome.report.Report;

/**
 * Makes the files of one revision: what the look's templates say, and the open data.
 *
 * <p>Holds the parsed fonts and templates; one renderer serves all reports and threads.
 */
public final class ReportRenderer {

  private static final String TEMPLATE_ENDING = "\\.ftl[hx]$";

  private final Look look;
  private final PdfRenderer pdf;
  private final WorkbookRenderer workbook = new WorkbookRenderer();

  public ReportRenderer(Look look, FontLibrary fonts) {
    this.look = look;
    this.pdf = new PdfRenderer(fonts);
  }

  /**
   * Renders every output of the look.
   *
   * @throws TemplateFaultException when a template is at fault
   */
  public RenderedReport render(Report report, Edition edition) {
    Map<String, Object> model = Map.of("report", report, "edition", edition.templateName());
    SortedMap<String, byte[]> files = new TreeMap<>();
    List<String> faults = new ArrayList<>();
    for (String template : look.outputs()) {
      String output = template.replaceFirst(TEMPLATE_ENDING, "");
      files.put(output, page(output, look.fill(template, model), report.masthead(), faults));
    }
    files.put("evaluation.json", EvaluationJson.write(report));
    files.put("evaluation.csv", EvaluationCsv.write(report));
    return new RenderedReport(files, List.copyOf(faults));
  }

  private byte[] page(String output, String filled, Masthead masthead, List<String> faults) {
    if (output.endsWith(".pdf")) {
      RenderedPdf rendered = pdf.render(filled, pdfInfo(masthead), path -> Optional.empty());
      rendered.faults().forEach(fault -> faults.add(output + " " + fault));
      return rendered.bytes();
    }
    if (output.endsWith(".xlsx")) {
      return workbook.render(
          filled,
          new WorkbookInfo(masthead.title(), masthead.organisationName(), masthead.issued()));
    }
    return filled.getBytes(StandardCharsets.UTF_8);
  }

  private static PdfDocumentInfo pdfInfo(Masthead masthead) {
    return new PdfDocumentInfo(
        masthead.title(), masthead.planName(), masthead.organisationName(), masthead.issued());
  }
}

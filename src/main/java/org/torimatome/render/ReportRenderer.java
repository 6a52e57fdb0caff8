package org.torimatome.render;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
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
import org.torimatome.render.pdf.LayoutFault;
import org.torimatome.render.pdf.PdfDocumentInfo;
import org.torimatome.render.pdf.PdfRenderer;
import org.torimatome.render.pdf.RenderedPdf;
import org.torimatome.report.Changes;
import org.torimatome.report.Masthead;
import org.torimatome.report.Report;

/**
 * Makes the files of one revision: what the look's templates say, and the open data.
 *
 * <p>Holds the parsed fonts and templates; one renderer serves all reports and threads.
 */
public final class ReportRenderer {

  private static final String CHANGES = "changes.";
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
   * @param changes the 新旧対照表 against the last revision; the templates {@code changes.*} are used
   *     only where there is one
   * @throws TemplateFaultException when a template is at fault
   */
  public RenderedReport render(Report report, Edition edition, Optional<Changes> changes) {
    Map<String, Object> model = new HashMap<>();
    model.put("report", report);
    model.put("edition", edition.templateName());
    changes.ifPresent(found -> model.put("changes", found));
    SortedMap<String, byte[]> files = new TreeMap<>();
    List<String> faults = new ArrayList<>();
    for (String template : look.outputs()) {
      if (template.startsWith(CHANGES) && changes.isEmpty()) {
        continue;
      }
      String output = template.replaceFirst(TEMPLATE_ENDING, "");
      files.put(output, page(output, look.fill(template, model), report.masthead(), faults));
    }
    files.put("evaluation.json", EvaluationJson.write(report));
    files.put("evaluation.csv", EvaluationCsv.write(report));
    return new RenderedReport(files, List.copyOf(faults));
  }

  /** A first revision or a draft: nothing to compare with. */
  public RenderedReport render(Report report, Edition edition) {
    return render(report, edition, Optional.empty());
  }

  private byte[] page(String output, String filled, Masthead masthead, List<String> faults) {
    if (output.endsWith(".pdf")) {
      RenderedPdf rendered = pdf.render(filled, pdfInfo(masthead), path -> Optional.empty());
      rendered.faults().forEach(fault -> faults.add(inWords(output, fault)));
      return rendered.bytes();
    }
    if (output.endsWith(".xlsx")) {
      return workbook.render(
          filled,
          new WorkbookInfo(masthead.title(), masthead.organisationName(), masthead.issued()));
    }
    return filled.getBytes(StandardCharsets.UTF_8);
  }

  private static String inWords(String output, LayoutFault fault) {
    String place = output + " " + fault.page() + "ページ " + fault.element() + "：";
    return place
        + switch (fault.kind()) {
          case MISSING_GLYPH -> "文字「" + fault.character() + "」を印刷できるフォントがありません。別の文字に置き換えてください。";
          case CLIPPED -> "ページからはみ出して切れます。テンプレートの幅を見直してください。";
          case OVERFLOW -> "枠からはみ出します。テンプレートの幅を見直してください。";
          case OVERLAP -> "ほかの文字と重なります。テンプレートの幅を見直してください。";
        };
  }

  private static PdfDocumentInfo pdfInfo(Masthead masthead) {
    return new PdfDocumentInfo(
        masthead.title(), masthead.planName(), masthead.organisationName(), masthead.issued());
  }
}

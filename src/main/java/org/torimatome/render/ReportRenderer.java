package org.torimatome.render;

import static org.torimatome.text.Message.plain;

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
import org.torimatome.render.fault.FaultWords;
import org.torimatome.render.fault.MarkupException;
import org.torimatome.render.fault.TemplateFaultException;
import org.torimatome.render.fault.TextPlace;
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
import org.torimatome.text.Message;

/**
 * Makes the files of one revision: what the look's templates say, and the open data.
 *
 * <p>Holds the parsed fonts and templates; one renderer serves all reports and threads.
 */
public final class ReportRenderer {

  private static final String CHANGES = "changes.";

  private final TemplateSet templates;
  private final FontLibrary fonts;
  private final PdfRenderer pdf;
  private final WorkbookRenderer workbook = new WorkbookRenderer();

  public ReportRenderer(TemplateSet templates, FontLibrary fonts) {
    this.templates = templates;
    this.fonts = fonts;
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
    List<Work> work =
        templates.outputs().entrySet().stream()
            .filter(output -> !output.getKey().startsWith(CHANGES) || changes.isPresent())
            .map(output -> begin(output.getKey(), output.getValue(), model, report.masthead()))
            .toList();
    SortedMap<String, byte[]> files = new TreeMap<>();
    List<Message> faults = new ArrayList<>();
    for (Work each : work) {
      Made made = templates.finished(each.making(), each.template(), model);
      files.put(made.output(), made.bytes());
      faults.addAll(made.faults());
    }
    files.put("evaluation.json", EvaluationJson.write(report));
    files.put("evaluation.csv", EvaluationCsv.write(report));
    return new RenderedReport(files, List.copyOf(faults));
  }

  /** A first revision or a draft: nothing to compare with. */
  public RenderedReport render(Report report, Edition edition) {
    return render(report, edition, Optional.empty());
  }

  /** One output, with what its layout could not do right. */
  private record Made(String output, byte[] bytes, List<Message> faults) {}

  private record Work(String template, Making<Made> making) {}

  /** The outputs of one report need nothing of each other, and a person waits for the slowest. */
  private Work begin(String output, String template, Map<String, Object> model, Masthead masthead) {
    return new Work(template, Making.of(() -> make(output, template, model, masthead)));
  }

  private Made make(String output, String template, Map<String, Object> model, Masthead masthead) {
    String filled = templates.fill(template, model);
    try {
      return made(output, template, model, filled, masthead);
    } catch (MarkupException e) {
      throw templates.fault(templates.place(template, model, e.place()), e.at(), e.what(), e);
    } catch (StackOverflowError | OutOfMemoryError e) {
      throw templates.fault(
          new TemplatePlace(template, 0), "", FaultWords.of("endless.setting"), e);
    }
  }

  private Made made(
      String output, String template, Map<String, Object> model, String filled, Masthead masthead) {
    if (output.endsWith(".pdf")) {
      RenderedPdf rendered = pdf.render(filled, pdfInfo(masthead), path -> Optional.empty());
      return new Made(output, rendered.bytes(), worded(output, template, model, rendered.faults()));
    }
    if (output.endsWith(".xlsx")) {
      return new Made(output, workbook(filled, masthead), List.of());
    }
    String text = output.endsWith(".html") ? PageFonts.within(filled, fonts) : filled;
    return new Made(output, text.getBytes(StandardCharsets.UTF_8), List.of());
  }

  private byte[] workbook(String filled, Masthead masthead) {
    WorkbookInfo info =
        new WorkbookInfo(masthead.title(), masthead.organisationName(), masthead.issued());
    return workbook.render(filled, info);
  }

  private List<Message> worded(
      String output, String template, Map<String, Object> model, List<LayoutFault> faults) {
    Map<TextPlace, TemplatePlace> places =
        templates.places(
            template, model, faults.stream().map(LayoutFault::place).distinct().toList());
    return faults.stream()
        .map(
            fault ->
                worded(
                    output,
                    fault,
                    places.getOrDefault(fault.place(), new TemplatePlace(template, 0))))
        .toList();
  }

  private Message worded(String output, LayoutFault fault, TemplatePlace place) {
    return FaultWords.of(
        "layout",
        plain(output),
        plain(fault.page()),
        plain(fault.element()),
        plain(templates.inWords(place)),
        fault.what());
  }

  private static PdfDocumentInfo pdfInfo(Masthead masthead) {
    return new PdfDocumentInfo(
        masthead.title(), masthead.planName(), masthead.organisationName(), masthead.issued());
  }
}

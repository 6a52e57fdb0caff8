package org.torimatome.render;

import static org.torimatome.text.Message.plain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Predicate;
import org.torimatome.render.engine.DocumentInfo;
import org.torimatome.render.engine.Engine;
import org.torimatome.render.engine.LayoutFault;
import org.torimatome.render.engine.LayoutFault.Defect;
import org.torimatome.render.engine.RenderedFile;
import org.torimatome.render.excel.WorkbookRenderer;
import org.torimatome.render.fault.FaultWords;
import org.torimatome.render.fault.MarkupException;
import org.torimatome.render.fault.TemplateFaultException;
import org.torimatome.render.fault.TextPlace;
import org.torimatome.render.font.FontLibrary;
import org.torimatome.render.opendata.EvaluationCsv;
import org.torimatome.render.opendata.EvaluationCsvMetadata;
import org.torimatome.render.opendata.EvaluationJson;
import org.torimatome.render.opendata.EvaluationSchema;
import org.torimatome.render.pdf.PdfRenderer;
import org.torimatome.render.slides.SlidesRenderer;
import org.torimatome.render.web.WebPageRenderer;
import org.torimatome.render.word.WordRenderer;
import org.torimatome.report.Masthead;
import org.torimatome.report.Report;
import org.torimatome.report.changes.Changes;
import org.torimatome.text.Message;

/**
 * Makes the files of one revision: what the look's templates say, and the open data.
 *
 * <p>Holds the parsed fonts and templates; one renderer serves all reports and threads.
 */
public final class ReportRenderer {

  private static final String CHANGES = "changes.";

  /** What other programs read is no template's to change. */
  private static final Map<String, Function<Report, byte[]>> OPEN_DATA =
      Map.of(
          EvaluationJson.NAME,
          EvaluationJson::write,
          EvaluationSchema.NAME,
          report -> EvaluationSchema.bytes(),
          EvaluationCsv.NAME,
          EvaluationCsv::write,
          EvaluationCsvMetadata.NAME,
          EvaluationCsvMetadata::write);

  private final TemplateSet templates;
  private final Predicate<String> asked;

  /** The first whose ending fits makes an output. */
  private final List<Engine> engines;

  /**
   * @param asked whether an output such as {@code summary.pdf} is asked for
   */
  public ReportRenderer(TemplateSet templates, FontLibrary fonts, Predicate<String> asked) {
    this.templates = templates;
    this.asked = asked;
    this.engines =
        List.of(
            new PdfRenderer(fonts),
            new WorkbookRenderer(),
            new WordRenderer(fonts),
            new WebPageRenderer(fonts),
            new SlidesRenderer(fonts),
            new TextRenderer());
  }

  /**
   * Renders every output of the look that is asked for.
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
            .filter(output -> asked.test(output.getKey()))
            .filter(output -> !output.getKey().startsWith(CHANGES) || changes.isPresent())
            .map(
                output ->
                    begin(
                        output.getKey(),
                        output.getValue(),
                        model,
                        info(output.getKey(), report.masthead(), changes)))
            .toList();
    SortedMap<String, byte[]> files = new TreeMap<>();
    List<Message> faults = new ArrayList<>();
    List<Defect> defects = new ArrayList<>();
    for (Work each : work) {
      Made made = templates.finished(each.making(), each.template(), model);
      files.put(made.output(), made.bytes());
      faults.addAll(made.faults());
      defects.addAll(made.defects());
    }
    OPEN_DATA.forEach((name, writer) -> files.put(name, writer.apply(report)));
    return new RenderedReport(
        files, List.copyOf(faults), mayBeIssued(defects, templates::areShipped));
  }

  /** A first revision or a draft: nothing to compare with. */
  public RenderedReport render(Report report, Edition edition) {
    return render(report, edition, Optional.empty());
  }

  /** A page that only lacks room is for its author to mend; a character left out is lost. */
  static boolean mayBeIssued(Collection<Defect> defects, BooleanSupplier areShipped) {
    return defects.isEmpty()
        || !defects.contains(Defect.MISSING_GLYPH) && areShipped.getAsBoolean();
  }

  /** One output, with what its layout could not do right, and of what kinds that is. */
  private record Made(String output, byte[] bytes, List<Message> faults, List<Defect> defects) {}

  private record Work(String template, Making<Made> making) {}

  /** The outputs of one report need nothing of each other, and a person waits for the slowest. */
  private Work begin(String output, String template, Map<String, Object> model, DocumentInfo info) {
    return new Work(template, Making.of(() -> make(output, template, model, info)));
  }

  private Made make(String output, String template, Map<String, Object> model, DocumentInfo info) {
    String filled = templates.fill(template, model);
    try {
      RenderedFile file = engine(output).render(filled, info);
      return new Made(
          output,
          file.bytes(),
          worded(output, template, model, file.faults()),
          file.faults().stream().map(LayoutFault::kind).toList());
    } catch (MarkupException e) {
      throw templates.fault(templates.place(template, model, e.place()), e.at(), e.what(), e);
    } catch (StackOverflowError | OutOfMemoryError e) {
      throw templates.fault(
          new TemplatePlace(template, 0), "", FaultWords.of("endless.setting"), e);
    }
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

  private Engine engine(String output) {
    return engines.stream()
        .filter(engine -> output.endsWith(engine.ending()))
        .findFirst()
        .orElseThrow();
  }

  private static DocumentInfo info(String output, Masthead masthead, Optional<Changes> changes) {
    return new DocumentInfo(
        changes
            .filter(found -> output.startsWith(CHANGES))
            .map(Changes::title)
            .orElse(masthead.title()),
        masthead.planName(),
        masthead.organisationName(),
        masthead.issued());
  }
}

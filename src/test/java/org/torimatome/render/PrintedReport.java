package org.torimatome.render;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.torimatome.render.engine.DocumentInfo;
import org.torimatome.render.engine.RenderedFile;
import org.torimatome.render.font.FontLibrary;
import org.torimatome.render.pdf.PdfRenderer;
import org.torimatome.render.print.PrintedPages;
import org.torimatome.report.Masthead;
import org.torimatome.report.Report;
import org.torimatome.report.changes.Changes;

/** A report on paper alone, in a look that ships: no workbook, no page, no file. */
public final class PrintedReport {
  static final String DECK = "deck";

  static final String WIDE = "deck-wide";

  static final List<String> LOOKS = List.of(TemplateSet.STANDARD, DECK, WIDE);

  private static final PdfRenderer PDF = new PdfRenderer(FontLibrary.bundled());

  private PrintedReport() {}

  public static RenderedFile render(Report report, String look) {
    return render("report.pdf.ftlh", report, look, Map.of());
  }

  /** The 概要版. */
  static RenderedFile summary(Report report) {
    return render("summary.pdf.ftlh", report, TemplateSet.STANDARD, Map.of());
  }

  /** The 新旧対照表. */
  static RenderedFile render(Report report, Changes changes) {
    return render("changes.pdf.ftlh", report, TemplateSet.STANDARD, Map.of("changes", changes));
  }

  /** What the layout's own inspection and the one by the glyphs alone have against it. */
  static List<String> faults(RenderedFile rendered) {
    PrintedPages printed = PrintedPages.read(rendered.bytes());
    return Stream.concat(
            rendered.faults().stream().map(Object::toString), printed.faults().stream())
        .toList();
  }

  private static RenderedFile render(
      String template, Report report, String look, Map<String, Object> more) {
    Map<String, Object> model = new HashMap<>(more);
    model.put("report", report);
    model.put("edition", Edition.FINAL.templateName());
    Masthead masthead = report.masthead();
    return PDF.render(
        BuiltInTemplates.of(look).fill(template, model),
        new DocumentInfo(
            masthead.title(), masthead.planName(), masthead.organisationName(), masthead.issued()));
  }
}

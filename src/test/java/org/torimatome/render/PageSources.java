package org.torimatome.render;

import java.util.Map;
import org.torimatome.render.pdf.FontLibrary;
import org.torimatome.report.Report;
import org.torimatome.report.SampleReports;

/** Pages as the templates fill them in. */
public final class PageSources {

  private PageSources() {}

  /** The sample's report in the standard look, before it is set. */
  public static String of(String cycle) {
    return filled("report.pdf.ftlh", SampleReports.of(cycle));
  }

  /** A report's page in the standard look, as it is issued. */
  static String forTheWeb(Report report) {
    return PageFonts.within(filled("report.html.ftlh", report), FontLibrary.bundled());
  }

  private static String filled(String template, Report report) {
    return BuiltInTemplates.of(TemplateSet.STANDARD)
        .fill(template, Map.of("report", report, "edition", Edition.FINAL.templateName()));
  }
}

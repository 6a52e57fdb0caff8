package org.torimatome.render;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.LocalDate;
import java.util.Map;
import org.torimatome.render.engine.DocumentInfo;
import org.torimatome.render.font.FontLibrary;
import org.torimatome.render.web.WebPageRenderer;
import org.torimatome.report.Report;
import org.torimatome.report.SampleReports;

/** Pages as the templates fill them in. */
public final class PageSources {

  private PageSources() {}

  /** The sample's report in the standard look, before it is set. */
  public static String of(String cycle) {
    return filled("report.pdf.ftlh", SampleReports.of(cycle));
  }

  /** The same for a document to be edited. */
  public static String ofDocument(String cycle) {
    return filled("report.docx.ftlh", SampleReports.of(cycle));
  }

  /** The sample's workbook in the standard look, before it is laid out. */
  public static String ofWorkbook(String cycle) {
    return filled("report.xlsx.ftlx", SampleReports.of(cycle));
  }

  /** A report's page in the standard look, as it is issued. */
  public static String forTheWeb(Report report) {
    return withFonts(filled("report.html.ftlh", report));
  }

  /** A filled page with the fonts it asks for. */
  public static String withFonts(String page) {
    DocumentInfo info = new DocumentInfo("題", "", "", LocalDate.of(2023, 4, 28));
    return new String(new WebPageRenderer(FontLibrary.bundled()).render(page, info).bytes(), UTF_8);
  }

  private static String filled(String template, Report report) {
    return BuiltInTemplates.of(TemplateSet.STANDARD)
        .fill(template, Map.of("report", report, "edition", Edition.FINAL.templateName()));
  }
}

package org.torimatome.render;

import java.nio.file.Path;
import java.util.Map;
import org.torimatome.report.SampleReports;

/** The page as the templates fill it in, before it is set. */
public final class PageSources {

  private PageSources() {}

  /** The sample's report in the standard look. */
  public static String of(String cycle) {
    return Look.open(Path.of("templates"), Look.STANDARD)
        .fill(
            "report.pdf.ftlh",
            Map.of("report", SampleReports.of(cycle), "edition", Edition.FINAL.templateName()));
  }
}

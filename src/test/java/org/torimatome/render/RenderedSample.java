package org.torimatome.render;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.torimatome.batch.run.OutputFormats;
import org.torimatome.render.font.FontLibrary;
import org.torimatome.report.Report;
import org.torimatome.report.SampleReports;
import org.torimatome.report.changes.Changes;
import org.torimatome.report.changes.RevisionComparison;

/** The sample's reports in the looks that ship, each made once for all tests of a process. */
public final class RenderedSample {
  private static final Map<String, RenderedReport> RENDERED = new ConcurrentHashMap<>();

  private RenderedSample() {}

  public static RenderedReport of(String cycle, String look) {
    return RENDERED.computeIfAbsent(
        cycle + " " + look,
        key ->
            new ReportRenderer(
                    BuiltInTemplates.of(look),
                    FontLibrary.bundled(),
                    OutputFormats.DEFAULT::include)
                .render(SampleReports.of(cycle), Edition.FINAL));
  }

  /** A 新旧対照表 in which almost all differs: R4 as if it had been R4H1 before. */
  public static byte[] changes() {
    Report report = SampleReports.of("R4");
    return PrintedReport.render(
            report,
            RevisionComparison.between(
                SampleReports.of("R4H1"),
                report,
                "訂正",
                List.of(new Changes.Pair("プログラム", "1", "2"))))
        .bytes();
  }
}

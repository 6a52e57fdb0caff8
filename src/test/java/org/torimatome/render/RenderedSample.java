package org.torimatome.render;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.torimatome.render.font.FontLibrary;
import org.torimatome.report.SampleReports;

/** The sample's reports in the looks that ship, each made once for all tests of a process. */
public final class RenderedSample {
  private static final Map<String, RenderedReport> RENDERED = new ConcurrentHashMap<>();

  private RenderedSample() {}

  public static RenderedReport of(String cycle, String look) {
    return RENDERED.computeIfAbsent(
        cycle + " " + look,
        key ->
            new ReportRenderer(BuiltInTemplates.of(look), FontLibrary.bundled())
                .render(SampleReports.of(cycle), Edition.FINAL));
  }
}

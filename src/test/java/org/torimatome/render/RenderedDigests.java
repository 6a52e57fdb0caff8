package org.torimatome.render;

import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.torimatome.batch.run.OutputFormats;
import org.torimatome.render.font.FontLibrary;
import org.torimatome.report.SampleReports;

/** The sample's R4 report as digests, in this Java or, by {@link #main}, in another. */
final class RenderedDigests {

  private RenderedDigests() {}

  /** SHA-256 by file name; each call starts from nothing, as a fresh program would. */
  static SortedMap<String, String> of(String look) {
    SortedMap<String, String> digests = new TreeMap<>();
    new ReportRenderer(
            TemplateSet.open(Path.of("templates"), look),
            FontLibrary.bundled(),
            new OutputFormats(List.of("pdf", "xlsx", "html", "pptx"))::include)
        .render(SampleReports.anew("R4"), Edition.FINAL)
        .files()
        .forEach((name, bytes) -> digests.put(name, sha256(bytes)));
    return digests;
  }

  /** Prints what {@link #of} says of the look that is the one argument. */
  public static void main(String[] look) {
    System.out.println(of(look[0]));
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}

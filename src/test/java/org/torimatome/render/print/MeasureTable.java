package org.torimatome.render.print;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Prints the measures of the PDFs it is given. */
final class MeasureTable {
  private static final double FILLED = 0.75;
  private static final int LONG_LINE = 45;
  private static final double RAGGED = 0.5;

  private MeasureTable() {}

  public static void main(String[] files) throws IOException {
    for (String file : files) {
      PageMeasures measures = PageMeasures.of(Files.readAllBytes(Path.of(file)));
      System.out.println(file + "\n" + table(measures));
      print("short last line", measures.shortLastLines());
      print("bracket", measures.brokenBrackets());
      print("phrase", measures.brokenPhrases());
      print("long", measures.longerThan(LONG_LINE));
      print("ragged", measures.raggedBy(RAGGED));
    }
  }

  private static void print(String what, List<String> found) {
    found.forEach(each -> System.out.println(what + ", " + each));
  }

  /** A row of a Markdown table for each measure. */
  private static String table(PageMeasures measures) {
    double[] gaps = measures.gapsBetweenScripts();
    return """
        | pages | %d |
        | type sizes | %d: %s |
        | glyphs under 8 pt | %.1f %% |
        | last lines of one or two characters | %d |
        | breaks inside short brackets | %d |
        | breaks inside phrases of headings | %d |
        | pages without their section's name | %s |
        | pages filled less than 75 %% | %s |
        | longest line of wrapped text | %.1f em |
        | gap between Japanese and Latin, median (least to most) | %.2f em (%.2f to %.2f) of %d |
        | right edge of long paragraphs, worst SD | %.2f pt |
        """
        .formatted(
            measures.pages(),
            measures.typeSizes().size(),
            measures.typeSizes().keySet(),
            100 * measures.small(),
            measures.shortLastLines().size(),
            measures.brokenBrackets().size(),
            measures.brokenPhrases().size(),
            measures.withoutSection(),
            measures.filledLess(FILLED).stream()
                .map(page -> page + " (%.0f)".formatted(100 * measures.filled().get(page)))
                .toList(),
            measures.longestLine(),
            at(gaps, 0.5),
            at(gaps, 0),
            at(gaps, 1),
            gaps.length,
            measures.raggedness());
  }

  private static double at(double[] sorted, double share) {
    return sorted.length == 0 ? 0 : sorted[(int) Math.round(share * (sorted.length - 1))];
  }
}

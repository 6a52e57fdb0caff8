package org.torimatome.batch.run;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Which formats of a report are made, such as {@code pdf,xlsx,html}: the setting {@code outputs}.
 *
 * <p>It chooses among {@link #KNOWN}. The open data, and what a look makes in any other format, are
 * made always.
 *
 * @param endings in order, each once; at least one
 */
public record OutputFormats(List<String> endings) {

  /** What can be asked for. */
  public static final List<String> KNOWN = List.of("pdf", "xlsx", "html", "pptx", "docx");

  /** Without those for a last edit by hand, which would cost each report its time. */
  public static final OutputFormats DEFAULT = new OutputFormats(List.of("pdf", "xlsx", "html"));

  private static final String SEPARATOR = ",";

  public OutputFormats {
    endings = KNOWN.stream().filter(endings::contains).toList();
  }

  /** As typed, such as {@code pdf, docx}; empty where it names none, or one that is not known. */
  public static Optional<OutputFormats> parse(List<String> names) {
    return names.isEmpty() || !unknown(names).isEmpty()
        ? Optional.empty()
        : Optional.of(new OutputFormats(names));
  }

  /** Those that cannot be asked for, in the order typed. */
  public static List<String> unknown(List<String> names) {
    return names.stream().filter(name -> !KNOWN.contains(name)).distinct().toList();
  }

  /** As a {@link #setting} has it. */
  public static Optional<OutputFormats> parse(String setting) {
    return parse(Arrays.asList(setting.split(SEPARATOR, -1)));
  }

  /** Such as {@code pdf,xlsx,html}. */
  public String setting() {
    return String.join(SEPARATOR, endings);
  }

  /** Whether an output such as {@code summary.pdf} is made. */
  public boolean include(String output) {
    String ending = output.substring(output.lastIndexOf('.') + 1);
    return endings.contains(ending) || !KNOWN.contains(ending);
  }
}

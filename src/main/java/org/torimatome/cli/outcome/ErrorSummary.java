package org.torimatome.cli.outcome;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * What went wrong during a run, told together at its end.
 *
 * <p>Details are kept up to a number, so that a thousand bad inputs stay readable and take no
 * memory. Each organisation's own line is always told, and says where the rest is written.
 */
public final class ErrorSummary {

  private static final int DETAILS = 300;

  private final List<String> lines = new ArrayList<>();
  private int details;

  public void add(String line) {
    lines.add(line);
  }

  public void detail(Stream<String> each) {
    List<String> told = each.limit(DETAILS - details).toList();
    lines.addAll(told);
    details += told.size();
  }

  public void tell(Consumer<String> to) {
    lines.forEach(to);
    lines.clear();
  }
}

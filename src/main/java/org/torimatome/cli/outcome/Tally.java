package org.torimatome.cli.outcome;

import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.torimatome.cli.terminal.Messages;
import org.torimatome.cli.terminal.ProgressSnapshot;

/**
 * What came of the reports of a command, counted, and summed up as an exit code (docs/spec.md §6).
 */
final class Tally {

  private static final Set<Ending> UNREMARKABLE =
      EnumSet.of(Ending.DONE, Ending.AWAITED, Ending.ABSENT);

  private final Map<Ending, Integer> reports = new EnumMap<>(Ending.class);
  private final Set<String> organisations = new HashSet<>();

  /** One more report of an organisation. */
  void add(String organisation, Ending ending) {
    add(ending);
    if (ending != Ending.ABSENT) {
      organisations.add(organisation);
    }
  }

  /** Something that concerns no organisation more than the others. */
  void add(Ending ending) {
    reports.merge(ending, 1, Integer::sum);
  }

  boolean isEmpty() {
    return reports.isEmpty();
  }

  boolean has(Ending ending) {
    return reports.containsKey(ending);
  }

  /** How many reports need somebody to look at them. */
  int failed() {
    return reports.entrySet().stream()
        .filter(each -> !UNREMARKABLE.contains(each.getKey()))
        .mapToInt(Map.Entry::getValue)
        .sum();
  }

  /**
   * Organisations without the cycle count only where none has it. Where some of several
   * organisations came to what was asked for and others did not, some failed; else the gravest
   * ending tells.
   */
  ExitCode exitCode() {
    Predicate<Ending> counts = ending -> ending != Ending.ABSENT;
    boolean someWell = endings().stream().filter(counts).anyMatch(Ending::isWell);
    boolean allWell = endings().stream().filter(counts).allMatch(Ending::isWell);
    if (someWell && !allWell && organisations.size() > 1) {
      return ExitCode.SOME_FAILED;
    }
    return endings().stream()
        .filter(someWell ? counts : ending -> true)
        .max(Comparator.naturalOrder())
        .map(Ending::alone)
        .orElse(ExitCode.DONE);
  }

  /** {@code 完了 1,998・入力の誤り 2} */
  String text(Messages messages) {
    return reports.entrySet().stream()
        .map(
            each ->
                messages.text("sum." + each.getKey(), ProgressSnapshot.grouped(each.getValue())))
        .collect(Collectors.joining(messages.text("list.and")));
  }

  private Collection<Ending> endings() {
    return reports.keySet();
  }
}

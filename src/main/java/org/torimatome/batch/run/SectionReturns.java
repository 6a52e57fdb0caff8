package org.torimatome.batch.run;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.torimatome.kpi.KpiCode;
import org.torimatome.kpi.KpiDefinition;
import org.torimatome.kpi.KpiReturn;
import org.torimatome.kpi.ValueStatus;
import org.torimatome.period.PeriodReader;
import org.torimatome.period.ReportingPeriod;
import org.torimatome.plan.PeriodBook;
import org.torimatome.plan.Plan;
import org.torimatome.problem.Problem;
import org.torimatome.problem.ProblemCode;
import org.torimatome.problem.SourceLocation;
import org.torimatome.text.Folding;

/**
 * What has come of a section's KPIs for a cycle.
 *
 * @param section empty where the plan names none
 * @param expected how many it is asked for
 * @param missing those of which no row has come
 * @param sentBack the files that it has to correct (差戻)
 */
public record SectionReturns(
    Optional<String> section, int expected, List<KpiDefinition> missing, List<SentBack> sentBack) {

  /** A returned file with errors, such as {@code R4/総務課.xlsx}. */
  public record SentBack(String file, int errors) {}

  /**
   * Those of a cycle, in the plan's order.
   *
   * <p>An error in a row is that section's whose KPI it is; one in no KPI's row is that of every
   * section with rows in the file. A file of the cycle of which no row could be read has come from
   * the one section that its name names, with all that is missing of it where nothing else came.
   *
   * @param problems of the cycle's input
   */
  public static List<SectionReturns> of(
      Plan plan, Optional<PeriodBook> book, Collection<Problem> problems) {
    Map<String, List<KpiDefinition>> sections =
        plan.kpis().stream()
            .filter(KpiDefinition::isCounted)
            .collect(
                Collectors.groupingBy(plan::sectionOf, LinkedHashMap::new, Collectors.toList()));
    Map<KpiCode, SourceLocation> rows =
        book.map(PeriodBook::returns).orElse(List.of()).stream()
            .filter(row -> row.measurement().status() != ValueStatus.NOT_SUBMITTED)
            .collect(Collectors.toMap(KpiReturn::kpi, row -> row.source().at().row()));
    List<SourceLocation> errors =
        problems.stream().filter(Problem::isError).map(Problem::at).toList();
    Map<String, Set<String>> unread =
        book.map(of -> unread(of, sections.keySet(), rows, problems)).orElse(Map.of());
    return sections.entrySet().stream()
        .map(
            section -> {
              List<KpiDefinition> kpis = section.getValue();
              Set<String> files = unread.getOrDefault(section.getKey(), Set.of());
              List<KpiDefinition> without =
                  kpis.stream().filter(kpi -> !rows.containsKey(kpi.code())).toList();
              boolean isInThese = !files.isEmpty() && without.size() == kpis.size();
              List<KpiDefinition> missing = isInThese ? List.of() : without;
              return new SectionReturns(
                  Optional.of(section.getKey()).filter(name -> !name.equals(Plan.NOBODY)),
                  kpis.size(),
                  missing,
                  sentBack(kpis, rows, errors, files));
            })
        .toList();
  }

  /** The files of a cycle with errors and no row of a KPI, by the section in their names. */
  private static Map<String, Set<String>> unread(
      PeriodBook book,
      Set<String> sections,
      Map<KpiCode, SourceLocation> rows,
      Collection<Problem> problems) {
    Set<String> read = rows.values().stream().map(SourceLocation::file).collect(Collectors.toSet());
    Map<String, Set<String>> unread = new HashMap<>();
    problems.stream()
        .filter(problem -> problem.isError() && problem.code() != ProblemCode.FORM_OF_OTHER_PERIOD)
        .map(problem -> problem.at().file())
        .filter(file -> !read.contains(file) && isOf(book.period(), file))
        .forEach(
            file ->
                sectionIn(file, sections)
                    .ifPresent(
                        section ->
                            unread.computeIfAbsent(section, key -> new TreeSet<>()).add(file)));
    return unread;
  }

  private static boolean isOf(ReportingPeriod period, String file) {
    int end = file.indexOf('/');
    return end > 0
        && new PeriodReader().read(file.substring(0, end)).filter(period::equals).isPresent();
  }

  /** The section whose name a file's holds as a word of its own; empty where it holds several. */
  private static Optional<String> sectionIn(String file, Set<String> sections) {
    String name = Folding.label(file.substring(file.lastIndexOf('/') + 1));
    List<String> named =
        sections.stream()
            .filter(section -> !section.equals(Plan.NOBODY))
            .filter(section -> holds(name, Folding.label(section)))
            .toList();
    return named.size() == 1 ? Optional.of(named.get(0)) : Optional.empty();
  }

  /** 教育総務課 and 総務課宛 do not name 総務課, but 05総務課 and 総務課から do. */
  private static boolean holds(String name, String section) {
    int at = name.indexOf(section);
    int end = at + section.length();
    return at >= 0
        && (at == 0 || !Character.isLetter(name.charAt(at - 1)))
        && (end == name.length() || !isPartOfName(name.charAt(end)));
  }

  private static boolean isPartOfName(char next) {
    return Character.isLetter(next)
        && Character.UnicodeBlock.of(next) != Character.UnicodeBlock.HIRAGANA;
  }

  private static List<SentBack> sentBack(
      List<KpiDefinition> kpis,
      Map<KpiCode, SourceLocation> rows,
      List<SourceLocation> errors,
      Set<String> unread) {
    Set<SourceLocation> all = Set.copyOf(rows.values());
    Set<SourceLocation> own =
        kpis.stream()
            .flatMap(kpi -> Stream.ofNullable(rows.get(kpi.code())))
            .collect(Collectors.toSet());
    Set<String> files =
        Stream.concat(unread.stream(), own.stream().map(SourceLocation::file))
            .collect(Collectors.toSet());
    return errors.stream()
        .filter(at -> files.contains(at.file()))
        .filter(at -> own.contains(at.row()) || !all.contains(at.row()))
        .collect(
            Collectors.groupingBy(
                SourceLocation::file, TreeMap::new, Collectors.summingInt(at -> 1)))
        .entrySet()
        .stream()
        .map(file -> new SentBack(file.getKey(), file.getValue()))
        .toList();
  }

  public int returned() {
    return expected - missing.size();
  }

  /** Whether all has come, be it right or not. */
  public boolean isComplete() {
    return missing.isEmpty();
  }

  /** Whether something is still to come from it, for the first time or again. */
  public boolean isLate() {
    return !isComplete() || !sentBack.isEmpty();
  }

  /** How many errors it has to correct. */
  public int errors() {
    return sentBack.stream().mapToInt(SentBack::errors).sum();
  }
}

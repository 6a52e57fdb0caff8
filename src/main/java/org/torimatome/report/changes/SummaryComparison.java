package org.torimatome.report.changes;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.torimatome.report.HeadlineView;
import org.torimatome.report.MovementView;
import org.torimatome.report.ProspectView;
import org.torimatome.report.Report;
import org.torimatome.report.changes.Changes.Pair;

/** Compares what 総括 tells in numbers: the counts and their shares, what moved, where it leads. */
final class SummaryComparison {

  private static final Set<String> UNITS = Set.of("項目", "%");

  /** The threshold that is the target itself: told by how many reached it. */
  private static final String REACHED = "100";

  private SummaryComparison() {}

  /** A figure of 総括, such as 改善 5項目, with the KPIs that it counts where 総括 names them. */
  private record Figure(String item, String number, String codes) {

    static Figure items(String item, int count) {
      return new Figure(item, count + "項目", "");
    }

    static Figure items(String item, List<String> codes) {
      return new Figure(item, codes.size() + "項目", String.join("、", codes));
    }

    String printed() {
      return codes.isEmpty() ? number : number + "（" + codes + "）";
    }
  }

  /** Those that changed. */
  static List<Pair> between(Report.Results before, Report.Results after) {
    List<Figure> old = figures(before).toList();
    List<Figure> current = figures(after).toList();
    return Stream.concat(current.stream(), old.stream())
        .map(Figure::item)
        .distinct()
        .map(item -> pair(item, of(item, old), of(item, current)))
        .filter(Pair::changed)
        .toList();
  }

  private static Pair pair(String item, Optional<Figure> before, Optional<Figure> after) {
    return new Pair(
        item,
        before.map(Figure::printed).orElse(""),
        after.map(Figure::printed).orElse(""),
        FigureDifference.of(
            before.map(Figure::number).orElse(""), after.map(Figure::number).orElse(""), UNITS));
  }

  private static Optional<Figure> of(String item, List<Figure> figures) {
    return figures.stream().filter(figure -> figure.item().equals(item)).findFirst();
  }

  private static Stream<Figure> figures(Report.Results results) {
    return Stream.of(
            counts(results.headline()),
            Optional.ofNullable(results.movement()).stream().flatMap(SummaryComparison::moved),
            Optional.ofNullable(results.prospect()).stream().flatMap(SummaryComparison::leads))
        .flatMap(figures -> figures);
  }

  private static Stream<Figure> counts(HeadlineView headline) {
    return Stream.of(
            Stream.of(
                Figure.items("KPI", headline.total()),
                Figure.items("評価の対象", headline.rated()),
                Figure.items("評価の対象外", headline.excluded()),
                Figure.items(headline.achievedName(), headline.achieved())),
            headline.atLeast().stream()
                .filter(each -> !each.threshold().equals(REACHED))
                .map(each -> Figure.items("目標値の" + each.threshold() + "%以上", each.count())),
            headline.bands().stream()
                .flatMap(
                    band ->
                        counted(
                            (band.symbol() + " " + band.label()).strip(),
                            band.count(),
                            band.share())),
            headline.groups().stream()
                .flatMap(group -> counted(group.label(), group.count(), group.share())))
        .flatMap(figures -> figures);
  }

  private static Stream<Figure> counted(String item, int count, String share) {
    return Stream.of(
        Figure.items(item, count),
        new Figure(item + "の構成比", share.isEmpty() ? "" : share + "%", ""));
  }

  /** 維持 is the rest, which 総括 counts without naming it. */
  private static Stream<Figure> moved(MovementView movement) {
    String item = "前回（" + movement.against().table() + "）からの動き ";
    MovementView.Group unchanged = movement.unchanged();
    return Stream.of(
        Figure.items(item + movement.improved().word(), movement.improved().codes()),
        Figure.items(item + unchanged.word(), unchanged.count()),
        Figure.items(item + movement.declined().word(), movement.declined().codes()),
        Figure.items(item + movement.added().word(), movement.added().codes()),
        Figure.items(item + movement.notComparable().word(), movement.notComparable().codes()));
  }

  private static Stream<Figure> leads(ProspectView prospect) {
    String item = "最終目標（" + prospect.period().table() + "）の見通し ";
    return Stream.of(
        Figure.items(item + "到達", prospect.reached().size()),
        Figure.items(item + "未達", prospect.missed().size()),
        Figure.items(item + "未達（今回は達成）", prospect.achievedButMissed()));
  }
}

package org.torimatome.ingest.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.torimatome.ingest.cell.BoundReader;
import org.torimatome.ingest.cell.RowReader;
import org.torimatome.kpi.Rational;
import org.torimatome.problem.ProblemCode;
import org.torimatome.problem.ProblemWords;
import org.torimatome.rating.Band;
import org.torimatome.rating.BandGroup;
import org.torimatome.rating.RatingScheme.Summary;
import org.torimatome.rating.Scale;
import org.torimatome.schema.Column;
import org.torimatome.text.Folding;
import org.torimatome.text.Message;

/** Reads what a row of 評価方式 says of the headline: 総括の閾値, 総括の合算 and 達成の文言. */
record SummaryReader(RowReader entry, List<Band> bands) {

  private static final Pattern COMMA = Pattern.compile("[,、､]");
  private static final Pattern BETWEEN_GROUPS = Pattern.compile("[;；\\n]");
  private static final Pattern GROUP = Pattern.compile("([^=＝]+)[=＝]([^=＝]+)");
  private static final String EXAMPLE = "概ね達成以上=◎,○";

  /** Excel takes a typed 100,80 for 10080: no threshold is that high. */
  private static final Rational HIGHEST_THRESHOLD = Rational.of(1_000);

  Summary read() {
    String achievement = entry.text(Column.ACHIEVEMENT);
    return new Summary(
        thresholds().orElse(Summary.DEFAULT.thresholds()),
        groups(),
        achievement.isEmpty() ? Summary.DEFAULT.achievement() : achievement);
  }

  /** The list as typed, such as 100,80; empty for a blank cell and an unreadable one. */
  private Optional<List<Rational>> thresholds() {
    String typed = Folding.narrow(entry.text(Column.THRESHOLDS));
    if (typed.isEmpty()) {
      return Optional.empty();
    }
    BoundReader reader = new BoundReader(Scale.PERCENT);
    List<Rational> thresholds = new ArrayList<>();
    for (String part : COMMA.split(typed)) {
      reader
          .read(part)
          .fold(
              value -> Optional.of(value.value()),
              missing -> Optional.<Rational>empty(),
              refused -> Optional.<Rational>empty())
          .filter(HIGHEST_THRESHOLD::isAtLeast)
          .ifPresentOrElse(
              thresholds::add,
              () ->
                  entry.problem(
                      ProblemCode.BOUND_UNREADABLE,
                      Column.THRESHOLDS,
                      ProblemWords.of("as-text", "100,80")));
    }
    return thresholds.isEmpty()
        ? Optional.empty()
        : Optional.of(thresholds.stream().distinct().toList());
  }

  private List<BandGroup> groups() {
    List<BandGroup> groups = new ArrayList<>();
    for (String typed : BETWEEN_GROUPS.split(entry.text(Column.GROUPS))) {
      if (typed.isBlank()) {
        continue;
      }
      Matcher parts = GROUP.matcher(typed);
      if (parts.matches() && isNew(parts.group(1).strip(), groups)) {
        List<String> symbols = SymbolList.read(parts.group(2), entry, Column.GROUPS, bands);
        groups.add(new BandGroup(parts.group(1).strip(), symbols));
      } else {
        entry.problem(
            ProblemCode.GROUP_UNREADABLE, Column.GROUPS, typed.strip(), Message.plain(EXAMPLE));
      }
    }
    return groups;
  }

  private static boolean isNew(String label, List<BandGroup> groups) {
    return !label.isEmpty()
        && groups.stream()
            .noneMatch(group -> Folding.label(group.label()).equals(Folding.label(label)));
  }
}

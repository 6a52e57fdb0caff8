package org.torimatome.evaluation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.torimatome.kpi.CalculationMethod;
import org.torimatome.kpi.Rational;
import org.torimatome.kpi.TargetFill;
import org.torimatome.rating.Band;
import org.torimatome.rating.BandGroup;
import org.torimatome.rating.BandTest;
import org.torimatome.rating.Bound;
import org.torimatome.rating.IntermediateRounding;
import org.torimatome.rating.Measure;
import org.torimatome.rating.MissingHandling;
import org.torimatome.rating.PartYearTarget;
import org.torimatome.rating.RangeBound;
import org.torimatome.rating.RateForm;
import org.torimatome.rating.RatingScheme;
import org.torimatome.rating.RatingScheme.RateFormat;
import org.torimatome.rating.RatingScheme.Summary;
import org.torimatome.rating.RatingSchemes;
import org.torimatome.rating.Rollup;
import org.torimatome.rating.RollupCriterion;
import org.torimatome.rating.RollupMeasure;
import org.torimatome.rating.Rounding;
import org.torimatome.rating.ShareMode;

/**
 * A scheme as a text block: settings {@code 算定方法: 対目標比}, bands {@code 1 ◎ 達成 ○ 達成率 100以上}, roll-ups
 * {@code 集約 1 A 順調 割合[◎,○] 2/3以上}, of one 分類 only {@code 成果:割合[◎]}. A band's ○ means 達成, {@code 点3}
 * its points.
 */
final class SchemeText {

  private static final Pattern BOUND = Pattern.compile("(△?[0-9./]+)(以上|超|未満|以下)");

  private final Map<String, String> settings = new TreeMap<>();
  private final Map<Integer, Band> bands = new TreeMap<>();
  private final Map<Integer, Rollup> rollups = new TreeMap<>();

  static RatingScheme scheme(String name, String text) {
    SchemeText read = new SchemeText();
    text.lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(read::line);
    return read.scheme(name);
  }

  static RatingSchemes only(RatingScheme... schemes) {
    return new RatingSchemes(List.of(schemes));
  }

  private void line(String line) {
    if (line.contains(": ")) {
      settings.put(line.substring(0, line.indexOf(':')), line.substring(line.indexOf(':') + 2));
    } else if (line.startsWith("集約")) {
      rollup(line.split(" "));
    } else {
      band(line.split(" "));
    }
  }

  private void band(String[] words) {
    int order = Integer.parseInt(words[0]);
    int at = 3;
    boolean achieved = words[at].equals("○");
    at += achieved ? 1 : 0;
    Optional<Rational> points = Optional.empty();
    if (words[at].startsWith("点")) {
      points = Optional.of(number(words[at++].substring(1)));
    }
    Measure measure = Labelled.of(Measure.class, Measure::label, words[at]);
    String bounds = at + 1 < words.length ? words[at + 1] : "";
    BandTest test = new BandTest(measure, lower(bounds), upper(bounds));
    Band before = bands.get(order);
    List<BandTest> tests = new ArrayList<>(before == null ? List.of() : before.tests());
    tests.add(test);
    bands.put(order, new Band(order, words[1], words[2], tests, achieved, points, "", ""));
  }

  private void rollup(String[] words) {
    Matcher measure = Pattern.compile("(?:(.+):)?([^\\[]+)(?:\\[(.*)])?").matcher(words[4]);
    measure.matches();
    String bounds = words.length > 5 ? words[5] : "";
    int order = Integer.parseInt(words[1]);
    List<RollupCriterion> criteria =
        new ArrayList<>(rollups.containsKey(order) ? rollups.get(order).criteria() : List.of());
    criteria.add(
        new RollupCriterion(
            Labelled.of(RollupMeasure.class, RollupMeasure::label, measure.group(2)),
            measure.group(3) == null ? List.of() : List.of(measure.group(3).split(",")),
            measure.group(1) == null ? "" : measure.group(1),
            lower(bounds),
            upper(bounds)));
    rollups.put(order, new Rollup(order, words[2], words[3], criteria));
  }

  private RatingScheme scheme(String name) {
    RatingScheme plain = RatingScheme.withDefaults(name);
    return new RatingScheme(
        name,
        Optional.ofNullable(settings.get("適用開始"))
            .flatMap(org.torimatome.period.ReportingPeriod::parse),
        setting("算定方法")
            .map(named -> Labelled.of(CalculationMethod.class, CalculationMethod::label, named))
            .orElse(plain.method()),
        new RateFormat(
            setting("端数処理")
                .map(named -> Labelled.of(Rounding.class, Rounding::label, named))
                .orElse(Rounding.HALF_UP),
            setting("小数桁数").map(Integer::parseInt).orElse(0),
            setting("率の表示")
                .map(named -> Labelled.of(RateForm.class, RateForm::label, named))
                .orElse(RateForm.PERCENT)),
        setting("範囲目標")
            .map(named -> Labelled.of(RangeBound.class, RangeBound::label, named))
            .orElse(plain.rangeBound()),
        setting("途中評価")
            .map(named -> Labelled.of(PartYearTarget.class, PartYearTarget::label, named))
            .orElse(plain.partYear()),
        setting("年度目標の補い方")
            .map(named -> Labelled.of(TargetFill.class, TargetFill::label, named))
            .orElse(plain.targetFill()),
        setting("未集計の扱い")
            .map(named -> Labelled.of(MissingHandling.class, MissingHandling::label, named))
            .orElse(plain.missing()),
        setting("構成比")
            .map(named -> Labelled.of(ShareMode.class, ShareMode::label, named))
            .orElse(plain.shares()),
        setting("中間丸め")
            .map(
                named ->
                    Labelled.of(IntermediateRounding.class, IntermediateRounding::label, named))
            .orElse(IntermediateRounding.NO),
        new Summary(
            setting("総括の閾値")
                .map(t -> List.of(t.split(",")).stream().map(SchemeText::number).toList())
                .orElse(plain.summary().thresholds()),
            setting("総括の合算").map(SchemeText::groups).orElse(List.of()),
            setting("達成の文言").orElse(plain.summary().achievement())),
        List.copyOf(bands.values()),
        List.copyOf(rollups.values()));
  }

  /** {@code 概ね達成以上=◎,○;未達=△}. */
  private static List<BandGroup> groups(String text) {
    return List.of(text.split(";")).stream()
        .map(group -> group.split("="))
        .map(parts -> new BandGroup(parts[0], List.of(parts[1].split(","))))
        .toList();
  }

  private Optional<String> setting(String name) {
    return Optional.ofNullable(settings.get(name));
  }

  private static Optional<Bound> lower(String text) {
    return bound(text, "以上", "超");
  }

  private static Optional<Bound> upper(String text) {
    return bound(text, "以下", "未満");
  }

  private static Optional<Bound> bound(String text, String inclusive, String exclusive) {
    Matcher matcher = BOUND.matcher(text);
    while (matcher.find()) {
      if (matcher.group(2).equals(inclusive) || matcher.group(2).equals(exclusive)) {
        return Optional.of(new Bound(number(matcher.group(1)), matcher.group(2).equals(inclusive)));
      }
    }
    return Optional.empty();
  }

  /** {@code 2/3}, {@code △5} or {@code 12.5}. */
  static Rational number(String text) {
    if (text.startsWith("△") || text.startsWith("-")) {
      return number(text.substring(1)).negate();
    }
    int slash = text.indexOf('/');
    return slash < 0
        ? Rational.of(new BigDecimal(text.replace(",", "")))
        : Rational.of(
            Long.parseLong(text.substring(0, slash)), Long.parseLong(text.substring(slash + 1)));
  }
}

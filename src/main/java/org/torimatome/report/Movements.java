package org.torimatome.report;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.torimatome.evaluation.CycleEvaluation;
import org.torimatome.evaluation.Movement;
import org.torimatome.evaluation.Prospect;
import org.torimatome.evaluation.RatingChange;
import org.torimatome.kpi.KpiCode;
import org.torimatome.rating.Band;

/** What moved since the cycle compared with, and where it leads, as printed. */
final class Movements {

  private Movements() {}

  static @Nullable MovementView movement(CycleEvaluation current) {
    return current.movement().map(Movements::view).orElse(null);
  }

  private static MovementView view(Movement movement) {
    return new MovementView(
        PeriodForms.of(movement.against()),
        group(movement, RatingChange.IMPROVED),
        group(movement, RatingChange.UNCHANGED),
        group(movement, RatingChange.DECLINED),
        group(movement, RatingChange.NEW),
        group(movement, RatingChange.NOT_COMPARABLE));
  }

  private static MovementView.Group group(Movement movement, RatingChange change) {
    List<String> codes = codes(movement.counted(change));
    return new MovementView.Group(change.word(), change.arrow(), codes.size(), codes);
  }

  static @Nullable ProspectView prospect(CycleEvaluation current) {
    return current.prospect().map(prospect -> view(current, prospect)).orElse(null);
  }

  private static ProspectView view(CycleEvaluation current, Prospect prospect) {
    return new ProspectView(
        PeriodForms.of(prospect.period()),
        codes(prospect.reached()),
        codes(prospect.missed()),
        codes(prospect.achievedButMissed()),
        prospect.achievedButMissed().stream()
            .flatMap(code -> current.of(code).stream())
            .flatMap(kpi -> kpi.band().stream())
            .map(Band::symbol)
            .distinct()
            .toList());
  }

  private static List<String> codes(List<KpiCode> codes) {
    return codes.stream().map(KpiCode::text).toList();
  }
}

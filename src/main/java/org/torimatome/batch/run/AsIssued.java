package org.torimatome.batch.run;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.torimatome.batch.run.Rebuild.Cause;
import org.torimatome.evaluation.CycleEvaluation;
import org.torimatome.evaluation.RecordedEvaluation;
import org.torimatome.kpi.KpiCode;
import org.torimatome.plan.RevisionKey;

/**
 * What an issued revision was judged to be: as it was recorded then, and again from the input that
 * was kept of it.
 *
 * @param program the version that issued it
 * @param cause why its input does not say: {@link Cause#SOURCES_LOST} or {@link Cause#INPUT}
 * @param recorded none where an earlier program issued it
 * @param evaluation empty where its input does not say
 */
public record AsIssued(
    RevisionKey key,
    LocalDate issued,
    String program,
    Cause cause,
    Map<KpiCode, RecordedEvaluation> recorded,
    Optional<CycleEvaluation> evaluation) {}

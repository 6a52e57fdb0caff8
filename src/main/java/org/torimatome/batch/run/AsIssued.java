package org.torimatome.batch.run;

import java.time.LocalDate;
import java.util.Optional;
import org.torimatome.batch.run.Rebuild.Cause;
import org.torimatome.evaluation.CycleEvaluation;
import org.torimatome.plan.RevisionKey;

/**
 * What an issued revision was judged to be, from the input that was kept of it.
 *
 * @param program the version that issued it
 * @param cause why it cannot be said: {@link Cause#SOURCES_LOST} or {@link Cause#INPUT}
 * @param evaluation empty where it cannot be said
 */
public record AsIssued(
    RevisionKey key,
    LocalDate issued,
    String program,
    Cause cause,
    Optional<CycleEvaluation> evaluation) {}

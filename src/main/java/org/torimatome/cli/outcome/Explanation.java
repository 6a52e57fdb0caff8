package org.torimatome.cli.outcome;

import java.io.PrintWriter;
import java.util.Optional;
import org.torimatome.batch.run.AsIssued;
import org.torimatome.batch.run.Build;
import org.torimatome.cli.terminal.Messages;
import org.torimatome.evaluation.KpiEvaluation;
import org.torimatome.evaluation.RecordedEvaluation;
import org.torimatome.evaluation.derivation.DerivationStep;
import org.torimatome.kpi.KpiCode;
import org.torimatome.kpi.KpiDefinition;
import org.torimatome.kpi.Source;
import org.torimatome.plan.RevisionKey;

/** Prints where one figure came from and how it was judged. */
public final class Explanation {

  private final Messages messages;
  private final PrintWriter out;

  public Explanation(Messages messages, PrintWriter out) {
    this.messages = messages;
    this.out = out;
  }

  /**
   * As it was issued, or why that cannot be said.
   *
   * @return whether the revision has such a KPI
   */
  public boolean print(AsIssued revision, KpiCode code) {
    RevisionKey key = revision.key();
    Optional<RecordedEvaluation> recorded = Optional.ofNullable(revision.recorded().get(code));
    if (revision.evaluation().isEmpty()) {
      recorded.ifPresent(this::print);
      say("explain." + revision.cause(), key.organisation(), key.cycle(), key.revision());
      return recorded.isPresent();
    }
    Optional<KpiEvaluation> kpi = revision.evaluation().get().of(code);
    if (kpi.isPresent()) {
      say("explain.issued", key.organisation(), key.cycle(), key.revision(), revision.issued());
      recorded.ifPresent(this::print);
      if (!revision.program().equals(Build.version())) {
        say("explain.other-program", revision.program(), Build.version());
      }
      if (recorded.filter(then -> !then.isConfirmedBy(kpi.get())).isPresent()) {
        say("explain.otherwise");
      }
      print(key.organisation(), kpi.get());
    }
    return kpi.isPresent();
  }

  /** What the record says that the revision says. */
  private void print(RecordedEvaluation recorded) {
    String rating = (recorded.symbol() + " " + recorded.label()).strip();
    say(
        "explain.recorded",
        shown(recorded.actual().orElse("")),
        shown(recorded.target()),
        recorded.rate().isEmpty() ? "-" : recorded.ratePrinted() + " = " + recorded.rate(),
        rating.isEmpty() ? shown(recorded.reason()) : rating);
  }

  private static String shown(String text) {
    return text.isEmpty() ? "-" : text;
  }

  private void say(String key, Object... what) {
    out.println(messages.text(key, what));
  }

  public void print(String organisation, KpiEvaluation kpi) {
    KpiDefinition definition = kpi.definition();
    out.println(
        messages.text(
            "explain.title",
            organisation,
            definition.code(),
            definition.name(),
            definition.unit().isEmpty() ? "-" : definition.unit()));
    Source source = kpi.returned().source();
    if (!source.equals(Source.NONE)) {
      out.println(messages.text("explain.source", source.at(), source.sha256()));
    }
    kpi.derivation().forEach(this::print);
  }

  private void print(DerivationStep step) {
    out.println(
        messages.text(
            "explain.step",
            step.label().in(messages.language()),
            step.expression().in(messages.language()),
            step.result().in(messages.language())));
  }
}

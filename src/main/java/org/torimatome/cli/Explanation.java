package org.torimatome.cli;

import java.io.PrintWriter;
import org.torimatome.evaluation.KpiEvaluation;
import org.torimatome.evaluation.KpiEvaluation.Step;
import org.torimatome.kpi.KpiDefinition;
import org.torimatome.kpi.Source;

/** Prints where one figure came from and how it was judged. */
final class Explanation {

  private final Messages messages;
  private final PrintWriter out;

  Explanation(Messages messages, PrintWriter out) {
    this.messages = messages;
    this.out = out;
  }

  void print(String organisation, KpiEvaluation kpi) {
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

  private void print(Step step) {
    out.println(
        messages.text(
            "explain.step",
            step.label().in(messages.language()),
            step.expression().in(messages.language()),
            step.result().in(messages.language())));
  }
}

package org.torimatome.batch.run;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.torimatome.problem.Problem;
import org.torimatome.render.opendata.Json;
import org.torimatome.render.opendata.ProblemsJson;
import org.torimatome.text.Language;

/** Keeps what {@code validate} finds, to write it for machines (docs/validate.schema.json). */
public final class ValidationList {

  private final Language language;
  private final List<Row> rows = new ArrayList<>();
  private List<Problem> folders = List.of();

  private record Row(
      Outcome outcome, String state, List<Problem> problems, List<Path> slips, String message) {}

  /** A list whose messages are in a language. */
  public ValidationList(Language language) {
    this.language = language;
  }

  /** Folders under input that no command can take for an organisation's. */
  public void misnamed(List<Problem> problems) {
    folders = problems;
  }

  public void ended(Outcome outcome) {
    if (outcome instanceof Outcome.Valid valid) {
      rows.add(new Row(outcome, "valid", valid.problems(), List.of(), ""));
    } else if (outcome instanceof Outcome.Rejected rejected) {
      rows.add(new Row(outcome, "rejected", rejected.problems(), rejected.slips(), ""));
    } else if (outcome instanceof Outcome.Failed failed) {
      rows.add(new Row(outcome, "failed", List.of(), List.of(), failed.message(language)));
    } else {
      rows.add(new Row(outcome, "absent", List.of(), List.of(), ""));
    }
  }

  public byte[] json() {
    return Json.document(
        json ->
            json.object(
                () -> {
                  json.list("organisations", rows, row -> write(json, row));
                  problems(json, "folders", folders);
                }));
  }

  private void write(Json json, Row row) {
    json.text("organisation", row.outcome().organisation());
    json.text("cycle", row.outcome().cycle().code());
    json.text("state", row.state());
    json.text("message", row.message());
    problems(json, "problems", row.problems());
    json.texts("slips", row.slips().stream().map(Path::toString).toList());
  }

  private void problems(Json json, String key, List<Problem> problems) {
    json.list(key, problems, problem -> ProblemsJson.members(json, problem, language));
  }
}

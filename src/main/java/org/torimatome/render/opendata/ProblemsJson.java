package org.torimatome.render.opendata;

import java.util.List;
import org.torimatome.problem.Problem;
import org.torimatome.text.Language;

/** {@code problems.json}: a list with the keys of docs/spec.md §5, in that order. */
public final class ProblemsJson {

  private ProblemsJson() {}

  public static byte[] write(List<Problem> problems) {
    return Json.document(
        json -> json.list(problems, problem -> members(json, problem, Language.JA)));
  }

  /** The severity is a word of the contract, in any language. */
  public static void members(Json json, Problem problem, Language language) {
    json.text("severity", problem.severity().label(Language.JA));
    json.text("code", problem.code().key());
    json.text("file", problem.at().file());
    json.text("sheet", problem.at().sheet());
    json.text("cell", problem.at().cell());
    json.text("found", problem.found().in(language));
    json.text("expected", problem.expected().in(language));
    json.text("message", problem.message(language));
  }
}

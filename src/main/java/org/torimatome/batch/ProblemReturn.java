package org.torimatome.batch;

import java.nio.file.Path;
import java.util.List;
import org.torimatome.forms.ReturnSlip;
import org.torimatome.forms.WorkbookFile;
import org.torimatome.problem.Problem;
import org.torimatome.render.opendata.ProblemsJson;

/** Where an input's problems go back to those who can mend them: the list and the 差戻票. */
final class ProblemReturn {

  private ProblemReturn() {}

  /** Replaces what an earlier check left. */
  static void write(CycleFolder folder, Path organisation, List<Problem> problems) {
    clear(folder);
    Disk.replace(folder.problems(), ProblemsJson.write(problems));
    for (WorkbookFile slip : ReturnSlip.all(organisation, problems)) {
      Disk.replace(folder.returns().resolve(slip.name()), slip.content());
    }
  }

  /** For input that has become clean. */
  static void clear(CycleFolder folder) {
    Disk.delete(folder.problems());
    Disk.delete(folder.returns());
  }
}

package org.torimatome.batch.input;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.torimatome.batch.folder.AtomicFiles;
import org.torimatome.batch.folder.CycleFolder;
import org.torimatome.forms.ReturnSlip;
import org.torimatome.forms.WorkbookFile;
import org.torimatome.ingest.CsvCells;
import org.torimatome.problem.Problem;
import org.torimatome.render.opendata.ProblemsJson;
import org.torimatome.text.OutsideName;

/** Where an input's problems go back to those who can mend them: the list and the 差戻票. */
public final class ProblemReturn {

  private ProblemReturn() {}

  /** Replaces what an earlier check left; the 差戻票 made, none where no file can be marked. */
  public static List<Path> write(CycleFolder folder, Path organisation, List<Problem> problems) {
    clear(folder);
    AtomicFiles.replace(folder.problems(), ProblemsJson.write(problems));
    ReturnSlip slips = new ReturnSlip(organisation, CsvCells::of);
    List<Path> made = new ArrayList<>();
    for (WorkbookFile slip : slips.all(problems)) {
      Path file = OutsideName.within(folder.returns(), slip.name());
      AtomicFiles.replace(file, slip.content());
      made.add(file);
    }
    return made;
  }

  /** For input that has become clean. */
  static void clear(CycleFolder folder) {
    AtomicFiles.delete(folder.problems());
    AtomicFiles.delete(folder.returns());
  }
}

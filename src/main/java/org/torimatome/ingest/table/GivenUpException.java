package org.torimatome.ingest.table;

import java.io.UncheckedIOException;
import org.torimatome.ingest.folder.InputEntry;
import org.torimatome.ingest.grid.FileTime;
import org.torimatome.problem.Problem;
import org.torimatome.problem.ProblemCode;
import org.torimatome.problem.ProblemWords;
import org.torimatome.problem.SourceLocation;

/** A file that cannot be read to its end, with the problem that tells so; the others may be. */
public final class GivenUpException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Problem problem;

  private GivenUpException(Problem problem, Throwable cause) {
    super(problem.code().key() + ": " + problem.at(), cause);
    this.problem = problem;
  }

  String file() {
    return problem.at().file();
  }

  Problem problem() {
    return problem;
  }

  /** Does a part of the reading of a file; whatever happens in it ends the reading of this file. */
  static void read(String file, FileTime time, Runnable part) {
    try {
      time.spend(part);
    } catch (GivenUpException e) {
      throw e;
    } catch (FileTime.OvertimeException e) {
      long seconds = time.limit().toSeconds();
      throw new GivenUpException(
          new Problem(
              ProblemCode.FILE_TOO_SLOW,
              SourceLocation.ofFile(file),
              ProblemWords.of("longer-than-seconds", seconds),
              ProblemWords.of("readable-in-seconds", seconds)),
          e);
    } catch (UncheckedIOException e) {
      throw new GivenUpException(
          new Problem(
              ProblemCode.FILE_UNREADABLE, SourceLocation.ofFile(file), file, InputEntry.READABLE),
          e);
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      throw new GivenUpException(BookReader.fault(file, e), e);
    }
  }
}

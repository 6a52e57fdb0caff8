package org.torimatome.batch.run;

import java.nio.file.Path;
import java.util.List;
import org.torimatome.archive.bag.FilingResult;
import org.torimatome.archive.verification.VerificationResult;
import org.torimatome.period.ReportingPeriod;
import org.torimatome.plan.RevisionKey;
import org.torimatome.problem.Problem;
import org.torimatome.render.fault.TemplateFault;
import org.torimatome.text.Language;
import org.torimatome.text.Message;

/** What came of one report's run, such as {@link Issued} in {@code output/toyama/R4/rev1}. */
public sealed interface Outcome
    permits Outcome.OfRevision,
        Outcome.Rejected,
        Outcome.Unprintable,
        Outcome.Mistemplated,
        Outcome.Absent,
        Outcome.Awaited,
        Outcome.Held,
        Outcome.Failed,
        Outcome.Valid,
        Paperwork {

  String organisation();

  ReportingPeriod cycle();

  <T> T fold(Cases<T> cases);

  /** One method per case, so that nobody forgets one. */
  interface Cases<T> {
    T issued(Issued outcome);

    T unchanged(Unchanged outcome);

    T changed(Changed outcome);

    T rejected(Rejected outcome);

    T unprintable(Unprintable outcome);

    T mistemplated(Mistemplated outcome);

    T absent(Absent outcome);

    T awaited(Awaited outcome);

    T held(Held outcome);

    T valid(Valid outcome);

    T paperwork(Paperwork outcome);

    T signOff(SignOff outcome);

    T filed(Filed outcome);

    T verified(Verified outcome);

    T untrusted(Untrusted outcome);

    T failed(Failed outcome);
  }

  /** What came of a revision. */
  sealed interface OfRevision extends Outcome
      permits Issued, Filed, Verified, Untrusted, Unchanged, Changed, SignOff {
    RevisionKey key();

    @Override
    default String organisation() {
      return key().organisation();
    }

    @Override
    default ReportingPeriod cycle() {
      return key().cycle();
    }
  }

  /**
   * A revision was issued.
   *
   * @param origin whether it was made, or lay there without an entry and proved to be what it says
   * @param notices how many 注意 its input has; 0 where it was issued before and is only filed
   * @param filings what came of filing it, drive by drive
   */
  record Issued(
      RevisionKey key, Path folder, Origin origin, int notices, List<FilingResult> filings)
      implements OfRevision {
    /** Where it came from. */
    public enum Origin {
      MADE,
      FOUND
    }

    @Override
    public <T> T fold(Cases<T> cases) {
      return cases.issued(this);
    }
  }

  /**
   * An issued revision was filed where it did not stand yet.
   *
   * @param filings what came of it, drive by drive
   */
  record Filed(RevisionKey key, List<FilingResult> filings) implements OfRevision {
    @Override
    public <T> T fold(Cases<T> cases) {
      return cases.filed(this);
    }
  }

  /**
   * An issued revision was hashed again.
   *
   * @param results what was found, in the output first, then drive by drive
   */
  record Verified(RevisionKey key, List<VerificationResult> results) implements OfRevision {
    @Override
    public <T> T fold(Cases<T> cases) {
      return cases.verified(this);
    }
  }

  /**
   * What lies there of a revision cannot be relied on, so nothing is made of it and nothing
   * entered.
   *
   * @param files the paths that say so
   */
  record Untrusted(RevisionKey key, Doubt doubt, List<String> files) implements OfRevision {
    /** Why not. */
    public enum Doubt {
      /** Of an issued revision, what was kept is not what was recorded. */
      ALTERED,
      /** The templates kept under the digest that it would be made with are others. */
      TEMPLATES_ALTERED,
      /** It has no entry, and what it would have been made of is not there. */
      SOURCES_LOST,
      /** It has no entry, and no report can be made of what it would have been made of. */
      SOURCES_ALTERED,
      /** It has no entry, and what its kept sources give is something else. */
      NOT_REBUILT,
      /** As before; but another program or other fonts made it, which may be why. */
      OTHER_PROGRAM,
      /** Of an issued revision that is to be approved, what was kept is not what was recorded. */
      NOT_APPROVED,
      /**
       * A draft that was laid before somebody is not what its kept sources give, or is not there.
       */
      DRAFT_ALTERED
    }

    @Override
    public <T> T fold(Cases<T> cases) {
      return cases.untrusted(this);
    }
  }

  /** Issued before from the same input: nothing was done. */
  record Unchanged(RevisionKey key, Path folder) implements OfRevision {
    @Override
    public <T> T fold(Cases<T> cases) {
      return cases.unchanged(this);
    }
  }

  /** Issued before from other input: nothing was done, {@code regenerate} would issue the next. */
  record Changed(RevisionKey key, List<String> files) implements OfRevision {
    @Override
    public <T> T fold(Cases<T> cases) {
      return cases.changed(this);
    }
  }

  /**
   * The input has errors.
   *
   * @param slips the 差戻票, one for each file that can be marked
   */
  record Rejected(
      String organisation,
      ReportingPeriod cycle,
      List<Problem> problems,
      Path list,
      List<Path> slips)
      implements Outcome {
    @Override
    public <T> T fold(Cases<T> cases) {
      return cases.rejected(this);
    }
  }

  /** Something could not be set right, such as a character that no font has. */
  record Unprintable(String organisation, ReportingPeriod cycle, List<Message> faults)
      implements Outcome {
    /** Each fault in words. */
    public List<String> messages(Language language) {
      return faults.stream().map(fault -> fault.in(language)).toList();
    }

    @Override
    public <T> T fold(Cases<T> cases) {
      return cases.unprintable(this);
    }
  }

  /** A template is at fault. */
  record Mistemplated(String organisation, ReportingPeriod cycle, TemplateFault fault)
      implements Outcome {
    /** Where and what, such as {@code standard/report.pdf.ftlh:12 kpi.nam：値がありません。…} */
    public String message(Language language) {
      return fault.message(language);
    }

    @Override
    public <T> T fold(Cases<T> cases) {
      return cases.mistemplated(this);
    }
  }

  /**
   * The plan has no such cycle.
   *
   * @param cycles those it has, in order
   */
  record Absent(String organisation, ReportingPeriod cycle, List<ReportingPeriod> cycles)
      implements Outcome {
    @Override
    public <T> T fold(Cases<T> cases) {
      return cases.absent(this);
    }
  }

  /**
   * The cycle is due and its forms are out; not all of what was asked for has come.
   *
   * @param returns how far each section is
   */
  record Awaited(String organisation, ReportingPeriod cycle, List<SectionReturns> returns)
      implements Outcome {
    @Override
    public <T> T fold(Cases<T> cases) {
      return cases.awaited(this);
    }
  }

  /** Another run is at it. */
  record Held(String organisation, ReportingPeriod cycle) implements Outcome {
    @Override
    public <T> T fold(Cases<T> cases) {
      return cases.held(this);
    }
  }

  /** Something other than the input went wrong; the log has the details. */
  record Failed(String organisation, ReportingPeriod cycle, Message what) implements Outcome {
    /** What went wrong, in words. */
    public String message(Language language) {
      return what.in(language);
    }

    @Override
    public <T> T fold(Cases<T> cases) {
      return cases.failed(this);
    }
  }

  /** The input was checked and can be judged; there may be 注意. */
  record Valid(String organisation, ReportingPeriod cycle, List<Problem> problems)
      implements Outcome {
    @Override
    public <T> T fold(Cases<T> cases) {
      return cases.valid(this);
    }
  }
}

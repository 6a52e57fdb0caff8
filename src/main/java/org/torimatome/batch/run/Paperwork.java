package org.torimatome.batch.run;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.torimatome.period.ReportingPeriod;
import org.torimatome.text.Language;
import org.torimatome.text.Message;

/** What came of what is made for people beside the reports, such as forms. */
public sealed interface Paperwork extends Outcome {

  <T> T fold(Cases<T> cases);

  @Override
  default <T> T fold(Outcome.Cases<T> cases) {
    return cases.paperwork(this);
  }

  /** One method per case, so that nobody forgets one. */
  interface Cases<T> {
    T drafted(Drafted outcome);

    T prepared(Prepared outcome);

    T reminded(Reminded outcome);
  }

  /**
   * A draft was made.
   *
   * @param notices how many 注意 its input has
   * @param faults what could not be set right in it
   */
  record Drafted(
      String organisation, ReportingPeriod cycle, Path folder, int notices, List<Message> faults)
      implements Paperwork {
    /** Each fault in words. */
    public List<String> messages(Language language) {
      return faults.stream().map(fault -> fault.in(language)).toList();
    }

    @Override
    public <T> T fold(Cases<T> cases) {
      return cases.drafted(this);
    }
  }

  /**
   * The entry forms of a cycle were made.
   *
   * @param kept where the forms went that lay there and were others; empty when none did
   */
  record Prepared(
      String organisation,
      ReportingPeriod cycle,
      Path folder,
      List<String> forms,
      Optional<Path> kept)
      implements Paperwork {
    @Override
    public <T> T fold(Cases<T> cases) {
      return cases.prepared(this);
    }
  }

  /**
   * A letter was written for each section that is late.
   *
   * @param late those sections; empty when all has come, and right
   */
  record Reminded(
      String organisation, ReportingPeriod cycle, Path folder, List<SectionReturns> late)
      implements Paperwork {
    /** How many of them have files to correct. */
    public int sentBack() {
      return (int) late.stream().filter(section -> !section.sentBack().isEmpty()).count();
    }

    @Override
    public <T> T fold(Cases<T> cases) {
      return cases.reminded(this);
    }
  }
}

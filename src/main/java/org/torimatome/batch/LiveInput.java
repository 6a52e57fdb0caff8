package org.torimatome.batch;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.torimatome.batch.folder.AtomicFiles;
import org.torimatome.batch.folder.CycleFolder;
import org.torimatome.batch.folder.FileDigests;
import org.torimatome.batch.input.InputCheck;
import org.torimatome.batch.input.ProblemReturn;
import org.torimatome.batch.revision.ReportFactory;
import org.torimatome.batch.run.IssueOrder;
import org.torimatome.batch.run.Outcome;
import org.torimatome.batch.run.Paperwork;
import org.torimatome.batch.run.Settings;
import org.torimatome.batch.source.InputFiles;
import org.torimatome.batch.source.PastApprovals;
import org.torimatome.batch.source.Sources;
import org.torimatome.batch.status.Reminders;
import org.torimatome.evaluation.CycleEvaluation;
import org.torimatome.forms.EntryForm;
import org.torimatome.forms.WorkbookFile;
import org.torimatome.ingest.OrganisationInput;
import org.torimatome.ingest.ReadingOptions;
import org.torimatome.kpi.KpiCode;
import org.torimatome.period.ReportingPeriod;
import org.torimatome.plan.Cycle;
import org.torimatome.plan.IssuedValues;
import org.torimatome.plan.PeriodBook;
import org.torimatome.plan.PlanBook;
import org.torimatome.plan.RevisionKey;
import org.torimatome.problem.Problem;
import org.torimatome.render.Edition;
import org.torimatome.render.Letters;
import org.torimatome.render.RenderedReport;
import org.torimatome.render.ReportRenderer;
import org.torimatome.render.TemplateSet;
import org.torimatome.render.fault.TemplateFaultException;
import org.torimatome.render.font.FontLibrary;
import org.torimatome.report.Report;
import org.torimatome.report.ReportRequest.PastRevision;
import org.torimatome.text.OutsideName;
import org.torimatome.text.Sha256;

/**
 * One organisation's input as it lies there now, for one cycle: it can be checked, drafted and
 * explained, and forms and reminders for it can be made; nothing is issued.
 */
public final class LiveInput {

  /** What the 改定履歴 says of a draft that follows a revision. */
  private static final String NOT_ISSUED = "（案）";

  private final Settings settings;
  private final ReportingPeriod cycle;
  private final IssueOrder order;
  private final Path folder;
  private final CycleFolder output;
  private final OrganisationInput input;

  /** Reads the input by itself. */
  public LiveInput(
      Settings settings, String organisation, ReportingPeriod cycle, IssueOrder order) {
    this(settings, organisation, cycle, order, IssuedValues.NONE);
  }

  /** Reads the input and holds it against what was issued, as a run would. */
  public LiveInput(
      Settings settings,
      String organisation,
      ReportingPeriod cycle,
      IssueOrder order,
      IssuedValues issued) {
    this.settings = settings;
    this.cycle = cycle;
    this.order = order;
    this.folder = settings.inputOf(organisation);
    this.output = settings.outputRoot().cycle(organisation, cycle);
    this.input =
        settings
            .reader()
            .read(folder, new ReadingOptions(order.missingRows(), Optional.of(cycle), issued));
  }

  /** Says what is wrong, 注意 included, in {@code problems.json} and 差戻票 too. */
  public Outcome validate() {
    return obstacle().orElseGet(this::valid);
  }

  /** Makes the entry forms; the returns of the cycle itself need not be there yet. */
  public Outcome prepare() {
    Optional<Cycle> of = input.planFor(cycle).flatMap(plan -> plan.cycle(cycle));
    return of.isPresent() ? prepare(of.get()) : obstacle().orElseThrow();
  }

  /**
   * Writes to each section that is late what it has not returned, or must correct.
   *
   * @param day by which that is so
   */
  public Outcome remind(LocalDate day) {
    Optional<PlanBook> plan = input.planFor(cycle);
    Optional<Cycle> of = plan.flatMap(book -> book.cycle(cycle));
    if (of.isEmpty()) {
      return obstacle().orElseThrow();
    }
    try {
      Letters letters = new Letters(templates());
      return new Reminders(letters, day).write(input, plan.orElseThrow(), of.get(), output);
    } catch (TemplateFaultException e) {
      return new Outcome.Mistemplated(input.organisation(), cycle, e.fault());
    }
  }

  /** Makes a draft: every page says so, it is no revision and is not filed. */
  public Outcome preview(LocalDate today) {
    try {
      return obstacle().orElseGet(() -> draft(today));
    } catch (TemplateFaultException e) {
      return new Outcome.Mistemplated(input.organisation(), cycle, e.fault());
    }
  }

  /** That a plan without errors has no such cycle. */
  public Optional<Outcome> absent() {
    return InputCheck.absent(input, cycle);
  }

  /** Whether errors keep the cycle from being issued. */
  public boolean isBlocked() {
    return input.isBlocked(cycle);
  }

  /** The judged cycle; empty where the plan cannot be read or has no such cycle. */
  public Optional<CycleEvaluation> judge() {
    return ReportFactory.judge(input, cycle);
  }

  /** When a KPI that is no part of the cycle is in force, such as R7～; empty for any other. */
  public Optional<String> spans(KpiCode kpi) {
    return input
        .planFor(cycle)
        .filter(plan -> plan.cycle(cycle).isPresent())
        .filter(plan -> plan.kpis().has(kpi) && plan.inForce(cycle).kpi(kpi).isEmpty())
        .map(plan -> plan.kpis().spans(kpi));
  }

  private Optional<Outcome> obstacle() {
    return InputCheck.obstacle(input, cycle, folder, output);
  }

  private Outcome valid() {
    List<Problem> problems = input.problemsFor(cycle);
    if (!problems.isEmpty()) {
      ProblemReturn.write(output, folder, problems);
    }
    return new Outcome.Valid(input.organisation(), cycle, problems);
  }

  private Outcome prepare(Cycle of) {
    Collection<PeriodBook> earlier = input.books().headMap(cycle).values();
    List<WorkbookFile> forms = EntryForm.all(input.plan().orElseThrow(), of, earlier);
    Optional<Path> kept = keepOtherForms(forms);
    Path made = AtomicFiles.emptyFolder(output.forms());
    forms.forEach(
        form -> AtomicFiles.replace(OutsideName.within(made, form.name()), form.content()));
    return new Paperwork.Prepared(
        input.organisation(), cycle, made, forms.stream().map(WorkbookFile::name).toList(), kept);
  }

  /** Moves aside what lies where the forms go and is none of them: it may have been filled in. */
  private Optional<Path> keepOtherForms(List<WorkbookFile> forms) {
    if (!Files.isDirectory(output.forms())) {
      return Optional.empty();
    }
    Set<String> fresh =
        forms.stream().map(form -> Sha256.of(form.content())).collect(Collectors.toSet());
    if (fresh.containsAll(FileDigests.ofFolder(output.forms()).byName().values())) {
      return Optional.empty();
    }
    Path kept = output.formsKept();
    AtomicFiles.rename(output.forms(), kept);
    return Optional.of(kept);
  }

  private TemplateSet templates() {
    return TemplateSet.open(settings.templates(), settings.look());
  }

  /** What the revisions that lie here tell of themselves; the newest one's approval they do not. */
  private List<PastRevision> issuedBefore(int revision, Cycle of) {
    List<Sources> kept =
        IntStream.range(1, revision)
            .mapToObj(number -> new RevisionKey(input.organisation(), cycle, number))
            .flatMap(key -> Sources.find(output.sources(key.revision()), key).stream())
            .toList();
    PastApprovals approvals =
        kept.isEmpty() ? PastApprovals.NONE : kept.get(kept.size() - 1).approvals();
    return kept.stream()
        .map(
            sources ->
                new PastRevision(
                    sources.key().revision(),
                    sources.order().issueDate(of),
                    sources.order().reason(),
                    approvals.of(sources.key().revision())))
        .toList();
  }

  private Outcome draft(LocalDate today) {
    int revision = output.nextRevision();
    CycleEvaluation evaluation = judge().orElseThrow();
    IssueOrder again = order.reason().isEmpty() ? order.because(NOT_ISSUED) : order;
    Report report =
        new ReportFactory()
            .make(
                input,
                evaluation,
                revision,
                (revision == 1 ? order : again).forRevision(revision, today),
                new InputFiles(folder, cycle).digests(),
                issuedBefore(revision, evaluation.cycle()));
    ReportRenderer renderer =
        new ReportRenderer(templates(), FontLibrary.bundled(), settings.formats()::include);
    RenderedReport rendered = renderer.render(report, Edition.DRAFT);
    Path draft = AtomicFiles.emptyFolder(output.draft());
    rendered
        .files()
        .forEach((name, bytes) -> AtomicFiles.replace(OutsideName.within(draft, name), bytes));
    return new Paperwork.Drafted(
        input.organisation(), cycle, draft, input.problemsFor(cycle).size(), rendered.faults());
  }
}

package org.torimatome.cli.command;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import org.torimatome.batch.InputRoot;
import org.torimatome.batch.Runs;
import org.torimatome.batch.run.Build;
import org.torimatome.batch.run.Settings;
import org.torimatome.cli.argument.UsageException;
import org.torimatome.cli.outcome.Ending;
import org.torimatome.cli.outcome.ExitCode;
import org.torimatome.cli.outcome.Explanation;
import org.torimatome.cli.outcome.OutcomeReporter;
import org.torimatome.cli.outcome.StatusTable;
import org.torimatome.cli.outcome.WorkerReporter;
import org.torimatome.cli.settings.GivenOptions;
import org.torimatome.cli.settings.LogFile;
import org.torimatome.cli.settings.SettingsReader;
import org.torimatome.cli.terminal.Messages;
import org.torimatome.cli.terminal.Progress;
import org.torimatome.cli.terminal.RunProgress;
import org.torimatome.cli.terminal.Terminal;
import org.torimatome.problem.Problem;
import org.torimatome.text.Language;
import org.torimatome.text.ShownText;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** {@code torimatome} itself: the options that all commands share. */
@Command(
    name = "torimatome",
    versionProvider = TorimatomeCommand.Version.class,
    synopsisSubcommandLabel = "COMMAND")
public final class TorimatomeCommand implements Runnable {

  private final Messages messages;
  private final Map<String, String> environment;
  private final InstantSource clock;
  private final Terminal terminal;

  @Option(names = "--input", paramLabel = "DIR", scope = ScopeType.INHERIT)
  @Nullable Path input;

  @Option(names = "--output", paramLabel = "DIR", scope = ScopeType.INHERIT)
  @Nullable Path output;

  @Option(names = "--templates", paramLabel = "DIR", scope = ScopeType.INHERIT)
  @Nullable Path templates;

  @Option(names = "--archive", paramLabel = "URL", scope = ScopeType.INHERIT)
  @Nullable List<String> archive;

  @Option(names = "--config", paramLabel = "FILE", scope = ScopeType.INHERIT)
  @Nullable Path config;

  @Option(names = "--log-level", paramLabel = "LEVEL", scope = ScopeType.INHERIT)
  @Nullable String logLevel;

  /** Looked for by {@code TorimatomeCli} before picocli starts. */
  @Option(names = "--lang", paramLabel = "ja|en", scope = ScopeType.INHERIT)
  @Nullable Language lang;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      scope = ScopeType.INHERIT)
  boolean help;

  @Option(
      names = {"-V", "--version"},
      versionHelp = true)
  boolean version;

  public TorimatomeCommand(
      Messages messages, Map<String, String> environment, InstantSource clock, Terminal terminal) {
    this.messages = messages;
    this.environment = environment;
    this.clock = clock;
    this.terminal = terminal;
  }

  /** Without a command there is nothing to do. */
  @Override
  public void run() {
    throw new UsageException(messages.text("usage.no-command"));
  }

  Messages messages() {
    return messages;
  }

  InstantSource clock() {
    return clock;
  }

  /** By the clock on the wall of whoever runs it. */
  LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneId.systemDefault());
  }

  Explanation explanation() {
    return new Explanation(messages, terminal.out());
  }

  StatusTable statusTable() {
    return new StatusTable(messages, terminal.out());
  }

  /** Tells of one organisation after the other, each at once. */
  OutcomeReporter reporter() {
    return new OutcomeReporter(messages, terminal, new RunProgress(clock, 0, Progress.NONE));
  }

  /** Tells nobody; for its exit code. */
  OutcomeReporter muteReporter() {
    return new OutcomeReporter(messages, Terminal.mute(), new RunProgress(clock, 0, Progress.NONE));
  }

  /** Tells of a run over so many organisations, and how far it has come. */
  OutcomeReporter reporter(int organisations) {
    Progress progress = terminal.progress(organisations, messages);
    return new OutcomeReporter(messages, terminal, new RunProgress(clock, organisations, progress));
  }

  /** The settings in force; from here on, what users need not read goes to the log. */
  Settings settings() {
    SettingsReader reader = reader();
    Settings settings = reader.read();
    LogFile.receive(settings.log(), reader.logLevel());
    return settings;
  }

  private SettingsReader reader() {
    return new SettingsReader(
        messages,
        environment,
        new GivenOptions(input, output, templates, archive, config, logLevel));
  }

  /** The server that machines share; without one there is no queue. */
  Settings.Server server(Settings settings) {
    return settings
        .server()
        .orElseThrow(() -> new UsageException(messages.text("queue.no-server")));
  }

  /** When {@code schedule} runs. */
  String cron() {
    return reader().cron();
  }

  /** How a due cycle ends whose returns have been asked for and have not all come. */
  Ending awaited() {
    return reader().awaited();
  }

  /** Says what came of each report, here and to who waits for it. */
  WorkerReporter workerReporter() {
    return new WorkerReporter(messages, terminal, clock);
  }

  /** The organisations a command is about: the one asked for, else all under input. */
  List<String> organisations(Settings settings, Optional<String> asked) {
    if (!Files.isDirectory(settings.input())) {
      throw new UsageException(messages.text("input.none", settings.input()));
    }
    InputRoot root = new InputRoot(settings);
    List<String> all = root.organisations();
    List<String> found = asked.map(id -> all.stream().filter(id::equals).toList()).orElse(all);
    if (found.isEmpty() && (asked.isPresent() || root.problems().isEmpty())) {
      throw new UsageException(
          asked
              .map(id -> messages.text("input.no-organisation", settings.input(), id))
              .orElseGet(() -> messages.text("input.empty", settings.input())));
    }
    return found;
  }

  /**
   * Folders under input whose names are no ids, which a command about all tells too and keeps in
   * the output.
   */
  List<Problem> misnamed(Settings settings, Optional<String> asked) {
    return asked.isPresent() ? List.of() : new InputRoot(settings).keepProblems();
  }

  /** Prints what machines read. */
  void print(byte[] json) {
    print(ShownText.json(new String(json, StandardCharsets.UTF_8)));
  }

  void print(String document) {
    terminal.out().print(document);
    terminal.out().flush();
  }

  /** Says what was done. */
  int done(String key, Object... what) {
    terminal.out().println(messages.text(key, what));
    return ExitCode.DONE.number();
  }

  /** Says that what was asked for is not there. */
  int notThere(String key, Object... asked) {
    terminal.err().println(messages.text(key, asked));
    return ExitCode.USAGE.number();
  }

  /** Performs what ends with an exit code; where another process has the output, says so. */
  int withRuns(Settings settings, ToIntFunction<Runs> task) {
    Optional<Runs> opened = Runs.open(settings, clock);
    if (opened.isEmpty()) {
      terminal.err().println(messages.text("held"));
      return ExitCode.HELD.number();
    }
    try (Runs runs = opened.get()) {
      return task.applyAsInt(runs);
    }
  }

  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      String commit = Build.commit().map(id -> " (commit " + id + ")").orElse("");
      return new String[] {
        "torimatome " + Build.version() + commit,
        "Java " + Runtime.version() + " (" + System.getProperty("java.vendor") + ")"
      };
    }
  }
}

package org.torimatome.cli;

import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import org.torimatome.cli.argument.DateArgument;
import org.torimatome.cli.argument.LanguageArgument;
import org.torimatome.cli.argument.PeriodArgument;
import org.torimatome.cli.argument.UnexpectedErrors;
import org.torimatome.cli.argument.UsageErrors;
import org.torimatome.cli.command.ApproveCommand;
import org.torimatome.cli.command.ArchiveCommand;
import org.torimatome.cli.command.CompletionCommand;
import org.torimatome.cli.command.ExplainCommand;
import org.torimatome.cli.command.FormCommand;
import org.torimatome.cli.command.HelpCommand;
import org.torimatome.cli.command.InitCommand;
import org.torimatome.cli.command.PreviewCommand;
import org.torimatome.cli.command.PurgeCommand;
import org.torimatome.cli.command.RegenerateCommand;
import org.torimatome.cli.command.RemindCommand;
import org.torimatome.cli.command.RunCommand;
import org.torimatome.cli.command.SampleCommand;
import org.torimatome.cli.command.ScheduleCommand;
import org.torimatome.cli.command.StatusCommand;
import org.torimatome.cli.command.TorimatomeCommand;
import org.torimatome.cli.command.ValidateCommand;
import org.torimatome.cli.command.VerifyCommand;
import org.torimatome.cli.command.WorkerCommand;
import org.torimatome.cli.terminal.Messages;
import org.torimatome.cli.terminal.Terminal;
import org.torimatome.kpi.KpiCode;
import org.torimatome.period.ReportingPeriod;
import org.torimatome.text.Language;
import picocli.CommandLine;

/** Reads a command line, performs it and returns the exit code. */
public final class TorimatomeCli {

  private final Terminal terminal;
  private final Map<String, String> environment;
  private final InstantSource clock;

  TorimatomeCli(
      PrintStream out,
      PrintStream err,
      OptionalInt columns,
      Map<String, String> environment,
      InstantSource clock) {
    this.terminal = new Terminal(new PrintWriter(out, true), new PrintWriter(err, true), columns);
    this.environment = environment;
    this.clock = clock;
  }

  /** The door of this process. */
  public static TorimatomeCli ofTerminal() {
    return new TorimatomeCli(
        stream(FileDescriptor.out),
        stream(FileDescriptor.err),
        Terminal.columnsOfProcess(),
        System.getenv(),
        InstantSource.system());
  }

  /** Performs one command; nothing escapes but the exit code of docs/spec.md §6. */
  public int execute(String... args) {
    Messages messages = new Messages(language(args));
    TorimatomeCommand shared = new TorimatomeCommand(messages, environment, clock, terminal);
    CommandLine commandLine =
        new CommandLine(shared)
            .addSubcommand(new RunCommand(shared))
            .addSubcommand(new RegenerateCommand(shared))
            .addSubcommand(new ApproveCommand(shared))
            .addSubcommand(new PreviewCommand(shared))
            .addSubcommand(new ValidateCommand(shared))
            .addSubcommand(new StatusCommand(shared))
            .addSubcommand(new ArchiveCommand(shared))
            .addSubcommand(new VerifyCommand(shared))
            .addSubcommand(new PurgeCommand(shared))
            .addSubcommand(new ScheduleCommand(shared))
            .addSubcommand(new WorkerCommand(shared))
            .addSubcommand(new FormCommand(shared))
            .addSubcommand(new RemindCommand(shared))
            .addSubcommand(new InitCommand(shared))
            .addSubcommand(new ExplainCommand(shared))
            .addSubcommand(new SampleCommand(shared))
            .addSubcommand(new CompletionCommand(shared))
            .addSubcommand(new HelpCommand(messages));
    commandLine.setResourceBundle(messages.bundle());
    commandLine.setOut(terminal.out());
    commandLine.setErr(terminal.err());
    commandLine.registerConverter(ReportingPeriod.class, new PeriodArgument(messages));
    commandLine.registerConverter(LocalDate.class, new DateArgument(messages));
    commandLine.registerConverter(KpiCode.class, KpiCode::new);
    commandLine.registerConverter(Language.class, new LanguageArgument(messages));
    commandLine.setParameterExceptionHandler(new UsageErrors(messages));
    commandLine.setExecutionExceptionHandler(new UnexpectedErrors(messages));
    return commandLine.execute(args);
  }

  /** Found before anything else is parsed, so that usage errors are in the language asked for. */
  private Language language(String[] args) {
    int option = Arrays.asList(args).indexOf("--lang");
    String asked =
        option >= 0 && option + 1 < args.length
            ? args[option + 1]
            : Arrays.stream(args)
                .filter(arg -> arg.startsWith("--lang="))
                .map(arg -> arg.substring("--lang=".length()))
                .findFirst()
                .orElseGet(() -> environment.getOrDefault("TORIMATOME_LANG", ""));
    return asked.equalsIgnoreCase("en") ? Language.EN : Language.JA;
  }

  /** UTF-8, except on a Windows console, which has its own. */
  private static PrintStream stream(FileDescriptor descriptor) {
    Console console = System.console();
    boolean windows =
        System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("windows");
    Charset charset = windows && console != null ? console.charset() : StandardCharsets.UTF_8;
    return new PrintStream(new FileOutputStream(descriptor), true, charset);
  }
}

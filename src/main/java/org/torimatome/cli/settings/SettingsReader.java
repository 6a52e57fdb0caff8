package org.torimatome.cli.settings;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Level;
import org.jspecify.annotations.Nullable;
import org.torimatome.archive.Archive;
import org.torimatome.archive.bag.Retention;
import org.torimatome.archive.destination.Address;
import org.torimatome.archive.destination.SmbCredentials;
import org.torimatome.batch.run.ApprovalRule;
import org.torimatome.batch.run.Heartbeat;
import org.torimatome.batch.run.OutputFormats;
import org.torimatome.batch.run.Settings;
import org.torimatome.cli.argument.UsageException;
import org.torimatome.cli.outcome.Ending;
import org.torimatome.cli.terminal.Messages;
import org.torimatome.schedule.DueRuns;
import org.torimatome.text.ShownText;

/**
 * Puts the settings together: options before environment ({@code TORIMATOME_OUTPUT}) before {@code
 * application.yml} ({@code torimatome.output}) before defaults.
 *
 * <p>A relative path is meant from where it is written: the current folder for options and
 * environment, the file's folder for application.yml, the program's folder for defaults. The
 * database's password comes from the environment alone.
 */
public final class SettingsReader {

  /** 06:00 on the first day of each quarter. */
  private static final String QUARTERS = "0 0 6 1 1,4,7,10 *";

  private static final String CONFIG = "application.yml";

  /** Each has its line in docs/settings.md. */
  public static final Set<String> KEYS =
      Set.of(
          "input",
          "output",
          "templates",
          "look",
          "outputs",
          "approval",
          "archive",
          "archive-timeout-seconds",
          "awaited-returns-exit",
          "retention-years",
          "database",
          "database-user",
          "file-timeout-seconds",
          "heartbeat-seconds",
          "log-level",
          "schedule",
          "threads");

  private final Messages messages;
  private final EnvironmentVariables variables;
  private final GivenOptions given;
  private final Path home = home();
  private final ConfigFile file;

  /**
   * @throws UsageException where the environment or application.yml has what is no setting
   */
  public SettingsReader(Messages messages, Map<String, String> environment, GivenOptions given) {
    this.messages = messages;
    this.variables = new EnvironmentVariables(environment);
    this.given = given;
    variables.requireKnown(KEYS, messages);
    this.file = ConfigFile.read(config(), KEYS, messages);
  }

  public Settings read() {
    Optional<Settings.Server> server = server();
    UsableFolder usable = new UsableFolder(messages);
    Path output = usable.writable(path(given.output(), "output").orElse(home.resolve("output")));
    if (server.isEmpty() && !Settings.canHoldDatabase(output)) {
      throw new UsageException(messages.text("output.no-database", output));
    }
    return new Settings(
        path(given.input(), "input").orElse(home.resolve("input")),
        output,
        path(given.templates(), "templates").map(usable::there).orElse(home.resolve("templates")),
        text("look").orElse(Settings.STANDARD_LOOK),
        formats(),
        approval(),
        filing(output),
        server,
        threads(),
        seconds("file-timeout-seconds").orElse(Settings.FILE_TIMEOUT));
  }

  /** The cron line of {@code schedule}. */
  public String cron() {
    String line = text("schedule").orElse(QUARTERS);
    if (!DueRuns.isCron(line)) {
      throw new UsageException(messages.text("settings.schedule", line, QUARTERS));
    }
    return line;
  }

  /** How a due cycle ends whose returns have been asked for and have not all come. */
  public Ending awaited() {
    String code = text("awaited-returns-exit").orElse("0");
    return switch (code) {
      case "0" -> Ending.AWAITED;
      case "4" -> Ending.OVERDUE;
      default -> throw new UsageException(messages.text("settings.awaited", code));
    };
  }

  /** From which gravity on the log takes records. */
  public Level logLevel() {
    String word =
        Optional.ofNullable(given.logLevel()).or(() -> text("log-level")).orElse("warning");
    return switch (word.toLowerCase(Locale.ROOT)) {
      case "error" -> Level.SEVERE;
      case "warning" -> Level.WARNING;
      case "info" -> Level.INFO;
      case "debug" -> Level.FINE;
      default -> throw new UsageException(messages.text("settings.log-level", word));
    };
  }

  /** The launcher says where it lies; without it, the folder that holds {@code target/}. */
  private static Path home() {
    String told = System.getProperty("torimatome.home");
    if (told != null) {
      return Path.of(told);
    }
    String classPath = System.getProperty("java.class.path", "");
    Path jar = Path.of(classPath.split(File.pathSeparator, 2)[0]).toAbsolutePath().normalize();
    boolean built = jar.resolveSibling("").endsWith("target");
    return (built ? jar.resolveSibling("..") : Path.of("")).toAbsolutePath().normalize();
  }

  private Path config() {
    Optional<Path> named =
        Optional.ofNullable(given.config()).or(() -> variables.of("config").map(Path::of));
    if (named.isPresent() && !Files.isRegularFile(named.get())) {
      throw new UsageException(messages.text("settings.no-file", named.get()));
    }
    return named.orElse(home.resolve(CONFIG));
  }

  private Optional<String> text(String key) {
    return variables.of(key).or(() -> file.value(key).map(Object::toString));
  }

  private Optional<Path> path(@Nullable Path option, String key) {
    return Optional.ofNullable(option)
        .or(() -> variables.of(key).map(Path::of))
        .map(Path::toAbsolutePath)
        .or(() -> file.value(key).map(value -> file.folder().resolve(value.toString())))
        .map(Path::normalize);
  }

  private Optional<List<String>> several(String key) {
    return variables
        .of(key)
        .map(SettingsReader::list)
        .or(() -> file.value(key).map(SettingsReader::listOf));
  }

  private OutputFormats formats() {
    Optional<List<String>> names = several("outputs");
    return names.isEmpty()
        ? OutputFormats.DEFAULT
        : OutputFormats.parse(names.get())
            .orElseThrow(
                () ->
                    new UsageException(
                        messages.text(
                            "settings.outputs",
                            String.join(", ", OutputFormats.unknown(names.get())),
                            String.join(", ", OutputFormats.KNOWN))));
  }

  private static List<String> listOf(Object value) {
    return value instanceof List<?> several
        ? several.stream().map(String::valueOf).toList()
        : list(value.toString());
  }

  private static List<String> list(String value) {
    return Arrays.stream(value.split(","))
        .map(String::strip)
        .filter(each -> !each.isEmpty())
        .toList();
  }

  private List<Address> addresses(List<String> archives) {
    return archives.stream()
        .map(
            setting ->
                Address.parse(setting)
                    .orElseThrow(
                        () ->
                            new UsageException(Address.unrecognised(setting, messages.language()))))
        .toList();
  }

  private Settings.Filing filing(Path output) {
    return new Settings.Filing(
        addresses(
            Optional.ofNullable(given.archive())
                .or(() -> several("archive"))
                .orElse(List.of(output.resolve("archive").toString()))),
        SmbCredentials.from(variables.all()),
        retention(),
        seconds("archive-timeout-seconds").orElse(Archive.PATIENCE));
  }

  private ApprovalRule approval() {
    String setting = text("approval").orElse("none");
    return ApprovalRule.parse(setting)
        .orElseThrow(() -> new UsageException(messages.text("settings.approval", setting)));
  }

  private Retention retention() {
    Optional<String> setting = text("retention-years");
    try {
      return setting.map(Retention::parse).orElse(Retention.DEFAULT);
    } catch (IllegalArgumentException e) {
      throw new UsageException(messages.text("settings.retention", setting.orElse("")));
    }
  }

  private Optional<Settings.Server> server() {
    return text("database")
        .map(this::databaseUrl)
        .map(
            url ->
                new Settings.Server(
                    url,
                    text("database-user").orElse(""),
                    variables.of("database-password").orElse(""),
                    seconds("heartbeat-seconds").map(Heartbeat::new).orElse(Heartbeat.DEFAULT)));
  }

  /** Of PostgreSQL, and without a password, which would be written down or printed some day. */
  private String databaseUrl(String url) {
    if (url.matches(".*(://[^/]*@|[?&](?i:password)=).*")) {
      throw new UsageException(messages.text("settings.database-password", ShownText.address(url)));
    }
    if (!url.startsWith("jdbc:postgresql:")) {
      throw new UsageException(messages.text("settings.database", url));
    }
    return url;
  }

  private Optional<Duration> seconds(String key) {
    Optional<String> setting = text(key);
    if (setting.filter(text -> !text.matches("[1-9][0-9]{0,2}")).isPresent()) {
      throw new UsageException(messages.text("settings.seconds", key, setting.get()));
    }
    return setting.map(seconds -> Duration.ofSeconds(Long.parseLong(seconds)));
  }

  private int threads() {
    String text =
        text("threads").orElseGet(() -> String.valueOf(Runtime.getRuntime().availableProcessors()));
    if (!text.matches("[1-9][0-9]{0,2}")) {
      throw new UsageException(messages.text("settings.threads", text));
    }
    return Integer.parseInt(text);
  }
}

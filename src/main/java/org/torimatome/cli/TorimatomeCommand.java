package org.torimatome.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.torimatome.batch.Program;
import org.torimatome.batch.Settings;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** {@code torimatome} itself: the options that all commands share. */
@Command(
    name = "torimatome",
    versionProvider = TorimatomeCommand.Version.class,
    synopsisSubcommandLabel = "COMMAND")
final class TorimatomeCommand {

  private final Messages messages;
  private final Map<String, String> environment;

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

  /** Looked for by {@link CommandLineDoor} before picocli starts. */
  @Option(names = "--lang", paramLabel = "ja|en", scope = ScopeType.INHERIT)
  @Nullable String lang;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      scope = ScopeType.INHERIT)
  boolean help;

  @Option(
      names = {"-V", "--version"},
      versionHelp = true)
  boolean version;

  TorimatomeCommand(Messages messages, Map<String, String> environment) {
    this.messages = messages;
    this.environment = environment;
  }

  Messages messages() {
    return messages;
  }

  /** The settings in force: options before environment before application.yml before defaults. */
  Settings settings() {
    return new SettingsReader(messages, environment).read(this);
  }

  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      return new String[] {"torimatome " + Program.version()};
    }
  }
}

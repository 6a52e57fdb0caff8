package org.torimatome.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.torimatome.Application;
import org.torimatome.batch.HomeDatabase;
import org.torimatome.batch.LibraryArchive;
import org.torimatome.batch.Templates;
import org.torimatome.batch.run.Settings.Server;

/** The program as processes of its own, which can be killed. */
public final class Program {

  private final Path home;
  private final Map<String, String> environment = new HashMap<>();
  private final List<String> launcher = new ArrayList<>();

  /** With {@code input} and {@code output} in a folder, and its {@link HomeDatabase}. */
  public Program(Path home) {
    this.home = home;
    HomeDatabase.of(home).ifPresent(this::sharing);
  }

  public Program with(String variable, String value) {
    environment.put(variable, value);
    return this;
  }

  /** The same, sharing a database server with others. */
  public Program sharing(Server server) {
    environment.putAll(environment(server));
    return this;
  }

  /** The same, on one processor core only. */
  Program onCore(int core) {
    launcher.addAll(List.of("taskset", "-c", String.valueOf(core)));
    return this;
  }

  /** What tells the program of a database server. */
  static Map<String, String> environment(Server server) {
    return Map.of(
        "TORIMATOME_DATABASE",
        server.url(),
        "TORIMATOME_DATABASE_USER",
        server.user(),
        "TORIMATOME_DATABASE_PASSWORD",
        server.password(),
        "TORIMATOME_HEARTBEAT_SECONDS",
        String.valueOf(server.heartbeat().interval().toSeconds()));
  }

  /** Starts a command; what it says is in {@code <command>.log}. */
  public Process start(String... command) {
    List<String> line = new ArrayList<>(launcher);
    line.addAll(List.of(LibraryArchive.java(), "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
    line.addAll(LibraryArchive.options());
    line.add(Application.class.getName());
    line.addAll(List.of(command));
    line.addAll(
        List.of(
            "--input=" + home.resolve("input"),
            "--output=" + home.resolve("output"),
            "--templates=" + Templates.PLAIN));
    ProcessBuilder builder =
        new ProcessBuilder(line)
            .redirectErrorStream(true)
            .redirectOutput(
                ProcessBuilder.Redirect.appendTo(home.resolve(command[0] + ".log").toFile()));
    builder.environment().putAll(environment);
    try {
      return builder.start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Kills without warning, as a power cut does. */
  static void kill(Process process) throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  /** Sends a signal by name, such as {@code STOP}. */
  static void signal(Process process, String signal) {
    try {
      new ProcessBuilder("kill", "-" + signal, String.valueOf(process.pid())).start().waitFor();
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}

package org.torimatome.cli;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.torimatome.batch.HomeDatabase;
import org.torimatome.batch.Templates;

/** A user at the command line, with a folder and a {@link HomeDatabase} of their own. */
public final class Door {

  /** What a command said and how it ended. */
  public record Answer(int exit, String out, String err) {}

  private final Path root;
  private final Map<String, String> environment;
  private final OptionalInt columns;
  private final LocalDate today;
  private final Path templates;

  private Door(
      Path root,
      Map<String, String> environment,
      OptionalInt columns,
      LocalDate today,
      Path templates) {
    this.root = root;
    this.environment = environment;
    this.columns = columns;
    this.today = today;
    this.templates = templates;
  }

  public static Door in(Path root) {
    Map<String, String> environment = new HashMap<>();
    HomeDatabase.of(root).ifPresent(server -> environment.putAll(Program.environment(server)));
    return new Door(
        root, environment, OptionalInt.empty(), LocalDate.of(2024, 6, 1), Templates.PLAIN);
  }

  public Door with(String variable, String value) {
    Map<String, String> more = new HashMap<>(environment);
    more.put(variable, value);
    return new Door(root, more, columns, today, templates);
  }

  /** At a terminal so many columns wide; otherwise what is said goes to a file. */
  Door onTerminal(int columns) {
    return new Door(root, environment, OptionalInt.of(columns), today, templates);
  }

  /** On another day. */
  public Door on(LocalDate day) {
    return new Door(root, environment, columns, day, templates);
  }

  /** With reports as they are printed, where a test looks into them. */
  public Door withShippedTemplates() {
    return new Door(root, environment, columns, today, Templates.SHIPPED);
  }

  public Path output() {
    return root.resolve("output");
  }

  /** Types a command with the folders of this user, on 2024-06-01 unless another day was said. */
  public Answer types(String... command) {
    List<String> args = new ArrayList<>(List.of(command));
    args.add("--templates=" + templates);
    return typesPlainly(args.toArray(String[]::new));
  }

  /** As {@link #types}, but the templates are left to the environment. */
  public Answer typesPlainly(String... command) {
    List<String> args = new ArrayList<>(List.of(command));
    args.addAll(List.of("--input=" + root.resolve("input"), "--output=" + output()));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int exit =
        new TorimatomeCli(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                columns,
                environment,
                InstantSource.fixed(today.atTime(9, 0).atZone(ZoneId.systemDefault()).toInstant()))
            .execute(args.toArray(String[]::new));
    return new Answer(
        exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }
}

package org.torimatome.batch.source;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.torimatome.archive.destination.Differences;
import org.torimatome.batch.folder.AtomicFiles;
import org.torimatome.batch.folder.FileDigests;
import org.torimatome.batch.run.Build;
import org.torimatome.batch.run.IssueOrder;
import org.torimatome.batch.run.OutputFormats;
import org.torimatome.ingest.InputReader;
import org.torimatome.ingest.OrganisationInput;
import org.torimatome.ingest.ReadingOptions;
import org.torimatome.plan.MissingRows;
import org.torimatome.plan.RevisionKey;

/**
 * What one revision is made of, kept in a folder such as {@code output/toyama/R4/.source/rev1}: the
 * order, the input as it was read, what had been issued before, and which templates.
 *
 * <p>The folder is there whole or not at all and is never changed, so that a run that was killed
 * ends with the bytes it would have had, whatever happened to the input since.
 *
 * @param inputs the input files by their path within the organisation's folder
 * @param templates the digest under which the output keeps the templates
 * @param formats which outputs are made; of what was kept before there was a choice, the usual
 * @param retention how long the revision is kept: years, or 永年
 * @param build the program that took them
 */
public record Sources(
    Path folder,
    RevisionKey key,
    IssueOrder order,
    FileDigests inputs,
    String templates,
    String look,
    OutputFormats formats,
    String retention,
    Build build) {

  private static final String ORDER = "order.properties";
  private static final String INPUTS = "inputs-sha256.txt";
  private static final String ISSUED = "issued-figures.tsv";
  private static final String APPROVALS = "approvals.tsv";
  private static final Set<String> BESIDE_THE_PLAN = Set.of(ORDER, ISSUED, APPROVALS);

  /** The path within the organisation's folder of a kept file that is input. */
  public static Optional<String> inputNamed(String kept, RevisionKey key) {
    String input = inputPrefix(key);
    return kept.startsWith(input) && !kept.endsWith("/")
        ? Optional.of(kept.substring(input.length()))
        : Optional.empty();
  }

  /** The name of a kept file that tells how the input was judged: the plan's, and those beside. */
  public static Optional<String> ruleNamed(String kept, RevisionKey key) {
    return BESIDE_THE_PLAN.contains(kept)
        ? Optional.of(kept)
        : inputNamed(kept, key).filter(input -> input.matches("(?i)plan[./].*"));
  }

  private static String inputPrefix(RevisionKey key) {
    return "input/" + key.organisation() + "/";
  }

  /** The organisation's folder as it was read. */
  public Path input() {
    return input(folder, key);
  }

  /** As {@link #read(InputReader)}, of files that have been read before. */
  public OrganisationInput read() {
    return read(new InputReader());
  }

  /** What these files say, held against what had been issued when they were taken. */
  public OrganisationInput read(InputReader reader) {
    ReadingOptions options =
        new ReadingOptions(order.missingRows(), Optional.of(key.cycle()), issued());
    return reader.read(input(), options);
  }

  private IssuedFigures issued() {
    return kept(ISSUED).map(IssuedFigures::parse).orElse(IssuedFigures.NONE);
  }

  /** Who had released the revisions before this one. */
  public PastApprovals approvals() {
    return kept(APPROVALS).map(PastApprovals::parse).orElse(PastApprovals.NONE);
  }

  private Optional<String> kept(String name) {
    Path file = folder.resolve(name);
    try {
      return Files.exists(file) ? Optional.of(Files.readString(file)) : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(file + " cannot be read", e);
    }
  }

  /** Copies what {@code inputs} names, what was recorded before and the order into a folder. */
  public static void gather(
      Path part,
      InputFiles inputs,
      IssuedFigures issued,
      PastApprovals approvals,
      Sources.Draft draft) {
    AtomicFiles.emptyFolder(part);
    Path copy = AtomicFiles.emptyFolder(input(part, draft.key()));
    FileDigests copied = inputs.copyTo(copy);
    AtomicFiles.write(part.resolve(INPUTS), copied.text());
    AtomicFiles.write(part.resolve(ORDER), draft.text());
    if (!issued.byPeriod().isEmpty()) {
      AtomicFiles.write(part.resolve(ISSUED), issued.text());
    }
    if (!approvals.byRevision().isEmpty()) {
      AtomicFiles.write(part.resolve(APPROVALS), approvals.text());
    }
  }

  /** What was taken before; empty when nothing was, or when it no longer says what it should. */
  public static Optional<Sources> find(Path folder, RevisionKey key) {
    try {
      FileDigests inputs = FileDigests.parse(Files.readString(folder.resolve(INPUTS)));
      String order = Files.readString(folder.resolve(ORDER), StandardCharsets.UTF_8);
      return Draft.parse(key, order).map(draft -> draft.with(folder, inputs));
    } catch (NoSuchFileException | NotDirectoryException | MalformedInputException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException("The order in " + folder + " cannot be read", e);
    }
  }

  /** Every file kept, with its digest: what the record says of them. */
  public FileDigests kept() {
    return new FileDigests(Differences.digestsBelow(folder));
  }

  /** Whether another folder holds the same. */
  public boolean isOfTheSameAs(Path other) {
    return kept().byName().equals(Differences.digestsBelow(other));
  }

  /**
   * What should lie in a folder of which the record has but the digest over the input: the input as
   * listed there. Of the other files nothing more can be asked than that they can be read.
   *
   * @param found what lies there
   */
  public static SortedMap<String, String> expectedOf(
      RevisionKey key, String inputDigest, Path folder, SortedMap<String, String> found) {
    SortedMap<String, String> expected = new TreeMap<>(found);
    expected.keySet().removeIf(name -> !BESIDE_THE_PLAN.contains(name));
    expected.put(INPUTS, inputDigest);
    Optional<Sources> sources = find(folder, key);
    if (sources.isEmpty()) {
      expected.put(ORDER, "");
    }
    String prefix = inputPrefix(key);
    sources.ifPresent(
        kept -> kept.inputs().byName().forEach((name, sha) -> expected.put(prefix + name, sha)));
    found.keySet().stream()
        .filter(name -> name.endsWith("/"))
        .forEach(emptyFolder -> expected.put(emptyFolder, found.get(emptyFolder)));
    return expected;
  }

  /** Forgets them: nothing was issued from them. */
  public void delete() {
    AtomicFiles.delete(folder);
    AtomicFiles.deleteWhileEmpty(folder.resolveSibling(""));
  }

  private static Path input(Path folder, RevisionKey key) {
    return folder.resolve("input").resolve(key.organisation());
  }

  /** Sources but for the copied input. */
  public record Draft(
      RevisionKey key,
      IssueOrder order,
      String templates,
      String look,
      OutputFormats formats,
      String retention,
      Build build) {

    private static final String FORMATS = "outputs";

    private static final Set<String> REQUIRED =
        Set.of("missing-rows", "reason", "templates", "look", "retention", "program");

    private Sources with(Path folder, FileDigests inputs) {
      return new Sources(folder, key, order, inputs, templates, look, formats, retention, build);
    }

    private String text() {
      Properties properties = new Properties();
      order.asOf().ifPresent(day -> properties.setProperty("as-of", day.toString()));
      properties.setProperty("missing-rows", order.missingRows().name());
      properties.setProperty("reason", order.reason());
      properties.setProperty("templates", templates);
      properties.setProperty("look", look);
      properties.setProperty(FORMATS, formats.setting());
      properties.setProperty("retention", retention);
      properties.setProperty("program", build.program());
      properties.setProperty("fonts", build.fonts());
      StringWriter text = new StringWriter();
      try {
        properties.store(text, null);
      } catch (IOException e) {
        throw new UncheckedIOException("A text in memory cannot fail to be written", e);
      }
      return text.toString()
          .lines()
          .filter(line -> !line.startsWith("#"))
          .sorted()
          .collect(Collectors.joining("\n", "", "\n"));
    }

    private static Optional<Draft> parse(RevisionKey key, String text) throws IOException {
      Properties properties = new Properties();
      try {
        properties.load(new StringReader(text));
        if (!properties.keySet().containsAll(REQUIRED)
            || !properties.getProperty("templates").matches("[0-9a-f]{64}")) {
          return Optional.empty();
        }
        IssueOrder order =
            new IssueOrder(
                Optional.ofNullable(properties.getProperty("as-of")).map(LocalDate::parse),
                MissingRows.valueOf(properties.getProperty("missing-rows")),
                properties.getProperty("reason"));
        return Optional.of(
            new Draft(
                key,
                order,
                properties.getProperty("templates"),
                properties.getProperty("look"),
                OutputFormats.parse(
                        properties.getProperty(FORMATS, OutputFormats.DEFAULT.setting()))
                    .orElseThrow(IllegalArgumentException::new),
                properties.getProperty("retention"),
                new Build(properties.getProperty("program"), properties.getProperty("fonts", ""))));
      } catch (DateTimeException | IllegalArgumentException otherThanWritten) {
        return Optional.empty();
      }
    }
  }
}

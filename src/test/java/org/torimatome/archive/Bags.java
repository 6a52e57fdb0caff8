package org.torimatome.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.torimatome.archive.bag.BagContent;
import org.torimatome.archive.bag.BagDescription;
import org.torimatome.archive.bag.FilingResult;
import org.torimatome.archive.bag.Retention;
import org.torimatome.archive.destination.Address;
import org.torimatome.archive.destination.FilingFault;
import org.torimatome.archive.destination.FilingHistory;
import org.torimatome.archive.destination.SmbCredentials;
import org.torimatome.period.ReportingPeriod;
import org.torimatome.plan.Approval;
import org.torimatome.plan.RevisionKey;

/** Bags to file, and the eyes of someone who looks at the drive afterwards. */
public final class Bags {
  public static final RevisionKey R4_REV1 = key("R4", 1);
  static final String SEAL = "sha256:4567";
  static final SmbCredentials NOBODY = SmbCredentials.from(Map.of());

  private final Path sources;

  public Bags(Path sources) {
    this.sources = sources;
  }

  static RevisionKey key(String cycle, int revision) {
    return new RevisionKey("toyama", ReportingPeriod.parse(cycle).orElseThrow(), revision);
  }

  static BagDescription description() {
    return description(Optional.empty());
  }

  private static BagDescription description(Optional<Approval> approval) {
    return new BagDescription(
        "富山県",
        "DX・働き方改革推進基本方針・アクションプラン",
        "令和4年度",
        LocalDate.of(2023, 4, 28),
        Retention.DEFAULT,
        "",
        "sha256:0123",
        SEAL,
        approval,
        "0.1.0");
  }

  /** As {@link #r4}, released by somebody. */
  BagContent r4(Optional<Approval> approval) {
    return new BagContent(R4_REV1, description(approval), r4().payload());
  }

  public BagContent r4() {
    return of(
        R4_REV1,
        Map.of(
            "output/report.pdf", "a report",
            "output/evaluation.json", "{}",
            "input/plan/plan.csv", "項目,値",
            "input/R4/行政経営室.xlsx", "a return",
            "rules/rules.json", "[]",
            "templates/report.ftlh", "<html/>"));
  }

  public BagContent of(RevisionKey key, Map<String, String> texts) {
    TreeMap<String, Path> payload = new TreeMap<>();
    texts.forEach((name, text) -> payload.put(name, source(text)));
    return new BagContent(key, description(), payload);
  }

  private Path source(String text) {
    try {
      return Files.write(
          Files.createTempFile(sources, "source", ""), text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Archive at(Path drive) {
    return at(drive, FilingHistory.NONE);
  }

  static Archive at(Path drive, FilingHistory history) {
    return new Archive(
        new Address.Folder(drive), NOBODY, () -> Instant.EPOCH, Duration.ofSeconds(20), history);
  }

  static FilingFault faultOf(FilingResult result) {
    return result.fold(
        filed -> {
          throw new AssertionError("filed: " + filed);
        },
        there -> {
          throw new AssertionError("already there: " + there);
        },
        FilingResult.Failed::fault);
  }

  static SortedMap<String, String> digestsOf(FilingResult result) {
    return result.fold(
        FilingResult.Filed::digests,
        FilingResult.AlreadyThere::digests,
        failed -> {
          throw new AssertionError(failed);
        });
  }

  /** Every file below, with {@code /}. */
  public static List<String> filesBelow(Path folder) throws IOException {
    try (Stream<Path> paths = Files.walk(folder)) {
      return paths
          .filter(Files::isRegularFile)
          .map(path -> folder.relativize(path).toString().replace('\\', '/'))
          .sorted()
          .toList();
    }
  }

  public static void assertValid(Path bag) throws IOException {
    assertThat(Rfc8493.faultsOf(bag)).isEmpty();
    for (String manifest : List.of("manifest-sha256.txt", "tagmanifest-sha256.txt")) {
      assertThat(sha256sum(bag, manifest)).as("sha256sum -c " + manifest).isZero();
    }
  }

  private static int sha256sum(Path bag, String manifest) throws IOException {
    Process process =
        new ProcessBuilder("sha256sum", "--strict", "--quiet", "-c", manifest)
            .directory(bag.toFile())
            .redirectErrorStream(true)
            .start();
    process.getInputStream().transferTo(System.out);
    try {
      return process.waitFor();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}

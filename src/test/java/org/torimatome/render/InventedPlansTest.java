package org.torimatome.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;
import org.torimatome.render.engine.RenderedFile;
import org.torimatome.report.Report;
import org.torimatome.report.changes.Changes;
import org.torimatome.report.changes.RevisionComparison;

/**
 * Whatever an office may type, its report is issued in the looks that ship, archivable, and nothing
 * in it is clipped, laid over something else or broken against 禁則.
 *
 * <p>A counterexample is told with its seed, made as plain as still fails; {@code
 * -Dinvented.from=<seed> -Dinvented.plans=1} tries it again.
 */
@Tag("slow")
class InventedPlansTest {
  private static final long FROM = Long.getLong("invented.from", 1);
  private static final int PLANS = Integer.getInteger("invented.plans", 200);

  /** One plan of so many is as large as any may be. */
  private static final int RARE = 60;

  /** As an archive reads it; one file of so many, as that takes longer than to make it. */
  private static final int ARCHIVED = 8;

  /** Of more KPIs than that, the 新旧対照表 would say the same again and again. */
  private static final int QUOTED = 30;

  /** A test that fails is not worth more than these. */
  private static final int TOLD = 5;

  @TempDir private Path folder;

  @Test
  void have_their_reports_whole() throws Exception {
    ExecutorService all = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
    try {
      List<Callable<Optional<InventedPlan>>> tries =
          LongStream.range(FROM, FROM + PLANS)
              .mapToObj(seed -> InventedPlan.of(seed, RARE))
              .map(plan -> (Callable<Optional<InventedPlan>>) () -> counterexample(plan))
              .toList();
      List<String> counterexamples = new ArrayList<>();
      for (Future<Optional<InventedPlan>> tried : all.invokeAll(tries)) {
        tried.get().map(this::shrunk).map(this::told).ifPresent(counterexamples::add);
        if (counterexamples.size() == TOLD) {
          break;
        }
      }

      assertThat(counterexamples).isEmpty();
    } finally {
      all.shutdownNow();
    }
  }

  private Optional<InventedPlan> counterexample(InventedPlan plan) {
    return faults(plan).isEmpty() ? Optional.empty() : Optional.of(plan);
  }

  private String told(InventedPlan plan) {
    return plan + ":\n  " + String.join("\n  ", faults(plan));
  }

  private InventedPlan shrunk(InventedPlan plan) {
    Optional<InventedPlan> smaller =
        plan.smaller().filter(each -> !faults(each).isEmpty()).findFirst();
    return smaller.map(this::shrunk).orElse(plan);
  }

  private List<String> faults(InventedPlan plan) {
    Path books = folder.resolve(plan.seed() + "-" + Thread.currentThread().getId());
    List<String> faults = new ArrayList<>();
    try {
      Report report = plan.report(books);
      PrintedReport.LOOKS.forEach(
          look -> faults.addAll(faults(look, PrintedReport.render(report, look), plan)));
      faults.addAll(faults("summary", PrintedReport.summary(report), plan));
      if (plan.kpis() < QUOTED) {
        Report plain = plan.plain().report(books.resolve("plain"));
        Changes changes = RevisionComparison.between(plain, report, "訂正", List.of());
        faults.addAll(faults("changes", PrintedReport.render(report, changes), plan));
      }
    } catch (RuntimeException e) {
      faults.add("refused: " + e);
    } finally {
      FileSystemUtils.deleteRecursively(books.toFile());
    }
    return faults;
  }

  private static List<String> faults(String name, RenderedFile rendered, InventedPlan plan) {
    List<String> archival = plan.seed() % ARCHIVED == 0 ? violations(rendered.bytes()) : List.of();
    return Stream.concat(PrintedReport.faults(rendered).stream(), archival.stream())
        .map(fault -> name + " " + fault)
        .toList();
  }

  private static List<String> violations(byte[] pdf) {
    try {
      return ArchivalStandard.violations(pdf).stream().map(Object::toString).toList();
    } catch (Exception e) {
      return List.of(e.toString());
    }
  }
}

package org.torimatome.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.lowagie.text.pdf.BaseFont;
import com.sun.management.OperatingSystemMXBean;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.repository.support.ResourcelessJobRepository;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.support.ListItemReader;
import org.springframework.batch.infrastructure.support.transaction.ResourcelessTransactionManager;
import org.torimatome.render.PageSources;
import org.torimatome.render.engine.DocumentInfo;
import org.torimatome.render.engine.RenderedFile;
import org.torimatome.render.font.FontLibrary;
import org.torimatome.render.pdf.PdfRenderer;
import org.xhtmlrenderer.pdf.ITextRenderer;

/**
 * The CPU that a report takes, beside the textbook's way: one chunk job in one thread that parses
 * the fonts for each report and hands the same page to Flying Saucer as it comes. By turns in one
 * run: {@code mvn -Pbench test}.
 *
 * <p>The whole report reads and judges the sample's input, sets the page in PDF/A with Japanese
 * line breaking and a look at every glyph, makes the workbook, page and open data, and files all of
 * it. The textbook only makes a PDF, so ours is measured alone too, in one thread.
 */
@Tag("bench")
class TextbookTest {

  private static final int ROUNDS = 8;
  private static final int REPORTS = 12;
  private static final Path FONTS = Path.of("src/main/resources/fonts");

  @TempDir Path root;

  @Test
  void the_cpu_of_one_report() throws Exception {
    String page = PageSources.of("R4");
    PdfRenderer renderer = new PdfRenderer(FontLibrary.bundled());
    List<Duration> whole = new ArrayList<>();
    List<Duration> print = new ArrayList<>();
    List<Duration> textbook = new ArrayList<>();
    for (int round = 0; round < ROUNDS; round++) {
      Path home = root.resolve("round" + round);
      organisations(home);
      whole.add(cpu(() -> assertThat(Door.in(home).types("run", "R4").exit()).isZero()));
      print.add(cpu(() -> IntStream.range(0, REPORTS).forEach(i -> pdf(renderer, page))));
      textbook.add(cpu(() -> printAsTheTextbook(Collections.nCopies(REPORTS, page))));
    }
    System.out.printf("TextbookTest: %d reports a round, CPU of one report%n", REPORTS);
    for (int round = 0; round < ROUNDS; round++) {
      System.out.printf(
          "  round %d: PDF of the textbook %d ms, of Torimatome %d ms (%.2f), whole report %d ms"
              + " (%.2f)%n",
          round + 1,
          textbook.get(round).toMillis() / REPORTS,
          print.get(round).toMillis() / REPORTS,
          ratio(print.get(round), textbook.get(round)),
          whole.get(round).toMillis() / REPORTS,
          ratio(whole.get(round), textbook.get(round)));
    }
  }

  private static double ratio(Duration one, Duration other) {
    return (double) one.toMillis() / other.toMillis();
  }

  private static void pdf(PdfRenderer renderer, String page) {
    RenderedFile pdf =
        renderer.render(page, new DocumentInfo("題", "計画", "試験県", LocalDate.of(2023, 4, 28)));
    assertThat(pdf.faults()).isEmpty();
  }

  private static void organisations(Path home) throws IOException {
    Path sample = Path.of("input/toyama");
    for (int i = 0; i < REPORTS; i++) {
      Path organisation = home.resolve("input/org-" + (10 + i));
      try (Stream<Path> files = Files.walk(sample)) {
        for (Path file : files.toList()) {
          Path copy = organisation.resolve(sample.relativize(file).toString());
          Files.createDirectories(copy.getParent());
          Files.copy(file, copy);
        }
      }
    }
  }

  private static void printAsTheTextbook(List<String> pages) throws Exception {
    JobRepository jobs = new ResourcelessJobRepository();
    List<byte[]> printed = new ArrayList<>();
    Job job =
        new JobBuilder("textbook", jobs)
            .start(
                new StepBuilder("print", jobs)
                    .<String, byte[]>chunk(1)
                    .transactionManager(new ResourcelessTransactionManager())
                    .reader(new ListItemReader<>(pages))
                    .processor(TextbookTest::pdf)
                    .writer(chunk -> printed.addAll(chunk.getItems()))
                    .build())
            .build();
    JobExecution execution =
        jobs.createJobExecution(
            jobs.createJobInstance("textbook", new JobParameters()),
            new JobParameters(),
            new ExecutionContext());
    job.execute(execution);
    assertThat(execution.getStatus()).isEqualTo(BatchStatus.COMPLETED);
    assertThat(printed).hasSize(pages.size());
  }

  private static byte[] pdf(String page) throws IOException {
    ITextRenderer renderer = new ITextRenderer();
    for (String name : List.of("BIZUDPGothic-Regular", "BIZUDPGothic-Bold", "NotoSansJP-Regular")) {
      String file = FONTS.resolve(name + ".ttf").toString();
      // By itself OpenPDF would keep the first report's for all that follow.
      BaseFont parsed =
          BaseFont.createFont(file, BaseFont.IDENTITY_H, BaseFont.EMBEDDED, false, null, null);
      renderer.getFontResolver().addFont(parsed, file, null);
    }
    renderer.setDocumentFromString(page);
    renderer.layout();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    renderer.createPDF(bytes);
    return bytes.toByteArray();
  }

  private interface Work {
    void perform() throws Exception;
  }

  private static Duration cpu(Work work) throws Exception {
    OperatingSystemMXBean machine =
        ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    long before = machine.getProcessCpuTime();
    work.perform();
    return Duration.ofNanos(machine.getProcessCpuTime() - before);
  }
}

package org.torimatome.render;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * How much several makers of files get done in a second of the whole process's processor time,
 * compiling and collecting included, by turns in one run; beside them a fixed piece of work, by
 * which the figures of two machines compare.
 */
public final class ByTurns {
  private static final int ROUNDS = 16;
  private static final int HASHED = 64 << 20;

  private final Map<String, Maker> makers = new LinkedHashMap<>();
  private final int files;

  private record Maker(int parts, Supplier<byte[]> file) {}

  /**
   * @param files how many each makes in its turn
   */
  public ByTurns(int files) {
    this.files = files;
  }

  /**
   * @param parts of one file, such as its pages
   */
  public ByTurns with(String name, int parts, Supplier<byte[]> file) {
    makers.put(name, new Maker(parts, file));
    return this;
  }

  /** Prints each round, and the ratio of the first to each other by the medians of the later half. */
  public void print(String title) {
    System.out.println(title);
    Map<String, List<Double>> later = new LinkedHashMap<>();
    for (int round = 1; round <= ROUNDS; round++) {
      StringBuilder line = new StringBuilder("  round " + round + ":");
      for (Map.Entry<String, Maker> each : makers.entrySet()) {
        double speed = perSecond(each.getValue());
        line.append(" %s %,.0f/s,".formatted(each.getKey(), speed));
        if (round > ROUNDS / 2) {
          later.computeIfAbsent(each.getKey(), name -> new ArrayList<>()).add(speed);
        }
      }
      System.out.printf("%s calibration %d ms%n", line, time(ByTurns::calibrate) / 1_000_000);
    }
    double own = median(later.values().iterator().next());
    later.forEach(
        (name, speeds) ->
            System.out.printf(
                "  %s: %,.0f/s, ours %.2f times that%n",
                name, median(speeds), own / median(speeds)));
  }

  private double perSecond(Maker maker) {
    long time =
        time(
            () -> {
              for (int i = 0; i < files; i++) {
                if (maker.file().get().length == 0) {
                  throw new IllegalStateException("an empty file");
                }
              }
            });
    return 1e9 * maker.parts() * files / time;
  }

  private static double median(List<Double> speeds) {
    return speeds.stream().sorted().skip(speeds.size() / 2).findFirst().orElseThrow();
  }

  private static long time(Runnable work) {
    var process = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    long before = process.getProcessCpuTime();
    work.run();
    return process.getProcessCpuTime() - before;
  }

  /** The digest of 64 MB. */
  private static void calibrate() {
    try {
      MessageDigest.getInstance("SHA-256").digest(new byte[HASHED]);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has it", e);
    }
  }
}

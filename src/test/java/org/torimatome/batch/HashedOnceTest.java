package org.torimatome.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.torimatome.batch.faults.DiskFaults.Fault;
import org.torimatome.batch.faults.DiskFaults.Lasting;
import org.torimatome.batch.faults.FaultyDisk;

/** Whoever verifies waits for hashing: no file of a revision is read twice for it. */
class HashedOnceTest {

  /** What is issued, what it was made of, its templates, and all that is filed. */
  private static final Pattern OF_A_REVISION =
      Pattern.compile(".*/(rev1|templates/[0-9a-f]{64})/.*");

  @TempDir Path home;

  @Test
  void verify_reads_each_file_of_two_revisions_once() {
    List<String> towns = SmallTown.found(home, 2);
    assertThat(new Heedful(towns).run(home).complaints()).isEmpty();
    FaultyDisk.faults().plan(Integer.MAX_VALUE, Fault.EIO, Lasting.ONCE);

    Heedful verified = new Heedful(towns).verify(home);

    Map<String, Integer> readings = new TreeMap<>(FaultyDisk.faults().readings());
    readings.keySet().removeIf(file -> !OF_A_REVISION.matcher(file).matches());
    // Asked once more for the seal that it tells.
    readings.keySet().removeIf(file -> file.endsWith("/bag-info.txt"));
    assertThat(verified.complaints()).isEmpty();
    assertThat(readings.keySet())
        .anyMatch(file -> file.endsWith("town01/R4/rev1/report.pdf"))
        .anyMatch(file -> file.endsWith("town02/R4/rev1/data/output/report.pdf"))
        .anyMatch(file -> file.endsWith("rev1/order.properties"))
        .anyMatch(file -> file.endsWith("standard/report.pdf.ftlh"));
    assertThat(readings.values()).containsOnly(1);
  }
}

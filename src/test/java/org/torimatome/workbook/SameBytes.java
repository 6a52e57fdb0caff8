package org.torimatome.workbook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.TimeZone;
import java.util.function.Supplier;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** That a workbook shows neither the time zone nor the clock of the machine that made it. */
public final class SameBytes {

  private SameBytes() {}

  /** Made where two days are in progress at once; no part may hold a date of today. */
  public static void whereverAndWhenever(Supplier<byte[]> workbook) {
    assertThat(text(wherever(workbook))).doesNotContain(LocalDate.now(ZoneOffset.UTC).toString());
  }

  /** As above, of a workbook that may hold a date which somebody else wrote into it. */
  public static byte[] wherever(Supplier<byte[]> workbook) {
    byte[] east = in("Pacific/Kiritimati", workbook);

    assertThat(in("Pacific/Honolulu", workbook)).isEqualTo(east);
    return east;
  }

  private static byte[] in(String zone, Supplier<byte[]> workbook) {
    TimeZone home = TimeZone.getDefault();
    TimeZone.setDefault(TimeZone.getTimeZone(zone));
    try {
      return workbook.get();
    } finally {
      TimeZone.setDefault(home);
    }
  }

  private static String text(byte[] workbook) {
    StringBuilder text = new StringBuilder();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(workbook))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        text.append(new String(zip.readAllBytes(), UTF_8));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("A zip in memory cannot fail to be read", e);
    }
    return text.toString();
  }
}

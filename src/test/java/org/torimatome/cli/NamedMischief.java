package org.torimatome.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * What may lie in an organisation's folder: files, links and more, their names and all they hold.
 */
final class NamedMischief {

  private static final List<String> PLACES =
      List.of("R4", "R4", "R4", "R4", "R3", "plan", "R4/別", "R4.1", "", "__MACOSX");

  private static final List<String> PIECES =
      List.of(
          "実績",
          "目標値",
          "別",
          "が",
          "か\u3099",
          "é",
          "e\u0301",
          "a",
          "A",
          "ß",
          "ſ",
          "\\",
          "..\\",
          "\n",
          "\r",
          "\u0085",
          "\u2028",
          "\u0007",
          "\u001b[2J",
          "\u202e",
          "\u200b",
          "\ufeff",
          " ",
          "　",
          ".",
          "~$",
          "CON",
          "NUL.",
          ":",
          "*",
          "\"",
          "<",
          "%00",
          "%2e%2e",
          "$(x)",
          ";",
          "=1+1",
          "😀",
          "𠮷",
          "�",
          "報".repeat(60),
          "x".repeat(180));

  private static final List<String> ENDINGS =
      List.of(
          ".csv", ".csv", ".csv", ".csv", ".CSV", ".xlsx", ".xlsm", ".xls", ".docx", ".pdf", ".exe",
          "", ".csv ", ".");

  private static final List<String> CELLS =
      List.of(
          "310",
          "十二",
          "=HYPERLINK(\"x\")",
          "@SUM(1)",
          "\u0000",
          "\u0007",
          "\u001b]0;x\u0007",
          "\u202e3",
          "\u200b",
          "\"3\n10\"",
          "\"3\r10\"",
          "\"\"\"\"",
          "百".repeat(40_000),
          "9".repeat(5_000),
          "1e999999999",
          "NaN",
          "-0",
          "が",
          "か\u3099",
          "\ufffe",
          "😀",
          "<script>",
          "${x}",
          "未集計（\u0007）",
          " 310 ");

  /** Where space is not allotted until it is written. */
  private static final long HUGE = 3_000_000_000L;

  private final Random chance;
  private final Path outside;

  /**
   * Mischief drawn by lot.
   *
   * @param outside a file elsewhere, with figures
   */
  NamedMischief(Random chance, Path outside) {
    this.chance = chance;
    this.outside = outside;
  }

  /** Does one more thing to an organisation; what no system allows is left. */
  void befall(Path organisation) {
    try {
      Path folder = Files.createDirectories(organisation.resolve(oneOf(PLACES)));
      place(folder.resolve(name()));
      if (chance.nextInt(3) == 0) {
        place(folder.resolve(name()));
      }
    } catch (IOException | IllegalArgumentException notHere) {
      // Longer than a name may be, or there already.
    }
  }

  private String name() {
    StringBuilder name = new StringBuilder();
    for (int pieces = 1 + chance.nextInt(3); pieces > 0; pieces--) {
      name.append(oneOf(PIECES));
    }
    if (chance.nextInt(2) == 0) {
      name.append("実績");
    }
    String whole = name.append(oneOf(ENDINGS)).toString();
    return switch (chance.nextInt(4)) {
      case 0 -> Normalizer.normalize(whole, Normalizer.Form.NFC);
      case 1 -> Normalizer.normalize(whole, Normalizer.Form.NFD);
      default -> whole;
    };
  }

  private void place(Path file) throws IOException {
    switch (chance.nextInt(14)) {
      case 0 -> Files.createSymbolicLink(file, outside);
      case 1 -> Files.createSymbolicLink(file, outside.resolveSibling("."));
      case 2 -> Files.createSymbolicLink(file, Path.of("gone.csv"));
      case 3 -> Files.createSymbolicLink(file, Path.of("."));
      case 4 -> Files.createSymbolicLink(file, Path.of("/dev/zero"));
      case 5 -> new ProcessBuilder("mkfifo", file.toString()).start().onExit().join();
      case 6 -> Files.createDirectory(file);
      case 7 -> huge(file);
      case 8 -> Files.write(file, bomb());
      case 9 -> Files.write(file, noise());
      default -> Files.writeString(file, returned());
    }
  }

  private static void huge(Path file) throws IOException {
    Files.createFile(file);
    try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
      sparse.setLength(HUGE);
    }
  }

  /** A workbook of which a part unfolds to much. */
  private static byte[] bomb() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
      zip.write(new byte[50_000_000]);
    }
    return bytes.toByteArray();
  }

  private byte[] noise() {
    byte[] noise = new byte[chance.nextInt(2_000)];
    chance.nextBytes(noise);
    return noise;
  }

  private String returned() {
    String kpi = "1-" + (1 + chance.nextInt(4));
    return "KPI番号,実績値,補足\n%s,%s,%s\n".formatted(kpi, oneOf(CELLS), oneOf(CELLS));
  }

  private <T> T oneOf(List<T> things) {
    return things.get(chance.nextInt(things.size()));
  }
}

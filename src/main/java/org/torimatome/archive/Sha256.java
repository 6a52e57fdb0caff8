package org.torimatome.archive;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;

/** SHA-256 as 64 lower-case hex digits, and lists of them that {@code sha256sum -c} reads. */
final class Sha256 {
  private Sha256() {}

  static MessageDigest start() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("Every Java platform has SHA-256", e);
    }
  }

  static String hex(MessageDigest digest) {
    return HexFormat.of().formatHex(digest.digest());
  }

  static String of(byte[] bytes) {
    MessageDigest digest = start();
    digest.update(bytes);
    return hex(digest);
  }

  /** One line per file, two spaces between as coreutils wants them. */
  static byte[] manifest(SortedMap<String, String> digests) {
    StringBuilder lines = new StringBuilder();
    for (Map.Entry<String, String> file : digests.entrySet()) {
      lines.append(file.getValue()).append("  ").append(file.getKey()).append('\n');
    }
    return lines.toString().getBytes(StandardCharsets.UTF_8);
  }
}

package org.torimatome.archive;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The second witness: a bag's faults by RFC 8493, read from its text alone and from no class of
 * ours. No fault means complete and valid (§3).
 */
final class Rfc8493 {
  private final Path bag;
  private final List<String> faults = new ArrayList<>();

  private Rfc8493(Path bag) {
    this.bag = bag;
  }

  static List<String> faultsOf(Path bag) throws IOException {
    Rfc8493 check = new Rfc8493(bag);
    check.declaration();
    check.payload();
    check.tags();
    check.info();
    return check.faults;
  }

  /** §2.1.1: exactly these two lines, UTF-8 without a byte-order mark. */
  private void declaration() throws IOException {
    String text = text("bagit.txt");
    if (!text.matches(
        "BagIt-Version: 1\\.0(\r\n|\r|\n)Tag-File-Character-Encoding: UTF-8(\r\n|\r|\n)?")) {
      faults.add("bagit.txt says " + text);
    }
  }

  /**
   * §2.1.2, §2.1.3, §3: each payload file listed exactly once, each listed file there and right.
   */
  private void payload() throws IOException {
    if (!Files.isDirectory(bag.resolve("data"))) {
      faults.add("no data directory");
    }
    Map<String, String> manifest = manifest("manifest-sha256.txt");
    manifest.keySet().stream()
        .filter(name -> !name.startsWith("data/"))
        .forEach(name -> faults.add("listed outside data: " + name));
    compare(manifest, files("data/"));
  }

  /** §2.2.1: lists tag files, never itself or the payload; here: all of them. */
  private void tags() throws IOException {
    Map<String, String> manifest = manifest("tagmanifest-sha256.txt");
    TreeSet<String> tags = files("");
    tags.removeIf(name -> name.startsWith("data/") || name.startsWith("tagmanifest-"));
    compare(manifest, tags);
  }

  /** §2.2.2: label, colon, white space, value; Payload-Oxum is octets.streams. */
  private void info() throws IOException {
    String oxum = "";
    for (String line : text("bag-info.txt").split("\r\n|\r|\n")) {
      if (!line.matches("[^\\s:][^:]*(?<!\\s):[ \t].*|[ \t].+")) {
        faults.add("bag-info.txt has the line '" + line + "'");
      }
      oxum = line.startsWith("Payload-Oxum: ") ? line.substring(14) : oxum;
    }
    BigInteger octets = BigInteger.ZERO;
    TreeSet<String> files = files("data/");
    for (String file : files) {
      octets = octets.add(BigInteger.valueOf(Files.size(bag.resolve(file))));
    }
    if (!oxum.equals(octets + "." + files.size())) {
      faults.add("Payload-Oxum is " + oxum + " and should be " + octets + "." + files.size());
    }
  }

  private void compare(Map<String, String> manifest, TreeSet<String> files) throws IOException {
    for (String name : manifest.keySet()) {
      if (!files.contains(name)) {
        faults.add("listed but not there: " + name);
      } else if (!sha256(bag.resolve(name)).equalsIgnoreCase(manifest.get(name))) {
        faults.add("wrong digest: " + name);
      }
    }
    files.stream()
        .filter(name -> !manifest.containsKey(name))
        .forEach(name -> faults.add("there but not listed: " + name));
  }

  private Map<String, String> manifest(String file) throws IOException {
    Map<String, String> lines = new TreeMap<>();
    Pattern form = Pattern.compile("([0-9a-fA-F]{64})[ \t]+(.+)");
    for (String line : text(file).split("\r\n|\r|\n")) {
      Matcher matcher = form.matcher(line);
      if (!matcher.matches()) {
        faults.add(file + " has the line '" + line + "'");
      } else if (lines.put(decode(matcher.group(2)), matcher.group(1)) != null) {
        faults.add(file + " lists twice " + matcher.group(2));
      }
    }
    return lines;
  }

  /** §2.1.3: LF, CR and % are percent-encoded, and only those. */
  private String decode(String name) {
    if (!name.matches("([^%]|%25|%0[aAdD])*") || name.startsWith("/") || name.contains("..")) {
      faults.add("not a name for a manifest: " + name);
    }
    return name.replaceAll("%0[aA]", "\n").replaceAll("%0[dD]", "\r").replace("%25", "%");
  }

  private TreeSet<String> files(String prefix) throws IOException {
    TreeSet<String> names = new TreeSet<>();
    try (Stream<Path> paths = Files.walk(bag)) {
      paths
          .filter(Files::isRegularFile)
          .map(path -> bag.relativize(path).toString().replace('\\', '/'))
          .filter(name -> name.startsWith(prefix))
          .forEach(names::add);
    }
    return names;
  }

  private String text(String file) throws IOException {
    byte[] bytes = Files.readAllBytes(bag.resolve(file));
    if (bytes.length >= 3 && bytes[0] == (byte) 0xEF && bytes[1] == (byte) 0xBB) {
      faults.add(file + " starts with a byte-order mark");
    }
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      faults.add(file + " is not UTF-8");
      return "";
    }
  }

  private static String sha256(Path file) throws IOException {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
      return String.format("%064x", new BigInteger(1, digest));
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }
}

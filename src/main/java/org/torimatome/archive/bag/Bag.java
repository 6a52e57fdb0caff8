package org.torimatome.archive.bag;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.torimatome.archive.destination.FilingException;
import org.torimatome.archive.destination.FilingFault;
import org.torimatome.archive.destination.InactivityTimeout;
import org.torimatome.plan.RevisionKey;
import org.torimatome.text.Sha256;

/**
 * One bag, worked out before anything of it is written: RFC 8493, version 1.0, the same bytes for
 * the same content.
 *
 * @param payload names in the bag, such as {@code data/output/report.pdf} → where the bytes lie
 * @param tags names in the bag, such as {@code bag-info.txt} → bytes
 * @param digests every file of the bag → SHA-256 in hex
 * @param octets the payload's size
 */
public record Bag(
    RevisionKey key,
    SortedMap<String, Path> payload,
    SortedMap<String, byte[]> tags,
    SortedMap<String, String> digests,
    long octets) {

  private static final String DECLARATION = "bagit.txt";
  static final String MANIFEST = "manifest-sha256.txt";
  public static final String TAG_MANIFEST = "tagmanifest-sha256.txt";
  public static final String INFO = "bag-info.txt";
  public static final String OUTPUT = "data/output/";
  private static final String DATA = "data/";

  /** Reads the whole payload once; a {@link FilingException} names a file that can't be read. */
  public static Bag of(BagContent content, InactivityTimeout.Heartbeat heartbeat)
      throws IOException {
    SortedMap<String, String> names = BagNames.of(new TreeSet<>(content.payload().keySet()));
    SortedMap<String, Path> payload = new TreeMap<>();
    SortedMap<String, String> payloadDigests = new TreeMap<>();
    SortedMap<String, String> renamed = new TreeMap<>();
    long octets = 0;
    for (Map.Entry<String, Path> file : content.payload().entrySet()) {
      String name = DATA + names.get(file.getKey());
      payload.put(name, file.getValue());
      Sha256 sha256 = new Sha256();
      octets += feed(sha256, file.getValue(), heartbeat);
      payloadDigests.put(name, sha256.hex());
      if (!name.equals(DATA + file.getKey())) {
        renamed.put(name, file.getKey());
      }
    }
    SortedMap<String, byte[]> tags = new TreeMap<>();
    tags.put(DECLARATION, BagInfo.declaration());
    tags.put(
        INFO, BagInfo.of(content.key(), content.description(), octets, payload.size(), renamed));
    tags.put(MANIFEST, manifest(payloadDigests));
    SortedMap<String, String> tagDigests = new TreeMap<>();
    tags.forEach((name, bytes) -> tagDigests.put(name, Sha256.of(bytes)));
    tags.put(TAG_MANIFEST, manifest(tagDigests));

    SortedMap<String, String> digests = new TreeMap<>(payloadDigests);
    tags.forEach((name, bytes) -> digests.put(name, Sha256.of(bytes)));
    return new Bag(content.key(), payload, tags, digests, octets);
  }

  /** A {@link FilingException} names a file of the payload that is not what it was. */
  void requireSources(InactivityTimeout.Heartbeat heartbeat) throws IOException {
    for (Map.Entry<String, Path> file : payload.entrySet()) {
      Sha256 sha256 = new Sha256();
      feed(sha256, file.getValue(), heartbeat);
      if (!sha256.hex().equals(digests.get(file.getKey()))) {
        throw new FilingException(FilingFault.Reason.SOURCE_LOST, file.getValue().toString());
      }
    }
  }

  private static long feed(Sha256 sha256, Path file, InactivityTimeout.Heartbeat heartbeat)
      throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return sha256.addAll(in, heartbeat::beat);
    } catch (InterruptedIOException e) {
      throw e;
    } catch (IOException e) {
      throw new FilingException(FilingFault.Reason.SOURCE_LOST, file.toString(), e);
    }
  }

  /** The digests of what a payload becomes, by its original names. */
  static SortedMap<String, String> content(SortedMap<String, String> payload) {
    SortedMap<String, String> names = BagNames.of(new TreeSet<>(payload.keySet()));
    SortedMap<String, String> digests = new TreeMap<>();
    payload.forEach((name, digest) -> digests.put(DATA + names.get(name), digest));
    digests.put(MANIFEST, Sha256.of(manifest(digests)));
    digests.put(DECLARATION, Sha256.of(BagInfo.declaration()));
    return digests;
  }

  /** The content proper: bag-info.txt may say more in a later program and be the same bag. */
  static SortedMap<String, String> withoutInfo(SortedMap<String, String> digests) {
    SortedMap<String, String> content = new TreeMap<>(digests);
    content.remove(INFO);
    content.remove(TAG_MANIFEST);
    return content;
  }

  /** Whether the tag manifest among these digests is the one that the other tag files ask for. */
  static boolean isSealed(SortedMap<String, String> digests) {
    SortedMap<String, String> tags = new TreeMap<>(digests);
    tags.keySet().removeIf(name -> name.startsWith(DATA));
    String seal = tags.remove(TAG_MANIFEST);
    return Sha256.of(manifest(tags)).equals(seal);
  }

  /** One line per file, two spaces between as {@code sha256sum -c} wants them. */
  private static byte[] manifest(SortedMap<String, String> digests) {
    StringBuilder lines = new StringBuilder();
    digests.forEach((name, digest) -> lines.append(digest).append("  ").append(name).append('\n'));
    return lines.toString().getBytes(StandardCharsets.UTF_8);
  }
}

package org.torimatome.archive;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.commons.codec.binary.Hex;
import org.apache.commons.codec.digest.DigestUtils;
import org.torimatome.plan.RevisionKey;

/**
 * One bag, worked out before anything of it is written: RFC 8493, version 1.0, the same bytes for
 * the same content.
 *
 * @param payload names in the bag, such as {@code data/output/report.pdf} → where the bytes lie
 * @param tags names in the bag, such as {@code bag-info.txt} → bytes
 * @param digests every file of the bag → SHA-256 in hex
 * @param octets the payload's size
 */
record Bag(
    RevisionKey key,
    SortedMap<String, Path> payload,
    SortedMap<String, byte[]> tags,
    SortedMap<String, String> digests,
    long octets) {

  static final String MANIFEST = "manifest-sha256.txt";
  static final String TAG_MANIFEST = "tagmanifest-sha256.txt";
  static final String INFO = "bag-info.txt";
  static final String OUTPUT = "data/output/";
  private static final String DATA = "data/";
  private static final int CHUNK = 1 << 16;

  /** Reads the whole payload once; a {@link FilingException} names a file that can't be read. */
  static Bag of(BagContent content, InactivityTimeout.Heartbeat heartbeat) throws IOException {
    SortedMap<String, String> names = BagNames.of(new TreeSet<>(content.payload().keySet()));
    SortedMap<String, Path> payload = new TreeMap<>();
    SortedMap<String, String> payloadDigests = new TreeMap<>();
    SortedMap<String, String> renamed = new TreeMap<>();
    long octets = 0;
    byte[] chunk = new byte[CHUNK];
    for (Map.Entry<String, Path> file : content.payload().entrySet()) {
      String name = DATA + names.get(file.getKey());
      payload.put(name, file.getValue());
      MessageDigest digest = DigestUtils.getSha256Digest();
      octets += feed(digest, file.getValue(), chunk, heartbeat);
      payloadDigests.put(name, Hex.encodeHexString(digest.digest()));
      if (!name.equals(DATA + file.getKey())) {
        renamed.put(name, file.getKey());
      }
    }
    SortedMap<String, byte[]> tags = new TreeMap<>();
    tags.put("bagit.txt", BagInfo.declaration());
    tags.put(
        INFO, BagInfo.of(content.key(), content.description(), octets, payload.size(), renamed));
    tags.put(MANIFEST, manifest(payloadDigests));
    SortedMap<String, String> tagDigests = new TreeMap<>();
    tags.forEach((name, bytes) -> tagDigests.put(name, DigestUtils.sha256Hex(bytes)));
    tags.put(TAG_MANIFEST, manifest(tagDigests));

    SortedMap<String, String> digests = new TreeMap<>(payloadDigests);
    tags.forEach((name, bytes) -> digests.put(name, DigestUtils.sha256Hex(bytes)));
    return new Bag(content.key(), payload, tags, digests, octets);
  }

  /** A {@link FilingException} names a file of the payload that is not what it was. */
  void requireSources(InactivityTimeout.Heartbeat heartbeat) throws IOException {
    byte[] chunk = new byte[CHUNK];
    for (Map.Entry<String, Path> file : payload.entrySet()) {
      MessageDigest digest = DigestUtils.getSha256Digest();
      feed(digest, file.getValue(), chunk, heartbeat);
      if (!Hex.encodeHexString(digest.digest()).equals(digests.get(file.getKey()))) {
        throw new FilingException(FilingFault.Kind.SOURCE_LOST, file.getValue().toString());
      }
    }
  }

  private static long feed(
      MessageDigest digest, Path file, byte[] chunk, InactivityTimeout.Heartbeat heartbeat)
      throws IOException {
    long octets = 0;
    try (InputStream in = Files.newInputStream(file)) {
      for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
        heartbeat.beat();
        digest.update(chunk, 0, read);
        octets += read;
      }
    } catch (InterruptedIOException e) {
      throw e;
    } catch (IOException e) {
      throw new FilingException(FilingFault.Kind.SOURCE_LOST, file.toString(), e);
    }
    return octets;
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
    return DigestUtils.sha256Hex(manifest(tags)).equals(seal);
  }

  /** One line per file, two spaces between as {@code sha256sum -c} wants them. */
  private static byte[] manifest(SortedMap<String, String> digests) {
    StringBuilder lines = new StringBuilder();
    digests.forEach((name, digest) -> lines.append(digest).append("  ").append(name).append('\n'));
    return lines.toString().getBytes(StandardCharsets.UTF_8);
  }
}

package org.torimatome.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A SHA-256 in the making, such as {@code 9f86d0…}: of all that is written to it, in lower-case hex
 * as {@code sha256sum} tells it.
 */
public final class Sha256 extends OutputStream {

  /** Whoever waits for a large file and may give up. */
  public interface Piece {
    void taken() throws IOException;
  }

  private static final int CHUNK = 1 << 18;

  private final MessageDigest digest;

  public Sha256() {
    try {
      this.digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }

  public static String of(byte[] bytes) {
    return new Sha256().with(bytes).hex();
  }

  /** Of a text in UTF-8. */
  public static String of(String text) {
    return new Sha256().with(text).hex();
  }

  public static String of(Path file) throws IOException {
    Sha256 sha256 = new Sha256();
    try (InputStream content = Files.newInputStream(file)) {
      sha256.addAll(content);
    }
    return sha256.hex();
  }

  /** A digest in hex as reports and bags name it, such as {@code sha256:9f86d0…}. */
  public static String labelled(String hex) {
    return "sha256:" + hex;
  }

  /** Takes in all that is left of a stream; gives how many bytes that was. */
  public long addAll(InputStream content) throws IOException {
    return addAll(content, () -> {});
  }

  /**
   * @param each is told after each piece
   */
  public long addAll(InputStream content, Piece each) throws IOException {
    byte[] chunk = new byte[CHUNK];
    long bytes = 0;
    for (int read = content.read(chunk); read >= 0; read = content.read(chunk)) {
      digest.update(chunk, 0, read);
      bytes += read;
      each.taken();
    }
    return bytes;
  }

  public Sha256 with(byte[] bytes) {
    digest.update(bytes);
    return this;
  }

  public Sha256 with(String text) {
    return with(text.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public void write(int value) {
    digest.update((byte) value);
  }

  @Override
  public void write(byte[] bytes, int offset, int count) {
    digest.update(bytes, offset, count);
  }

  /** Of what was taken in so far; what comes then starts anew. */
  public String hex() {
    return HexFormat.of().formatHex(bytes());
  }

  /** The same as it is, 32 bytes. */
  public byte[] bytes() {
    return digest.digest();
  }
}

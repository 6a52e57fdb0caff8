package org.torimatome.ingest.table;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.torimatome.problem.ProblemCode;

/**
 * How a CSV's bytes are text: UTF-8, UTF-16 as Excel's Unicode text, or the Japanese Excel's CP932.
 *
 * <p>A byte order mark decides; without one, UTF-8 if every byte agrees, else CP932 if every byte
 * does. Text in CP932 is next to never valid UTF-8. What passes as CP932 by chance, such as EUC-JP,
 * shows in a header that names no column.
 */
final class CsvEncoding {

  /** CP932 with the characters of NEC and IBM, such as ① and 髙. */
  static final Charset CP932 = Charset.forName("windows-31j");

  private static final String EXPECTED = "UTF-8またはシフトJIS（CP932）";
  private static final char BYTE_ORDER_MARK = '\uFEFF';
  private static final int SAMPLE = 1 << 16;

  private CsvEncoding() {}

  static Charset of(Path file) throws RefusedException, IOException {
    byte[] head;
    try (InputStream content = Files.newInputStream(file)) {
      head = content.readNBytes(SAMPLE);
    }
    if (head.length == 0) {
      throw new RefusedException(ProblemCode.FILE_EMPTY, "0 バイト", "見出しと行のあるCSV");
    }
    if (FileKind.of(file) != FileKind.OTHER) {
      throw new RefusedException(ProblemCode.NOT_A_CSV, "Excel ブック", "CSV");
    }
    if (begins(head, 0xEF, 0xBB, 0xBF)) {
      return required(StandardCharsets.UTF_8, file);
    }
    if (begins(head, 0xFF, 0xFE)) {
      return required(StandardCharsets.UTF_16LE, file);
    }
    if (begins(head, 0xFE, 0xFF)) {
      return required(StandardCharsets.UTF_16BE, file);
    }
    if (decodes(StandardCharsets.UTF_8, file)) {
      return StandardCharsets.UTF_8;
    }
    if (!decodes(CP932, file)) {
      throw unknown("UTF-8でもシフトJISでもない文字コード");
    }
    int mixed = Utf8Lines.first(file);
    if (mixed > 0) {
      throw unknown("シフトJISの中にUTF-8の行（%d行目）".formatted(mixed));
    }
    return CP932;
  }

  static RefusedException unknown(String found) {
    return new RefusedException(ProblemCode.CSV_ENCODING, found, EXPECTED);
  }

  /** A reader past the byte order mark; it throws at the first byte that is not of the charset. */
  static Reader reader(Path file, Charset charset) throws IOException {
    BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                Files.newInputStream(file),
                charset
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)));
    reader.mark(1);
    if (reader.read() != BYTE_ORDER_MARK) {
      reader.reset();
    }
    return reader;
  }

  private static Charset required(Charset charset, Path file) throws RefusedException, IOException {
    if (!decodes(charset, file)) {
      throw unknown(charset.name() + "として読めない文字");
    }
    return charset;
  }

  /** Whether every byte is of the charset; a NUL is of none, as text has no use for it. */
  private static boolean decodes(Charset charset, Path file) throws IOException {
    char[] buffer = new char[SAMPLE];
    try (Reader reader = reader(file, charset)) {
      for (int read = reader.read(buffer); read >= 0; read = reader.read(buffer)) {
        for (int i = 0; i < read; i++) {
          if (buffer[i] == 0 || buffer[i] == 0x1B) {
            return false;
          }
        }
      }
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }

  private static boolean begins(byte[] bytes, int... magic) {
    for (int i = 0; i < magic.length; i++) {
      if (i >= bytes.length || (bytes[i] & 0xFF) != magic[i]) {
        return false;
      }
    }
    return true;
  }
}

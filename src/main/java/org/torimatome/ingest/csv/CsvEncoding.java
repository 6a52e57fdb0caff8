package org.torimatome.ingest.csv;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.torimatome.ingest.grid.FileKind;
import org.torimatome.ingest.grid.RefusedException;
import org.torimatome.ingest.grid.StrictReader;
import org.torimatome.problem.ProblemCode;
import org.torimatome.problem.ProblemWords;
import org.torimatome.text.Message;

/**
 * How a CSV's bytes are text: UTF-8, UTF-16 as Excel's Unicode text, or the Japanese Excel's CP932.
 *
 * <p>A byte order mark decides; without one, UTF-8 if every byte agrees, else CP932 if every byte
 * does. Text in CP932 is next to never valid UTF-8. What passes as CP932 by chance, such as EUC-JP,
 * shows in a header that names no column.
 */
public final class CsvEncoding {

  /** CP932 with the characters of NEC and IBM, such as ① and 髙. */
  static final Charset CP932 = Charset.forName("windows-31j");

  private static final int SAMPLE = 1 << 16;

  private CsvEncoding() {}

  public static Charset of(Path file) throws RefusedException, IOException {
    switch (FileKind.of(file)) {
      case EMPTY ->
          throw new RefusedException(
              ProblemCode.FILE_EMPTY,
              ProblemWords.of("no-bytes"),
              ProblemWords.of("csv-with-rows"));
      case ZIP, OLE, BIFF ->
          throw new RefusedException(
              ProblemCode.NOT_A_CSV, ProblemWords.of("any-workbook"), Message.plain("CSV"));
      case OTHER -> {}
    }
    Optional<Charset> marked;
    try (InputStream content = Files.newInputStream(file)) {
      marked = StrictReader.marked(content.readNBytes(StrictReader.MARK));
    }
    if (marked.isPresent()) {
      if (!decodes(marked.get(), file)) {
        throw unknown(ProblemWords.of("not-of-encoding", marked.get().name()));
      }
      return marked.get();
    }
    if (decodes(StandardCharsets.UTF_8, file)) {
      return StandardCharsets.UTF_8;
    }
    if (!decodes(CP932, file)) {
      throw unknown(ProblemWords.of("unknown-encoding"));
    }
    int mixed = Utf8Lines.first(file);
    if (mixed > 0) {
      throw unknown(ProblemWords.of("mixed-encodings", mixed));
    }
    return CP932;
  }

  public static RefusedException unknown(Message found) {
    return new RefusedException(ProblemCode.CSV_ENCODING, found, ProblemWords.of("encoding"));
  }

  static Reader reader(Path file, Charset charset) throws IOException {
    return StrictReader.of(Files.newInputStream(file), charset);
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
}

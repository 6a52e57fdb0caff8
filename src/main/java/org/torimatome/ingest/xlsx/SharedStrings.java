package org.torimatome.ingest.xlsx;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.torimatome.ingest.grid.RefusedException;

/**
 * The texts of a workbook that cells refer to by index. Those of an ordinary return stay in memory;
 * beyond a million characters the rest is kept in a temporary file.
 */
final class SharedStrings implements AutoCloseable {

  private static final int KEPT_CHARACTERS = 1 << 20;
  private static final int OVERHEAD = 16;

  private final List<RichText> kept = new ArrayList<>();
  private Optional<TextFile> rest = Optional.empty();
  private int characters;

  static SharedStrings none() {
    return new SharedStrings();
  }

  static SharedStrings read(XmlPart xml) throws RefusedException, IOException {
    SharedStrings strings = new SharedStrings();
    long count = 0;
    try {
      while (xml.next()) {
        if (xml.startsElement("si")) {
          WorkbookLimit.TEXTS.require(++count);
          strings.add(RichText.read(xml, "si"));
        }
      }
      return strings;
    } catch (RefusedException | RuntimeException | OutOfMemoryError e) {
      strings.close();
      throw e;
    }
  }

  private void add(RichText text) throws RefusedException {
    if (characters < KEPT_CHARACTERS) {
      // An empty text takes memory, too.
      characters += text.text().length() + OVERHEAD;
      kept.add(text);
      return;
    }
    if (rest.isEmpty()) {
      rest = Optional.of(TextFile.create());
    }
    rest.get().add(text);
  }

  RichText get(int index) throws RefusedException, IOException {
    if (index >= 0 && index < kept.size()) {
      return kept.get(index);
    }
    int beyond = index - kept.size();
    if (index < 0 || rest.isEmpty() || beyond >= rest.get().size()) {
      throw WorkbookPackage.damaged("sharedStrings " + index);
    }
    return rest.get().get(beyond);
  }

  @Override
  public void close() throws IOException {
    if (rest.isPresent()) {
      rest.get().close();
    }
  }
}

package org.torimatome.forms;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/** Takes a CSV apart as the reader of returns does, so that both mean the same cell by C7. */
@FunctionalInterface
public interface CsvReader {

  /**
   * The texts of the cells by name, such as C7; empty where the file is no CSV that can be read.
   */
  Map<String, String> cells(Path file) throws IOException;
}

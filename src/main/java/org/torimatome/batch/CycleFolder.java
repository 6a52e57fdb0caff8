package org.torimatome.batch;

import java.nio.file.Path;

/** Where one report's revisions lie, such as {@code output/toyama/R4}. */
record CycleFolder(Path path) {

  /** The issued revision, there whole or not at all. */
  Path revision(int number) {
    return path.resolve("rev" + number);
  }

  /** What the revision was made of, kept for good. */
  Path sources(int number) {
    return path.resolve(".source").resolve("rev" + number);
  }

  /** Where the revision is made. */
  Path work(int number) {
    return path.resolve(".work").resolve("rev" + number);
  }

  Path problems() {
    return path.resolve("problems.json");
  }
}

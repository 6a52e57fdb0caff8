package org.torimatome.archive.destination;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class FolderDestinationTest extends DestinationContract {
  @TempDir Path root;

  @Override
  Destination destination() {
    return new FolderDestination(root);
  }

  @Override
  Path root() {
    return root;
  }
}

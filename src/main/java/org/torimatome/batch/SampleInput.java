package org.torimatome.batch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.torimatome.batch.folder.AtomicFiles;
import org.torimatome.forms.sample.SampleFile;
import org.torimatome.forms.sample.SampleOrganisation;
import org.torimatome.forms.sample.SampleOrganisation.Condition;

/**
 * An input folder of invented organisations.
 *
 * @param seed the same gives the same bytes
 * @param badPercent how many in a hundred have cells that cannot be read
 */
public record SampleInput(int organisations, long seed, int badPercent) {

  /**
   * Writes them, a few at a time.
   *
   * @return false, and nothing done, where the folder has such organisations already
   */
  public boolean write(Path folder) {
    if (Files.exists(folder.resolve(organisation(1).id()))) {
      return false;
    }
    IntStream.rangeClosed(1, organisations)
        .parallel()
        .mapToObj(this::organisation)
        .forEach(organisation -> write(organisation, folder.resolve(organisation.id())));
    return true;
  }

  private SampleOrganisation organisation(int number) {
    // Spread evenly: every twentieth where five in a hundred are bad.
    boolean bad = number * badPercent / 100 > (number - 1) * badPercent / 100;
    return new SampleOrganisation(number, seed, bad ? Condition.BAD : Condition.GOOD);
  }

  private static void write(SampleOrganisation organisation, Path folder) {
    try {
      for (SampleFile file : organisation.files()) {
        Path place = folder.resolve(file.path());
        Files.createDirectories(place.resolveSibling(""));
        AtomicFiles.write(place, file.content());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(folder + " cannot be written", e);
    }
  }
}

package org.torimatome.cli.command;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.torimatome.batch.SampleInput;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * {@code sample --organisations 2000 --seed 1}: invented organisations to measure with. Not listed
 * in the help, since an office has no use for it.
 */
@Command(name = "sample", hidden = true)
public final class SampleCommand implements Callable<Integer> {

  private final TorimatomeCommand shared;

  @Option(names = "--organisations", paramLabel = "N", required = true)
  private int organisations;

  @Option(names = "--seed", paramLabel = "S", required = true)
  private long seed;

  @Option(names = "--bad", paramLabel = "PERCENT")
  private int badPercent;

  @Option(names = "--into", paramLabel = "DIR")
  private @Nullable Path into;

  public SampleCommand(TorimatomeCommand shared) {
    this.shared = shared;
  }

  @Override
  public Integer call() {
    Path folder = into == null ? shared.settings().input() : into;
    return new SampleInput(organisations, seed, badPercent).write(folder)
        ? shared.done("sample.made", organisations, folder)
        : shared.notThere("sample.there", folder);
  }
}

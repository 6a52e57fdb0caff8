package org.torimatome.cli;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** The processes a test has started, none of which may outlive it. */
public final class Fleet implements AfterEachCallback {

  private final List<Process> processes = new ArrayList<>();

  public Process add(Process process) {
    processes.add(process);
    return process;
  }

  @Override
  public void afterEach(ExtensionContext context) throws InterruptedException {
    for (Process process : processes) {
      Program.kill(process);
    }
  }
}

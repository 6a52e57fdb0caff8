package org.torimatome.cli;

import java.util.ArrayList;
import java.util.List;

/** The processes a test has started, none of which may outlive it. */
final class Fleet {

  private final List<Process> processes = new ArrayList<>();

  Process add(Process process) {
    processes.add(process);
    return process;
  }

  void killAll() throws InterruptedException {
    for (Process process : processes) {
      Program.kill(process);
    }
  }
}

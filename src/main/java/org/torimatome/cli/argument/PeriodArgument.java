package org.torimatome.cli.argument;

import org.torimatome.cli.terminal.Messages;
import org.torimatome.period.PeriodReader;
import org.torimatome.period.ReportingPeriod;
import picocli.CommandLine.ITypeConverter;

/** Reads a period as people type it, such as {@code R4}, {@code 令和４年度} or {@code FY2022}. */
public final class PeriodArgument implements ITypeConverter<ReportingPeriod> {

  private final Messages messages;

  public PeriodArgument(Messages messages) {
    this.messages = messages;
  }

  @Override
  public ReportingPeriod convert(String typed) {
    return new PeriodReader()
        .read(typed)
        .orElseThrow(() -> new UsageException(messages.text("usage.no-period", typed)));
  }
}

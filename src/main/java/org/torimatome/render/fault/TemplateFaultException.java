package org.torimatome.render.fault;

import org.jspecify.annotations.Nullable;
import org.torimatome.text.Language;

/** A template's fault on its way to whoever asked for the report. */
public final class TemplateFaultException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient TemplateFault fault;

  public TemplateFaultException(TemplateFault fault, @Nullable Throwable cause) {
    super(fault.message(Language.JA), cause);
    this.fault = fault;
  }

  public TemplateFault fault() {
    return fault;
  }
}

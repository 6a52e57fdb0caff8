package org.torimatome.kpi;

import org.torimatome.problem.SourceLocation;

/**
 * The cell a figure came from, with the SHA-256 of its file in lower-case hex, so that every
 * printed figure can be traced.
 */
public record Source(SourceLocation at, String sha256) {
  /** For what no file holds: a return that was not submitted. */
  public static final Source NONE = new Source(SourceLocation.ofFile(""), "");
}

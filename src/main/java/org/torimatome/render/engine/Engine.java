package org.torimatome.render.engine;

import org.torimatome.render.fault.MarkupException;

/**
 * What makes a file of a filled template, such as a PDF of XHTML. Has no state of a report's: one
 * engine serves all reports and threads.
 */
public interface Engine {
  /** How the names of its outputs end, such as {@code .pdf}; empty for whatever has no engine. */
  String ending();

  /**
   * The file: the same bytes for the same text and info, on any day, machine and thread.
   *
   * @throws MarkupException where the text is not what the engine takes, by its place in it
   */
  RenderedFile render(String filled, DocumentInfo info);
}

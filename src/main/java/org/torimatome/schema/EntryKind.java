package org.torimatome.schema;

/** What is entered in the cells of a column. */
public enum EntryKind {
  NUMBER,
  /** One of a list of words. */
  CHOICE,
  TEXT;

  /**
   * Whether a cell may be merged over the rows of several KPIs: a text goes to the first of them,
   * but nobody knows whose a merged value is.
   */
  public boolean mayBeMerged() {
    return this == TEXT;
  }
}

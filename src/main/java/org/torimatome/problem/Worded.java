package org.torimatome.problem;

/** A failure that has its own words for a person. */
public interface Worded {
  Wording wording();
}

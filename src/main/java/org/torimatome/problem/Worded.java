package org.torimatome.problem;

import org.torimatome.text.Message;

/** A failure that has its own words for a person. */
public interface Worded {
  Message wording();
}

package org.torimatome.forms.sample;

import java.util.List;

/**
 * One table of a book before it is a sheet or a CSV.
 *
 * @param titles lines above the head, as people put them there
 * @param notes lines below the rows
 */
record SampleTable(
    String name,
    List<String> titles,
    List<String> head,
    List<List<String>> rows,
    List<String> notes) {

  /** A table without anything around it. */
  SampleTable(String name, List<String> head, List<List<String>> rows) {
    this(name, List.of(), head, rows, List.of());
  }
}

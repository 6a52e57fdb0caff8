package org.torimatome.forms.sample;

import java.util.List;
import org.torimatome.schema.Column;
import org.torimatome.schema.TableName;

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
  SampleTable(TableName name, List<Column> head, List<List<String>> rows) {
    this(name, List.of(), head, rows, List.of());
  }

  SampleTable(
      TableName name,
      List<String> titles,
      List<Column> head,
      List<List<String>> rows,
      List<String> notes) {
    this(name.japanese(), titles, head.stream().map(Column::label).toList(), rows, notes);
  }
}

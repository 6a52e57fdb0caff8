package org.torimatome.ingest.table;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.torimatome.schema.TableName;
import org.torimatome.text.Folding;

/** The tables a book can have, found by the names of sheets and files. */
record TableNames(List<TableName> tables) {

  static TableNames ofBook(boolean period) {
    return new TableNames(
        Arrays.stream(TableName.values()).filter(table -> table.isOfPeriod() == period).toList());
  }

  /** All of them for people, such as 実績、プロジェクト評価. */
  String listed() {
    return tables.stream().map(TableName::japanese).collect(Collectors.joining("、"));
  }

  /** The table of exactly this name, in Japanese or English. */
  Optional<TableName> named(String name) {
    String folded = fold(name);
    return tables.stream()
        .filter(
            table -> fold(table.japanese()).equals(folded) || fold(table.english()).equals(folded))
        .findFirst();
  }

  /** The tables whose names are the longest within a name, mostly one: 予算総括 rather than 予算. */
  List<TableName> within(String name) {
    String folded = fold(name);
    int longest = tables.stream().mapToInt(table -> lengthWithin(folded, table)).max().orElse(0);
    return longest == 0
        ? List.of()
        : tables.stream().filter(table -> lengthWithin(folded, table) == longest).toList();
  }

  private static int lengthWithin(String folded, TableName table) {
    int length = 0;
    for (String name : List.of(fold(table.japanese()), fold(table.english()))) {
      if (folded.contains(name)) {
        length = Math.max(length, name.length());
      }
    }
    return length;
  }

  private static String fold(String name) {
    return Folding.label(name).toLowerCase(Locale.ROOT).replace("-", "").replace("_", "");
  }
}

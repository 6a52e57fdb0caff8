package org.torimatome.ingest.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.torimatome.ingest.cell.RowReader;
import org.torimatome.ingest.cell.Symbols;
import org.torimatome.problem.ProblemCode;
import org.torimatome.problem.ProblemWords;
import org.torimatome.rating.Band;
import org.torimatome.schema.Column;

/** The symbols that a cell lists, such as {@code ◎,○}. */
final class SymbolList {

  private static final String SEPARATORS = "[,，、､・\\s　]+";

  private SymbolList() {}

  /** Each once, as the bands write it; one that no band has is reported at the cell. */
  static List<String> read(String listed, RowReader row, Column column, List<Band> bands) {
    List<String> symbols = new ArrayList<>();
    for (String typed : listed.strip().split(SEPARATORS)) {
      Optional<Band> band =
          bands.stream().filter(one -> Symbols.same(typed, one.symbol())).findFirst();
      band.ifPresent(found -> symbols.add(found.symbol()));
      if (band.isEmpty() && !typed.isEmpty()) {
        row.problem(
            ProblemCode.REFERENCE_UNKNOWN,
            column,
            typed,
            ProblemWords.of(
                "band-symbol",
                bands.stream().map(Band::symbol).distinct().collect(Collectors.joining("・"))));
      }
    }
    return symbols.stream().distinct().toList();
  }
}

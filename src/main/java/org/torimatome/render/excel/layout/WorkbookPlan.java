package org.torimatome.render.excel.layout;

import java.util.ArrayList;
import java.util.List;
import org.torimatome.render.fault.FaultWords;

/** A filled template with everything in its place, and known by its ids and names of styles. */
public record WorkbookPlan(
    Element source, StyleSheet styles, List<SheetPlan> sheets, CellReferences references) {

  /** The plan of {@code xml}, which must keep to the vocabulary. */
  public static WorkbookPlan of(String xml) {
    Element source = MarkupReader.read(xml);
    Vocabulary.check(source);
    StyleSheet styles = new StyleSheet(source);
    List<SheetPlan> sheets = lay(source, styles);
    return new WorkbookPlan(source, styles, sheets, new CellReferences(sheets));
  }

  private static List<SheetPlan> lay(Element root, StyleSheet styles) {
    List<Element> sheets = root.all("sheet");
    if (sheets.stream().allMatch(sheet -> sheet.flag("hidden", false))) {
      throw root.fault(FaultWords.of("found.no-sheet"), FaultWords.of("allowed.sheet"));
    }
    List<String> names =
        SheetNames.fit(sheets.stream().map(sheet -> sheet.attribute("name", "")).toList());
    List<SheetPlan> plans = new ArrayList<>();
    for (int i = 0; i < sheets.size(); i++) {
      plans.add(SheetLayout.lay(sheets.get(i), names.get(i), styles));
    }
    return plans;
  }
}

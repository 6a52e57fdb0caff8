package org.torimatome.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.torimatome.evaluation.CycleEvaluation;
import org.torimatome.problem.Problem;
import org.torimatome.report.changes.Changes;
import org.torimatome.report.changes.RevisionComparison;
import org.torimatome.report.letter.Reminder;

/** docs/templates.md lists every name a template can use, with an example from the sample's R4. */
class TemplateModelTest {

  private static final Path PAGE = Path.of("docs/templates.md");
  private static final String START = "<!-- model: written by TemplateModelTest -->\n";

  /** What stands in a report for the open data, and no template sees. */
  private static final Set<Class<?>> FOR_THE_DATA = Set.of(CycleEvaluation.class, Problem.class);

  private static final String END = "<!-- end of model -->\n";

  @Test
  void the_page_for_template_authors_lists_the_model_as_it_is() throws Exception {
    String page = Files.readString(PAGE);

    String expected = withModel(page, model());

    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(PAGE, expected);
    }
    assertThat(Files.readString(PAGE))
        .as("run mvn test -Dtest=TemplateModelTest -Dgolden.update=true, and read what changed")
        .isEqualTo(expected);
  }

  private static String withModel(String page, String model) {
    int start = page.indexOf(START) + START.length();
    return page.substring(0, start) + model + page.substring(page.indexOf(END));
  }

  private static String model() throws Exception {
    Map<Class<?>, List<Object>> found = new LinkedHashMap<>();
    collect(SampleReports.of("R4"), Report.class, found);
    collect(changes(), Changes.class, found);
    collect(reminder(), Reminder.class, found);
    List<String> names = found.keySet().stream().map(Class::getSimpleName).toList();
    assertThat(names).doesNotHaveDuplicates();
    StringBuilder text = new StringBuilder();
    for (Map.Entry<Class<?>, List<Object>> type : found.entrySet()) {
      text.append("\n### ").append(type.getKey().getSimpleName()).append("\n\n");
      text.append("| name | type | example |\n|---|---|---|\n");
      for (RecordComponent component : type.getKey().getRecordComponents()) {
        if (!FOR_THE_DATA.contains(item(component))) {
          text.append("| `").append(component.getName()).append("` | ");
          text.append(typeName(component)).append(" | ");
          text.append(example(type.getValue(), component)).append(" |\n");
        }
      }
    }
    return text.append('\n').toString();
  }

  private static Changes changes() {
    return RevisionComparison.between(
        SampleReports.of("R4H1"),
        SampleReports.of("R4"),
        "暫定値の確定",
        List.of(new Changes.Pair("プログラム", "0.1.0", "0.2.0")));
  }

  private static Reminder reminder() {
    return new Reminder(
        "富山県",
        "DX・働き方改革推進基本方針",
        "デジタル戦略課",
        "令和4年度",
        "令和5年4月",
        "令和5年4月3日",
        "R4_デジタル戦略課.xlsx",
        List.of(new Reminder.MissingKpi("1-1", "RPA等により効率化した業務数")),
        List.of(new Reminder.SentBackFile("R4/デジタル戦略課.xlsx", 2)));
  }

  /** Walks the whole report, so that each type's examples can be looked for in all of it. */
  private static void collect(
      @Nullable Object value, Class<?> type, Map<Class<?>, List<Object>> found) throws Exception {
    if (!type.isRecord() || FOR_THE_DATA.contains(type)) {
      return;
    }
    List<Object> known = found.computeIfAbsent(type, each -> new ArrayList<>());
    if (value != null) {
      known.add(value);
    }
    for (RecordComponent component : type.getRecordComponents()) {
      Object part = value == null ? null : component.getAccessor().invoke(value);
      if (component.getType() == List.class) {
        Class<?> item = item(component);
        collect(null, item, found);
        for (Object each : part == null ? List.of() : (List<?>) part) {
          collect(each, item, found);
        }
      } else {
        collect(part, component.getType(), found);
      }
    }
  }

  /** The type of a list's items, or of what is no list. */
  private static Class<?> item(RecordComponent component) {
    if (component.getType() != List.class) {
      return component.getType();
    }
    Type item = ((ParameterizedType) component.getGenericType()).getActualTypeArguments()[0];
    return (Class<?>) item;
  }

  private static String typeName(RecordComponent component) {
    Class<?> type = component.getType();
    if (type == List.class) {
      return "list of "
          + (item(component) == String.class
              ? "texts"
              : "["
                  + item(component).getSimpleName()
                  + "](#"
                  + item(component).getSimpleName().toLowerCase(Locale.ROOT)
                  + ")");
    }
    String missing =
        component.getAccessor().getAnnotatedReturnType().isAnnotationPresent(Nullable.class)
            ? ", may be missing (`??`)"
            : "";
    if (type.isRecord()) {
      return "["
          + type.getSimpleName()
          + "](#"
          + type.getSimpleName().toLowerCase(Locale.ROOT)
          + ")"
          + missing;
    }
    if (type == String.class) {
      return "text" + missing;
    }
    if (type == boolean.class) {
      return "true or false";
    }
    return (type == BigDecimal.class || type == int.class ? "number" : type.getSimpleName())
        + missing;
  }

  /** The first telling value in the sample. */
  private static String example(List<Object> values, RecordComponent component) throws Exception {
    for (Object value : values) {
      Object part = component.getAccessor().invoke(value);
      if (part instanceof List<?> list && !list.isEmpty() && list.get(0) instanceof String) {
        part = list.get(0);
      }
      if (isPlain(part) && !String.valueOf(part).isEmpty()) {
        return shortened(String.valueOf(part));
      }
    }
    return "";
  }

  private static boolean isPlain(@Nullable Object part) {
    return part instanceof String
        || part instanceof Number
        || part instanceof Boolean
        || part instanceof LocalDate;
  }

  private static String shortened(String text) {
    String line = text.lines().findFirst().orElse("").replace("|", "\\|");
    return line.codePointCount(0, line.length()) <= 60
        ? line
        : line.substring(0, line.offsetByCodePoints(0, 59)) + "…";
  }
}

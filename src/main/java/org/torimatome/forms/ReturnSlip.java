package org.torimatome.forms;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.torimatome.problem.Problem;
import org.torimatome.problem.Severity;

/**
 * The 差戻票 of one returned file: the department's own workbook with each bad cell coloured and
 * commented, and a sheet that lists the problems, errors first.
 *
 * <p>Whatever else the workbook holds stays as it is; macros and comments of others are kept. A CSV
 * becomes a workbook with the same cells. A file that cannot be opened as either gets a workbook
 * with the list alone. A corrected workbook that still carries an earlier 差戻票 is rid of it first.
 * Source: SPEC §3.3, §5 returns/.
 */
public final class ReturnSlip {

  /** Nobody corrects more by hand; problems.json has them all. */
  private static final int MOST = 2_000;

  private static final String CORRECT =
      "「誤り」の欄を直し、このファイルを上書き保存して再提出してください。「注意」の欄は内容を確かめ、正しければそのままで構いません。";
  private static final String REPLACE = "このファイルには直接書き込めないため、一覧だけをお返しします。元のファイルを直し、再提出してください。";

  private final String file;
  private final List<Problem> problems;

  private ReturnSlip(String file, List<Problem> problems) {
    this.file = file;
    this.problems =
        problems.stream().sorted(Comparator.comparing(Problem::severity)).limit(MOST).toList();
  }

  /**
   * One 差戻票 for every file of the organisation that has a problem, in order of path, under names
   * that are all different.
   *
   * @param organisation the organisation's folder
   */
  public static List<WorkbookFile> all(Path organisation, List<Problem> problems) {
    Map<String, List<Problem>> byFile =
        problems.stream()
            .filter(problem -> isFile(organisation, problem.at().file()))
            .collect(
                Collectors.groupingBy(
                    problem -> problem.at().file(), TreeMap::new, Collectors.toList()));
    List<WorkbookFile> slips = new ArrayList<>();
    Set<String> names = new LinkedHashSet<>();
    byFile.forEach(
        (file, own) -> {
          WorkbookFile slip = of(organisation, file, own);
          String name = names.add(slip.name()) ? slip.name() : nameOfPath(file, slip.name());
          slips.add(new WorkbookFile(name, slip.content()));
        });
    return slips;
  }

  /**
   * The 差戻票 of one file.
   *
   * @param file its path within {@code organisation}, such as {@code R4/a.xlsx}
   */
  public static WorkbookFile of(Path organisation, String file, List<Problem> problems) {
    ReturnSlip slip = new ReturnSlip(file, problems);
    try {
      Optional<WorkbookFile> marked = slip.marked(organisation.resolve(file));
      return marked.isPresent() ? marked.get() : slip.listed();
    } catch (IOException e) {
      throw new UncheckedIOException(file, e);
    }
  }

  private static boolean isFile(Path organisation, String file) {
    Path path = organisation.resolve(file).normalize();
    return path.startsWith(organisation.normalize()) && Files.isRegularFile(path);
  }

  private Optional<WorkbookFile> marked(Path path) throws IOException {
    Optional<XSSFWorkbook> opened = ReturnedFile.open(path);
    if (opened.isEmpty()) {
      return Optional.empty();
    }
    try (XSSFWorkbook workbook = opened.get()) {
      List<SlipSheet.Line> lines = mark(workbook);
      SlipSheet.add(workbook, Looks.within(workbook), file, CORRECT, lines);
      String extension = workbook.isMacroEnabled() ? ".xlsm" : ".xlsx";
      return Optional.of(new WorkbookFile(stem() + extension, EvenPackage.bytes(workbook)));
    } catch (RuntimeException e) {
      // A part that no one but Excel understands; the list is better than nothing.
      return Optional.empty();
    }
  }

  private List<SlipSheet.Line> mark(XSSFWorkbook workbook) {
    CellMarker marker = new CellMarker(workbook);
    EarlierSlip.undo(workbook, marker);
    List<Mark> marks = problems.stream().map(problem -> Mark.of(problem, workbook)).toList();
    Map<XSSFCell, List<Problem>> byCell = new LinkedHashMap<>();
    for (Mark mark : marks) {
      mark.cell()
          .ifPresent(
              cell -> byCell.computeIfAbsent(cell, key -> new ArrayList<>()).add(mark.problem()));
    }
    Map<XSSFCell, String> fills = new LinkedHashMap<>();
    byCell.forEach(
        (cell, own) -> {
          Severity worst = own.get(0).severity();
          fills.put(cell, marker.mark(cell, worst));
          CellRemark.write(cell, own);
        });
    return marks.stream()
        .map(mark -> new SlipSheet.Line(mark, mark.cell().map(fills::get).orElse("")))
        .toList();
  }

  private WorkbookFile listed() throws IOException {
    try (XSSFWorkbook workbook = NewWorkbook.titled(SlipSheet.NAME)) {
      List<SlipSheet.Line> lines =
          problems.stream().map(problem -> new SlipSheet.Line(Mark.nowhere(problem), "")).toList();
      SlipSheet.add(workbook, Looks.of(workbook), file, REPLACE, lines);
      return new WorkbookFile(stem() + ".xlsx", EvenPackage.bytes(workbook));
    }
  }

  /** {@code plan_a.xlsx} or {@code R4_a.csv.xlsx}, where another file is called a as well. */
  private static String nameOfPath(String file, String name) {
    String path = file.replace('/', '_');
    String extension = name.substring(name.lastIndexOf('.'));
    return path.endsWith(extension) ? path : path + extension;
  }

  /** The file's name without folder and extension. */
  private String stem() {
    String name = file.substring(file.lastIndexOf('/') + 1);
    int point = name.lastIndexOf('.');
    return point > 0 ? name.substring(0, point) : name;
  }
}

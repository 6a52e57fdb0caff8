package org.torimatome.forms;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.torimatome.problem.Problem;
import org.torimatome.problem.ProblemCode;
import org.torimatome.text.FreeNames;
import org.torimatome.text.OutsideName;
import org.torimatome.workbook.ReproducibleZip;

/**
 * Makes the 差戻票 of a returned file: the department's own workbook with each bad cell coloured and
 * commented, and a sheet that lists the problems, errors first.
 *
 * <p>Whatever else the workbook holds stays as it is; macros and comments of others are kept. A CSV
 * becomes a workbook with the same cells. A file that cannot be opened as either gets a workbook
 * with the list alone, and so does one that takes too long to mark. A corrected workbook that still
 * carries an earlier 差戻票 is rid of it first. Source: docs/spec.md §3.3, §5 returns/.
 */
public final class ReturnSlip {

  /** Nobody corrects more by hand; problems.json has them all. */
  static final int MOST = 2_000;

  private static final String CORRECT =
      "「誤り」の欄を直し、このファイルを上書き保存して再提出してください。「注意」の欄は内容を確かめ、正しければそのままで構いません。";
  private static final String REPLACE = "このファイルには直接書き込めないため、一覧だけをお返しします。元のファイルを直し、再提出してください。";

  /** What is marked in the form of another period is not worth mending. */
  private static final String OTHER_FORM =
      "このファイルは別の期間の様式です。このファイルは直さず、下の「正しい入力」に示す様式に入力して再提出してください。様式が手元になければ、取りまとめの担当課に請求してください。";

  private static final String OTHER_FOLDER =
      "このファイルは別の期間の値を尋ねる様式です。取りまとめの担当課が正しい期間のフォルダへ移します。入力に誤りがあれば直して再提出してください。";

  private final Path organisation;
  private final CsvReader csv;
  private final Duration limit;

  /**
   * @param organisation the organisation's folder
   */
  public ReturnSlip(Path organisation, CsvReader csv) {
    this(organisation, csv, MarkingTime.LIMIT);
  }

  /**
   * @param limit how much computing time may go into marking one file
   */
  ReturnSlip(Path organisation, CsvReader csv, Duration limit) {
    this.organisation = organisation;
    this.csv = csv;
    this.limit = limit;
  }

  /**
   * One 差戻票 for every file that has an error, in order of path, under names that are all different.
   * Problems of what is no file, such as an empty folder, have none; mere notices ask nobody to
   * send anything again.
   */
  public List<WorkbookFile> all(List<Problem> problems) {
    Map<String, List<Problem>> byFile =
        problems.stream()
            .filter(problem -> isFile(problem.at().file()))
            .collect(
                Collectors.groupingBy(
                    problem -> problem.at().file(), TreeMap::new, Collectors.toList()));
    List<WorkbookFile> slips = new ArrayList<>();
    FreeNames names = new FreeNames();
    byFile.forEach(
        (file, own) -> {
          if (own.stream().anyMatch(Problem::isError)) {
            WorkbookFile slip = of(file, own);
            slips.add(new WorkbookFile(nameOf(file, slip.name(), names), slip.content()));
          }
        });
    return slips;
  }

  /**
   * The 差戻票 of one file, named like it.
   *
   * @param file its path within the organisation's folder, such as {@code R4/a.xlsx}
   */
  public WorkbookFile of(String file, List<Problem> problems) {
    List<Problem> listed =
        problems.stream().sorted(Comparator.comparing(Problem::severity)).limit(MOST).toList();
    try {
      Optional<WorkbookFile> marked = marked(file, listed);
      return marked.isPresent() ? marked.get() : listed(file, listed);
    } catch (IOException e) {
      throw new UncheckedIOException(file, e);
    }
  }

  private Optional<WorkbookFile> marked(String file, List<Problem> problems) throws IOException {
    Path path =
        OutsideName.find(organisation, file)
            .orElseThrow(() -> new NoSuchFileException(organisation + "/" + file));
    MarkingTime time = MarkingTime.from(limit);
    try {
      Optional<XSSFWorkbook> opened = ReturnedFile.open(path, stem(file), csv);
      if (opened.isEmpty()) {
        return Optional.empty();
      }
      try (XSSFWorkbook workbook = opened.get()) {
        return Optional.of(marked(workbook, file, problems, time));
      }
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      // A part that no one but Excel understands, more than POI can hold, or too slow: the list is
      // better than nothing.
      return Optional.empty();
    }
  }

  private static WorkbookFile marked(
      XSSFWorkbook workbook, String file, List<Problem> problems, MarkingTime time)
      throws IOException {
    time.check();
    List<SlipSheet.Line> lines = mark(workbook, problems, time);
    SlipSheet.add(workbook, FormWriter.within(workbook), file, advice(workbook, problems), lines);
    String extension = workbook.isMacroEnabled() ? ".xlsm" : ".xlsx";
    return new WorkbookFile(stem(file) + extension, ReproducibleZip.of(workbook));
  }

  private static List<SlipSheet.Line> mark(
      XSSFWorkbook workbook, List<Problem> problems, MarkingTime time) {
    CellMarker marker = new CellMarker(workbook);
    EarlierSlip.undo(workbook, marker, time);
    MergedBlocks merged = new MergedBlocks();
    List<ProblemMarker> marks = new ArrayList<>();
    Map<XSSFCell, List<Problem>> byCell = new LinkedHashMap<>();
    for (Problem problem : problems) {
      time.check();
      ProblemMarker mark = ProblemMarker.of(problem, workbook, merged);
      marks.add(mark);
      mark.cell()
          .ifPresent(cell -> byCell.computeIfAbsent(cell, key -> new ArrayList<>()).add(problem));
    }
    Map<XSSFCell, String> fills = new LinkedHashMap<>();
    byCell.forEach(
        (cell, own) -> {
          time.check();
          // Errors come first, so the first is the worst.
          fills.put(cell, marker.mark(cell, own.get(0).severity()));
          CellRemark.write(cell, own);
        });
    return marks.stream()
        .map(mark -> new SlipSheet.Line(mark, mark.cell().map(fills::get).orElse("")))
        .toList();
  }

  private static WorkbookFile listed(String file, List<Problem> problems) throws IOException {
    try (XSSFWorkbook workbook = NewWorkbook.titled(SlipSheet.NAME)) {
      List<SlipSheet.Line> lines =
          problems.stream()
              .map(problem -> new SlipSheet.Line(ProblemMarker.nowhere(problem), ""))
              .toList();
      SlipSheet.add(workbook, FormWriter.of(workbook), file, REPLACE, lines);
      return new WorkbookFile(stem(file) + ".xlsx", ReproducibleZip.of(workbook));
    }
  }

  private static String advice(XSSFWorkbook workbook, List<Problem> problems) {
    boolean isOfOtherPeriod =
        problems.stream().anyMatch(problem -> problem.code() == ProblemCode.FORM_OF_OTHER_PERIOD);
    boolean isConfirmation = workbook.getSheet(ConfirmationForm.TABLE) != null;
    return !isOfOtherPeriod ? CORRECT : isConfirmation ? OTHER_FOLDER : OTHER_FORM;
  }

  private boolean isFile(String file) {
    return OutsideName.find(organisation, file).isPresent();
  }

  /** The file's name without folder and extension. */
  private static String stem(String file) {
    String name = file.substring(file.lastIndexOf('/') + 1);
    int point = name.lastIndexOf('.');
    return point > 0 ? name.substring(0, point) : name;
  }

  /**
   * {@code a.xlsx}; {@code plan_a.xlsx} or {@code R4_a.csv.xlsx} where another file is called a as
   * well; with a number where these are taken too or longer than a name may be.
   */
  private static String nameOf(String file, String name, FreeNames names) {
    String plain = OutsideName.part(name);
    if (names.take(plain)) {
      return plain;
    }
    String path = OutsideName.part(file);
    String extension = name.substring(name.lastIndexOf('.'));
    return names.of(
        path.endsWith(extension) ? path.substring(0, path.length() - extension.length()) : path,
        extension);
  }
}

package org.torimatome;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Holds the bands of docs/adr/0001-the-house.md: who may know whom. */
class ArchitectureTest {

  private static final String HOUSE = "org.torimatome";
  private static final List<String> WORDS =
      List.of("text", "problem", "period", "kpi", "plan", "rating", "schema");
  private static final List<String> DECISIONS = List.of("evaluation", "report");
  private static final List<String> FORMATS = List.of("workbook");
  private static final List<String> EDGES =
      List.of("ingest", "render", "archive", "store", "forms");
  private static final List<String> RUNS = List.of("batch", "schedule");
  private static final List<String> DOOR = List.of("cli");

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages(HOUSE);

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          text
          problem
          period
          kpi
          plan
          rating
          schema
          """)
  void words_know_words_and_the_jdk_alone(String room) {
    classes()
        .that()
        .resideInAPackage(HOUSE + "." + room + "..")
        .should()
        .onlyDependOnClassesThat(
            residesInRooms(WORDS).or(residesIn("java..")).or(residesIn("org.jspecify..")))
        .check(CLASSES);
  }

  @ParameterizedTest
  @ValueSource(strings = {"evaluation", "report"})
  void decisions_know_words_and_decisions_and_the_jdk_alone(String room) {
    classes()
        .that()
        .resideInAPackage(HOUSE + "." + room + "..")
        .should()
        .onlyDependOnClassesThat(
            residesInRooms(WORDS)
                .or(residesInRooms(DECISIONS))
                .or(residesIn("java.."))
                .or(residesIn("org.jspecify..")))
        .check(CLASSES);
  }

  @Test
  void formats_know_words_and_their_library() {
    check_that_rooms_know(FORMATS, FORMATS, WORDS);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ingest", "render", "archive", "store", "forms"})
  void an_edge_knows_words_decisions_and_formats_but_no_other_edge(String room) {
    check_that_rooms_know(List.of(room), List.of(room), WORDS, DECISIONS, FORMATS);
  }

  @Test
  void runs_know_everything_but_the_door() {
    check_that_rooms_know(RUNS, RUNS, WORDS, DECISIONS, EDGES);
  }

  /** Of the batch's rooms, each knows those before it alone. */
  private static final List<String> ROOMS_OF_BATCH =
      List.of("folder", "run", "lease", "source", "input", "revision", "filing", "job", "status");

  @Test
  void a_room_of_the_batch_knows_those_before_it() {
    check_that_each_knows_those_before_it("batch", ROOMS_OF_BATCH);
  }

  @Test
  void of_the_rooms_of_the_batch_the_job_alone_knows_Spring_Batch() {
    noClasses()
        .that(
            residesInRooms(
                ROOMS_OF_BATCH.stream()
                    .filter(room -> !room.equals("job"))
                    .map("batch."::concat)
                    .toList()))
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.springframework.batch..")
        .check(CLASSES);
  }

  @Test
  void outside_the_batch_its_words_alone_are_known() {
    noClasses()
        .that(resideOutsideRooms(List.of("batch")))
        .should()
        .dependOnClassesThat(
            residesInRooms(List.of("batch"))
                .and(
                    DescribedPredicate.not(
                        JavaClass.Predicates.resideInAnyPackage(
                            HOUSE + ".batch", HOUSE + ".batch.run"))))
        .check(CLASSES);
  }

  /** Of the rooms in which input is read, each knows those before it alone. */
  private static final List<String> ROOMS_OF_INGEST =
      List.of("folder", "grid", "csv", "xlsx", "table", "cell", "plan", "returns");

  @Test
  void a_room_of_the_reading_knows_those_before_it() {
    check_that_each_knows_those_before_it("ingest", ROOMS_OF_INGEST);
  }

  @Test
  void outside_the_reading_its_front_alone_is_known() {
    noClasses()
        .that(resideOutsideRooms(List.of("ingest")))
        .should()
        .dependOnClassesThat(
            residesInRooms(ROOMS_OF_INGEST.stream().map("ingest."::concat).toList()))
        .check(CLASSES);
  }

  @Test
  void the_door_knows_values_and_runs_and_of_the_edges_the_archive_alone() {
    check_that_rooms_know(DOOR, DOOR, WORDS, DECISIONS, RUNS, List.of("archive"));
  }

  @ParameterizedTest
  @CsvSource(
      useHeadersInDisplayName = true,
      textBlock =
          """
          library,                    room
          org.apache.poi,             workbook render forms ingest
          org.springframework.batch,  batch
          org.springframework.jdbc,   store batch schedule
          com.github.kagkarlsson,     schedule
          org.flywaydb,               store
          org.h2,                     store
          picocli,                    cli
          org.yaml.snakeyaml,         cli
          freemarker,                 render
          org.xhtmlrenderer,          render
          com.lowagie,                render
          com.hierynomus,             archive
          """)
  void a_library_is_known_where_it_belongs(String library, String rooms) {
    noClasses()
        .that(resideOutsideRooms(List.of(rooms.split(" "))))
        .should()
        .dependOnClassesThat()
        .resideInAPackage(library + "..")
        .check(CLASSES);
  }

  /**
   * {@code text.OutsideName} turns names from outside into paths. These name files of our own, or
   * take what the operator typed as a path.
   */
  private static final List<String> NAMES_OF_OUR_OWN =
      List.of(
          "org.torimatome.text.OutsideName",
          "org.torimatome.archive.destination.AddressParser",
          "org.torimatome.archive.destination.DestinationConnection",
          "org.torimatome.batch.folder.CycleFolder",
          "org.torimatome.batch.folder.AtomicFiles",
          "org.torimatome.batch.folder.OutputRoot",
          "org.torimatome.batch.folder.RunLock",
          "org.torimatome.batch.source.Sources",
          "org.torimatome.batch.NewOrganisation",
          "org.torimatome.batch.job.RenderRevision",
          "org.torimatome.batch.SampleInput",
          "org.torimatome.batch.run.Settings",
          "org.torimatome.cli.settings.ConfigFile",
          "org.torimatome.cli.settings.LogFile",
          "org.torimatome.cli.settings.SettingsReader",
          "org.torimatome.render.TemplateSet",
          "org.torimatome.store.DatabaseFile");

  @Test
  void names_from_outside_become_paths_in_one_place() {
    Set<String> makers =
        CLASSES.stream()
            .flatMap(type -> type.getMethodCallsFromSelf().stream())
            .filter(ArchitectureTest::makesAPathOfAText)
            .map(call -> outermost(call.getOriginOwner()).getName())
            .collect(Collectors.toSet());

    assertThat(makers).containsExactlyInAnyOrderElementsOf(NAMES_OF_OUR_OWN);
  }

  private static boolean makesAPathOfAText(JavaMethodCall call) {
    return call.getTargetOwner().isAssignableTo(Path.class)
        && List.of("resolve", "resolveSibling", "of").contains(call.getName())
        && call.getTarget().getRawParameterTypes().stream()
            .anyMatch(type -> type.isEquivalentTo(String.class));
  }

  private static JavaClass outermost(JavaClass type) {
    JavaClass outermost = type;
    while (outermost.getEnclosingClass().isPresent()) {
      outermost = outermost.getEnclosingClass().get();
    }
    return outermost;
  }

  @Test
  void packages_are_free_of_cycles() {
    slices().matching(HOUSE + ".(**)").should().beFreeOfCycles().check(CLASSES);
  }

  @ParameterizedTest
  @CsvSource(
      useHeadersInDisplayName = true,
      textBlock =
          """
          room,                  below
          evaluation.derivation, ''
          evaluation.figure,     evaluation.derivation
          evaluation.target,     evaluation.derivation
          report.changes,        report
          report.letter,         report
          """)
  void a_room_within_a_room_knows_those_below_it_alone(String room, String below) {
    classes()
        .that()
        .resideInAPackage(HOUSE + "." + room)
        .should()
        .onlyDependOnClassesThat(
            residesInRooms(WORDS)
                .or(residesIn(HOUSE + "." + room))
                .or(residesIn(HOUSE + "." + (below.isEmpty() ? room : below)))
                .or(DescribedPredicate.not(residesIn(HOUSE + ".."))))
        .check(CLASSES);
  }

  /** Beyond it nobody finds a file at a glance: a folder is cut into rooms then. */
  private static final int MOST_FILES = 30;

  @ParameterizedTest
  @ValueSource(strings = {"src/main/java", "src/test/java"})
  void no_folder_holds_more_files_than_one_sees_at_a_glance(String tree) throws IOException {
    try (Stream<Path> all = Files.walk(Path.of(tree))) {
      Map<Path, Long> files =
          all.filter(Files::isRegularFile)
              .collect(Collectors.groupingBy(Path::getParent, Collectors.counting()));

      assertThat(files)
          .isNotEmpty()
          .allSatisfy((folder, count) -> assertThat(count).isLessThanOrEqualTo(MOST_FILES));
    }
  }

  @Test
  void only_the_application_stands_in_the_base_package() {
    assertThat(CLASSES.getPackage(HOUSE).getClasses())
        .filteredOn(JavaClass::isTopLevelClass)
        .extracting(JavaClass::getSimpleName)
        .containsOnly("Application", "package-info");
  }

  @Test
  void every_room_stands_in_the_band_table() {
    Set<String> rooms = new TreeSet<>();
    for (JavaPackage room : CLASSES.getPackage(HOUSE).getSubpackages()) {
      rooms.add(room.getRelativeName());
    }

    assertThat(rooms)
        .containsExactlyInAnyOrderElementsOf(
            Stream.of(WORDS, DECISIONS, FORMATS, EDGES, RUNS, DOOR).flatMap(List::stream).toList());
  }

  /** No room within another knows one behind it, nor the front of them all. */
  private static void check_that_each_knows_those_before_it(String front, List<String> rooms) {
    for (int room = 0; room < rooms.size(); room++) {
      List<String> later =
          rooms.subList(room + 1, rooms.size()).stream().map((front + ".")::concat).toList();
      noClasses()
          .that(residesInRooms(List.of(front + "." + rooms.get(room))))
          .should()
          .dependOnClassesThat(
              residesInRooms(later).or(JavaClass.Predicates.resideInAPackage(HOUSE + "." + front)))
          .allowEmptyShould(true)
          .check(CLASSES);
    }
  }

  @SafeVarargs
  private static void check_that_rooms_know(List<String> rooms, List<String>... known) {
    List<String> all = Arrays.stream(known).flatMap(List::stream).toList();
    classes()
        .that(residesInRooms(rooms))
        .should()
        .onlyDependOnClassesThat(
            residesInRooms(all).or(DescribedPredicate.not(residesIn(HOUSE + ".."))))
        .check(CLASSES);
  }

  private static DescribedPredicate<JavaClass> residesInRooms(List<String> rooms) {
    return JavaClass.Predicates.resideInAnyPackage(
        rooms.stream().map(room -> HOUSE + "." + room + "..").toArray(String[]::new));
  }

  private static DescribedPredicate<JavaClass> resideOutsideRooms(List<String> rooms) {
    return DescribedPredicate.not(residesInRooms(rooms));
  }

  private static DescribedPredicate<JavaClass> residesIn(String packages) {
    return JavaClass.Predicates.resideInAPackage(packages);
  }
}

package org.torimatome.render;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.torimatome.render.web.Chromium;
import org.torimatome.render.web.Chromium.Window;
import org.torimatome.report.SampleReports;

/** The report's page as a browser, a keyboard and axe-core see it. */
@Tag("slow")
class AccessiblePageTest {

  private static final String PAGE = PageSources.forTheWeb(SampleReports.of("R4"));

  private static final int PHONE = 390;

  private static final int TABLET = 640;
  private static final int SCREEN = 1280;

  /** A word without a place to break, as long as an address can be. */
  private static final String ADDRESS = "https://www.pref.example.lg.jp/" + "statistics".repeat(9);

  /** Violations only: what axe can't decide it lists elsewhere. */
  private static final String RUN_AXE =
      """
      opened();
      axe.run(document, Object.assign({resultTypes: ['violations']}, %s)).then(function (result) {
        answer(result.violations.map(function (each) {
          return each.id + ': ' + each.nodes.map(function (node) { return node.target; }).slice(0, 5).join(' ');
        }));
      });
      """;

  private static final String FOCUSABLE_IN_ORDER =
      """
      var reachable = Array.from(document.querySelectorAll('a[href], button, input, select, [tabindex]'));
      var first = reachable[0];
      first.focus();
      var bad = reachable.filter(function (each) { return each.tabIndex > 0; });
      var dead = Array.from(document.querySelectorAll('a[href^="#"]')).filter(function (each) {
        return !document.getElementById(each.getAttribute('href').slice(1));
      });
      answer(['first ' + first.className, 'seen ' + (first.getBoundingClientRect().left >= 0),
        'jumping ' + bad.length, 'dead ' + dead.map(function (each) { return each.hash; }).join(' ')]);
      """;

  @TempDir private Path folder;

  @BeforeEach
  void needsChromium() {
    assumeTrue(Chromium.isInstalled(), "chromium is not installed");
  }

  @ParameterizedTest
  @MethodSource("windows")
  void axe_finds_nothing(Window window) {
    String byNightOnlyColoursDiffer = window.dark() ? "{runOnly: ['color-contrast']}" : "{}";

    assertThat(ask(PAGE, window, axe() + RUN_AXE.formatted(byNightOnlyColoursDiffer))).isEmpty();
  }

  @Test
  void axe_would_find_a_page_without_its_language() {
    String broken =
        "<!DOCTYPE html><html><head><title>題</title></head><body><p>文</p></body></html>";

    assertThat(ask(broken, new Window(SCREEN, false), axe() + RUN_AXE.formatted("{}")))
        .contains("html-has-lang");
  }

  @ParameterizedTest
  @MethodSource("windows")
  void the_words_of_drawings_can_be_read(Window window) {
    assertThat(ask(PAGE, window, "answer(drawnTooFaint().concat(drawnTooSmall(10)))")).isEmpty();
  }

  @Test
  void the_words_of_drawings_are_larger_on_a_phone() {
    assertThat(ask(PAGE, new Window(PHONE, false), "answer(drawnTooSmall(12))")).isEmpty();
  }

  @Test
  void words_as_dark_as_the_night_would_be_found() {
    String broken = PAGE.replace("--muted: #aab6c1;", "--muted: #3a4550;");

    assertThat(ask(broken, new Window(SCREEN, true), "answer(drawnTooFaint())")).contains("text");
  }

  @Test
  void nothing_slides_sideways_on_a_phone_and_each_cell_says_its_column() {
    assertThat(
            ask(
                withLongWords(),
                new Window(PHONE, false),
                "answer(beyondTheWindow(false).concat(cellsWithoutTheirColumn()))"))
        .isEmpty();
  }

  @Test
  void only_tables_slide_sideways_on_a_screen() {
    assertThat(ask(withLongWords(), new Window(SCREEN, false), "answer(beyondTheWindow(true))"))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {TABLET, 1024})
  void no_table_of_a_usual_plan_slides_on_a_tablet(int width) {
    assertThat(ask(PAGE, new Window(width, false), "answer(beyondTheWindow(false))")).isEmpty();
  }

  @Test
  void a_word_that_does_not_break_would_be_found() {
    String broken = withLongWords().replace("overflow-wrap: anywhere", "overflow-wrap: normal");

    assertThat(ask(broken, new Window(PHONE, false), "answer(beyondTheWindow(false))"))
        .contains("H4", "#reached");
  }

  @Test
  void long_parts_are_folded_on_the_screen_and_open_on_paper() {
    String folds =
        """
        var folds = Array.from(document.querySelectorAll('details'));
        function open() { return folds.filter(function (fold) { return fold.open; }).length; }
        var lines = [open()];
        folds[0].open = true;
        dispatchEvent(new Event('beforeprint'));
        lines.push(open() === folds.length);
        dispatchEvent(new Event('afterprint'));
        lines.push(open());
        answer(lines);
        """;

    assertThat(ask(PAGE, new Window(SCREEN, false), folds).lines())
        .containsExactly("0", "true", "1");
  }

  @Test
  void the_keyboard_meets_the_skip_link_first_and_every_link_leads_somewhere() {
    assertThat(ask(PAGE, new Window(SCREEN, false), FOCUSABLE_IN_ORDER).lines())
        .containsExactly("first skip", "seen true", "jumping 0", "dead ");
  }

  /** By night the colours are others, and no other on a phone than on a screen. */
  static Stream<Window> windows() {
    return Stream.of(new Window(PHONE, false), new Window(SCREEN, false), new Window(SCREEN, true));
  }

  private static String withLongWords() {
    return PAGE.replace("RPA等により効率化する業務量", ADDRESS)
        .replace("スマート県庁推進プロジェクト", ADDRESS)
        .replace("類似手続の対応事例", ADDRESS)
        .replace("全国11位", ADDRESS);
  }

  private String ask(String page, Window window, String question) {
    return Chromium.ask(folder, page, window, script("/page-checks.js") + question);
  }

  private static String axe() {
    return script("/axe.min.js");
  }

  private static String script(String name) {
    try (InputStream script = AccessiblePageTest.class.getResourceAsStream(name)) {
      return new String(script.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

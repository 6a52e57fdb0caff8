package org.torimatome.render;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.torimatome.report.SampleReports;

/** The report's page as a browser, a keyboard and axe-core see it. */
@Tag("slow")
class AccessiblePageTest {

  private static final String PAGE = PageSources.forTheWeb(SampleReports.of("R4"));

  /** Violations only: what axe can't decide it lists elsewhere. */
  private static final String RUN_AXE =
      """
      axe.run(document, {resultTypes: ['violations']}).then(function (result) {
        answer(result.violations.map(function (each) {
          return each.id + ': ' + each.nodes.map(function (node) { return node.target; }).slice(0, 5).join(' ');
        }));
      });
      """;

  private static final String IS_WITHIN_THE_WINDOW =
      """
      var lines = [];
      if (document.documentElement.scrollWidth > window.innerWidth) {
        document.querySelectorAll('body *').forEach(function (each) {
          if (!each.closest('.scroll') && each.getBoundingClientRect().right > window.innerWidth + 1) {
            lines.push(each.tagName + '.' + each.className);
          }
        });
        lines.push('wider than ' + window.innerWidth);
      }
      answer(lines);
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

  @Test
  void axe_finds_nothing_on_a_phone() throws IOException {
    assertThat(Chromium.ask(folder, PAGE, 390, axe() + RUN_AXE)).isEmpty();
  }

  @Test
  void axe_finds_nothing_on_a_screen() throws IOException {
    assertThat(Chromium.ask(folder, PAGE, 1280, axe() + RUN_AXE)).isEmpty();
  }

  @Test
  void axe_would_find_a_page_without_its_language() throws IOException {
    String broken =
        "<!DOCTYPE html><html><head><title>題</title></head><body><p>文</p></body></html>";

    assertThat(Chromium.ask(folder, broken, 1280, axe() + RUN_AXE)).contains("html-has-lang");
  }

  @ParameterizedTest
  @ValueSource(ints = {390, 1280})
  void only_tables_scroll_sideways(int width) {
    assertThat(Chromium.ask(folder, PAGE, width, IS_WITHIN_THE_WINDOW)).isEmpty();
  }

  @Test
  void the_keyboard_meets_the_skip_link_first_and_every_link_leads_somewhere() {
    assertThat(Chromium.ask(folder, PAGE, 1280, FOCUSABLE_IN_ORDER).lines())
        .containsExactly("first skip", "seen true", "jumping 0", "dead ");
  }

  private static String axe() throws IOException {
    try (InputStream script = AccessiblePageTest.class.getResourceAsStream("/axe.min.js")) {
      return new String(script.readAllBytes(), UTF_8).replace("</script", "<\\/script");
    }
  }
}

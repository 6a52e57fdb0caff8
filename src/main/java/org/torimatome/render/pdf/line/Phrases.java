package org.torimatome.render.pdf.line;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Where phrases (文節) begin: {@code 電子申請に|対応した|手続数} before 対応 and 手続.
 *
 * <p>By the Japanese model of BudouX, which adds up what the characters round a place speak for or
 * against it. Source: docs/adr/0016-typography.md.
 */
final class Phrases {
  private static final String MODEL = "budoux-ja.json";

  private static final Pattern GROUP = Pattern.compile("\"(\\w+)\":\\{([^}]*)\\}");
  private static final Pattern FEATURE = Pattern.compile("\"([^\"]+)\":(-?\\d+)");

  /** Of what the model divides, which belongs together: {@code デジタルに|よる}, {@code 中|小企業}. */
  private static final Pattern WHOLE =
      Pattern.compile("に(?:よ[りるっ]|おけ|おい|関[しす]|対[しす]|つい|伴[いう])|中小|体制|関係人口|ことができ");

  /** A group of features: the characters from and to so far from the place. */
  private record Window(String name, int from, int to) {}

  private static final List<Window> WINDOWS =
      List.of(
          new Window("UW1", -3, -2),
          new Window("UW2", -2, -1),
          new Window("UW3", -1, 0),
          new Window("UW4", 0, 1),
          new Window("UW5", 1, 2),
          new Window("UW6", 2, 3),
          new Window("BW1", -2, 0),
          new Window("BW2", -1, 1),
          new Window("BW3", 0, 2),
          new Window("TW1", -3, 0),
          new Window("TW2", -2, 1),
          new Window("TW3", -1, 2),
          new Window("TW4", 0, 3));

  private Phrases() {}

  /**
   * The indexes at which a phrase begins, by the model and the house.
   *
   * @param asked those that matter, neither the text's start nor its end
   */
  static BitSet in(String text, BitSet asked) {
    BitSet begins = new BitSet(text.length());
    asked.stream().filter(at -> Model.SCORES.isBorder(text, at)).forEach(begins::set);
    WHOLE.matcher(text).results().forEach(found -> begins.clear(found.start() + 1, found.end()));
    return begins;
  }

  private static final class Model {
    static final Model SCORES = read();

    private final Map<Long, Integer> scores = new HashMap<>();
    private int total;

    boolean isBorder(String text, int at) {
      int score = 0;
      for (int group = 0; group < WINDOWS.size(); group++) {
        Window window = WINDOWS.get(group);
        if (at + window.from >= 0 && at + window.to <= text.length()) {
          score += scores.getOrDefault(key(group, text, at + window.from, at + window.to), 0);
        }
      }
      return 2 * score > total;
    }

    private static long key(int group, CharSequence text, int from, int to) {
      long key = group;
      for (int at = from; at < to; at++) {
        key = key << Character.SIZE | text.charAt(at);
      }
      return key;
    }

    private void add(MatchResult group) {
      int number = WINDOWS.stream().map(Window::name).toList().indexOf(group.group(1));
      FEATURE
          .matcher(group.group(2))
          .results()
          .forEach(
              feature -> {
                String characters = feature.group(1);
                int score = Integer.parseInt(feature.group(2));
                scores.put(key(number, characters, 0, characters.length()), score);
                total += score;
              });
    }

    private static Model read() {
      try (InputStream in = Phrases.class.getResourceAsStream(MODEL)) {
        if (in == null) {
          throw new IllegalStateException(MODEL + " is missing from the program");
        }
        Model model = new Model();
        GROUP.matcher(new String(in.readAllBytes(), UTF_8)).results().forEach(model::add);
        return model;
      } catch (IOException e) {
        throw new UncheckedIOException(MODEL + " can't be read", e);
      }
    }
  }
}

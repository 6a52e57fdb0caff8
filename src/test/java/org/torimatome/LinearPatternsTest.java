package org.torimatome;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * No pattern reads a text again and again: the characters that it looks at are counted, on texts
 * made of a few of its own characters over and over.
 */
class LinearPatternsTest {

  private static final int LENGTH = 500;

  /** How often a pattern may look at each character, all its alternatives together. */
  private static final int LOOKS = 120;

  /** Patterns that see short texts only, by the longest of them: for these a square is no harm. */
  private static final Map<String, Integer> SHORT =
      Map.of(
          "org.torimatome.ingest.cell.Marked", 16,
          "org.torimatome.ingest.cell.Numeral", 40,
          "org.torimatome.ingest.cell.Qualified", 80,
          "org.torimatome.ingest.cell.TargetReader", 160);

  /**
   * Patterns that a text matches as a whole or not: looked for within one, they would begin anew.
   */
  private static final Set<String> OF_THE_WHOLE =
      Set.of(
          "org.torimatome.archive.destination.AddressParser.SCHEME",
          "org.torimatome.archive.destination.AddressParser.SHARE",
          "org.torimatome.archive.bag.PartialBags.NAME",
          "org.torimatome.batch.filing.RecordedBelongings.SOURCES",
          "org.torimatome.batch.folder.OutputRoot.HELD",
          "org.torimatome.forms.ReturnedFile.XML",
          "org.torimatome.ingest.ProblemOrder.CELL",
          "org.torimatome.ingest.plan.SvgPicture.PATH",
          "org.torimatome.report.changes.FigureDifference.FIGURE",
          "org.torimatome.ingest.ProblemOrder.ROW",
          "org.torimatome.ingest.plan.SummaryReader.GROUP",
          "org.torimatome.ingest.cell.TargetReader.AT_LEAST",
          "org.torimatome.ingest.cell.TargetReader.AT_MOST",
          "org.torimatome.ingest.cell.TargetReader.BOTH",
          "org.torimatome.kpi.Measurement$Missing.BRACKETED",
          "org.torimatome.render.TemplateSet.OUTPUT",
          "org.torimatome.render.pdf.source.StyleCheck.MESSAGE",
          "org.torimatome.render.pdf.source.StyleCheck.UNKNOWN_PROPERTY");

  private static final List<String> PIECES =
      List.of("a", "1", " ", "\n", "(", "あ", "年", "1,", "://", "\"", "か\u3099", "a1", " 1", "*/");

  static Stream<String> patterns() {
    return new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.torimatome")
            .stream()
            .flatMap(house -> house.getFields().stream())
            .filter(field -> field.getRawType().isEquivalentTo(Pattern.class))
            .filter(field -> field.getModifiers().contains(JavaModifier.STATIC))
            .map(JavaField::getFullName)
            .sorted();
  }

  @ParameterizedTest
  @MethodSource("patterns")
  void reads_any_text_in_work_that_grows_with_its_length(String name) throws Exception {
    String owner = name.substring(0, name.lastIndexOf('.'));
    Field field = Class.forName(owner).getDeclaredField(name.substring(name.lastIndexOf('.') + 1));
    field.setAccessible(true);
    Pattern pattern = (Pattern) field.get(null);
    int length = SHORT.getOrDefault(owner, LENGTH);

    for (String text : hostile(pattern, length)) {
      Counting counted = new Counting(text);
      Matcher matcher = pattern.matcher(counted);
      while (!OF_THE_WHOLE.contains(name) && matcher.find()) {
        // As replaceAll and split do.
      }
      matcher.reset().matches();
      matcher.reset().lookingAt();
      assertThat(counted.looks)
          .as("%s on 「%s…」", pattern, text.substring(0, 8))
          .isLessThan((long) LOOKS * LENGTH);
    }
  }

  /** One to three of the pattern's own characters, and of others, over and over. */
  private static Set<String> hostile(Pattern pattern, int length) {
    List<String> pieces = new ArrayList<>(PIECES);
    pattern.pattern().codePoints().distinct().forEach(c -> pieces.add(Character.toString(c)));
    Random chance = new Random(pattern.pattern().length());
    Set<String> units = new LinkedHashSet<>(pieces);
    for (int i = 0; i < 25; i++) {
      String unit = "";
      for (int parts = 2 + chance.nextInt(2); parts > 0; parts--) {
        unit += pieces.get(chance.nextInt(pieces.size()));
      }
      units.add(unit);
    }
    Set<String> texts = new LinkedHashSet<>();
    for (String unit : units) {
      String text = unit.repeat(length / unit.length() + 1).substring(0, length - 2);
      texts.add(text + "!");
      texts.add("1" + text + "\n");
      texts.add(pieces.get(chance.nextInt(pieces.size())) + text);
    }
    return texts;
  }

  /** A text that counts how often somebody looks at one of its characters. */
  private static final class Counting implements CharSequence {
    private final String text;
    private long looks;

    Counting(String text) {
      this.text = text;
    }

    @Override
    public int length() {
      return text.length();
    }

    @Override
    public char charAt(int index) {
      looks++;
      return text.charAt(index);
    }

    @Override
    public CharSequence subSequence(int start, int end) {
      return text.substring(start, end);
    }

    @Override
    public String toString() {
      return text;
    }
  }
}

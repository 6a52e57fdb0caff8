package org.torimatome.archive.bag;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.torimatome.text.OutsideName;

/**
 * Names that every drive takes and every tool reads alike: {@code 達成率100%.xlsx} becomes {@code
 * 達成率100％.xlsx}.
 *
 * <p>NFC throughout. What Windows refuses, and {@code %} and line ends, which RFC 8493 escapes in a
 * manifest while {@code sha256sum -c} takes them as they stand, are replaced by their full-width
 * forms or {@code _}; what grows too long for a file system is cut. Names that a drive without case
 * or normalisation would take for one are numbered. Source: docs/adr/0006-filing-in-bags.md.
 */
final class BagNames {
  private static final String REFUSED = "%\\:*?\"<>|";
  private static final String REPLACED = "％＼：＊？”＜＞｜";
  private static final Pattern DEVICE =
      Pattern.compile("(?i)(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(\\..*)?");

  private static final int LONGEST_EXTENSION = 16;

  private BagNames() {}

  /** Original names → names in the bag, in the order of the originals. */
  static SortedMap<String, String> of(SortedSet<String> originals) {
    SortedMap<String, String> names = new TreeMap<>();
    Set<String> taken = new HashSet<>();
    // Names that may stay as they are come first, so that none of them is renamed by a newcomer.
    originals.stream().filter(name -> safe(name).equals(name)).forEach(n -> add(n, names, taken));
    originals.stream().filter(name -> !safe(name).equals(name)).forEach(n -> add(n, names, taken));
    return names;
  }

  private static void add(String original, SortedMap<String, String> names, Set<String> taken) {
    String name = safe(original);
    String free = name;
    for (int number = 2; !taken.add(fold(free)); number++) {
      free = numbered(name, number);
    }
    names.put(original, free);
  }

  private static String safe(String name) {
    StringBuilder safe = new StringBuilder();
    for (String part : Normalizer.normalize(name, Normalizer.Form.NFC).split("/", -1)) {
      safe.append(safe.isEmpty() ? "" : "/").append(safePart(part));
    }
    return safe.toString();
  }

  private static String safePart(String part) {
    StringBuilder safe = new StringBuilder(DEVICE.matcher(part).matches() ? "_" : "");
    part.codePoints()
        .forEach(
            character -> {
              int refused = REFUSED.indexOf(character);
              boolean lone = Character.getType(character) == Character.SURROGATE;
              safe.appendCodePoint(
                  refused >= 0
                      ? REPLACED.charAt(refused)
                      : lone || Character.isISOControl(character) ? '_' : character);
            });
    char last = safe.charAt(safe.length() - 1);
    return last == '.' || last == ' '
        ? OutsideName.fitted(safe.toString(), "_")
        : cut(safe.toString(), "");
  }

  /** The part with something before its extension, cut where full-width forms made it too long. */
  private static String cut(String part, String added) {
    int dot = part.lastIndexOf('.');
    boolean named = dot > 0 && part.length() - dot <= LONGEST_EXTENSION && dot < part.length() - 1;
    return named
        ? OutsideName.fitted(part.substring(0, dot), added + part.substring(dot))
        : OutsideName.fitted(part, added);
  }

  private static String numbered(String name, int number) {
    int part = name.lastIndexOf('/') + 1;
    return name.substring(0, part) + cut(name.substring(part), " (" + number + ")");
  }

  private static String fold(String name) {
    return name.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
  }
}

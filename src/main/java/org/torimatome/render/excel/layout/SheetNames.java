package org.torimatome.render.excel.layout;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Makes names fit for tabs: at most 31 characters, none of {@code []:*?/\}, no two alike. */
final class SheetNames {
  private static final int LONGEST = 31;

  static List<String> fit(List<String> wished) {
    List<String> names = new ArrayList<>();
    Set<String> taken = new HashSet<>();
    for (String wish : wished) {
      String base = legal(wish);
      String name = cut(base, LONGEST);
      for (int again = 2; !taken.add(name.toLowerCase(Locale.ROOT)); again++) {
        String mark = "(" + again + ")";
        name = cut(base, LONGEST - mark.length()) + mark;
      }
      names.add(name);
    }
    return names;
  }

  private static String legal(String wish) {
    String name =
        wish.strip()
            .replace('[', '［')
            .replace(']', '］')
            .replace(':', '：')
            .replace('*', '＊')
            .replace('?', '？')
            .replace('/', '／')
            .replace('\\', '＼')
            .replace('\'', '’')
            .replaceAll("\\p{Cntrl}", " ");
    // Excel keeps this one name for itself.
    return name.equalsIgnoreCase("history") ? name + "_" : name;
  }

  private static String cut(String name, int length) {
    if (name.length() <= length) {
      return name;
    }
    return name.substring(0, Character.isLowSurrogate(name.charAt(length)) ? length - 1 : length);
  }

  private SheetNames() {}
}

package org.torimatome.store;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a database is, out of {@code jdbc:postgresql://dbhost:5432/torimatome?ssl=true}.
 *
 * @param host with its port; several where several are named
 */
record ServerAddress(String host, String database) {

  private static final Pattern URL =
      Pattern.compile("jdbc:postgresql:(?://(?<host>[^/?]*)/?)?(?<database>[^?]*)(?:\\?.*)?");

  static ServerAddress of(String url) {
    Matcher parts = URL.matcher(url);
    if (!parts.matches()) {
      return new ServerAddress("", "");
    }
    String host = parts.group("host");
    boolean named = host != null && !host.isEmpty();
    String place = named ? host : "localhost";
    return new ServerAddress(
        place.matches(".*:[0-9]+") ? place : place + ":5432", parts.group("database"));
  }
}

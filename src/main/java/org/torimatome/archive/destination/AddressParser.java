package org.torimatome.archive.destination;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The written forms of {@link Address}. */
final class AddressParser {
  private static final Pattern SHARE =
      Pattern.compile("(?<host>\\[[0-9A-Fa-f:.]+]|[^/:@\\[\\]]+)(:(?<port>\\d{1,5}))?/(?<path>.+)");
  private static final Pattern SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]+:.*");

  private AddressParser() {}

  static Optional<Address> parse(String text) {
    if (startsWith(text, "smb://")) {
      return share(unescape(text.substring("smb://".length())));
    }
    if (text.startsWith("\\\\") || text.startsWith("//")) {
      return share(text.substring(2).replace('\\', '/'));
    }
    if (startsWith(text, "file:")) {
      return file(unescape(text.substring("file:".length())));
    }
    return SCHEME.matcher(text).matches() ? Optional.empty() : folder(text);
  }

  private static boolean startsWith(String text, String scheme) {
    return text.regionMatches(true, 0, scheme, 0, scheme.length());
  }

  /** {@code /mnt/x}, {@code ///mnt/x}, {@code //localhost/mnt/x} or, with a server, a UNC path. */
  private static Optional<Address> file(String rest) {
    String local = rest.replaceFirst("^//(localhost)?(?=/)", "");
    if (local.startsWith("//")) {
      return share(local.replaceFirst("^/+", ""));
    }
    return folder(local.matches("/[A-Za-z]:.*") ? local.substring(1) : local);
  }

  private static Optional<Address> folder(String path) {
    try {
      return path.isBlank() ? Optional.empty() : Optional.of(new Address.Folder(Path.of(path)));
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  private static Optional<Address> share(String text) {
    Matcher parts = SHARE.matcher(text);
    if (!parts.matches()) {
      return Optional.empty();
    }
    String[] names =
        Arrays.stream(parts.group("path").split("/"))
            .filter(name -> !name.isEmpty())
            .toArray(String[]::new);
    if (names.length == 0 || Arrays.stream(names).anyMatch(name -> name.matches("\\.{1,2}"))) {
      return Optional.empty();
    }
    int port =
        parts.group("port") == null ? Address.SMB_PORT : Integer.parseInt(parts.group("port"));
    String path = String.join("/", Arrays.asList(names).subList(1, names.length));
    return port < 1 || port > 65535
        ? Optional.empty()
        : Optional.of(new Address.Share(parts.group("host"), port, names[0], path));
  }

  private static String unescape(String text) {
    try {
      return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      // A percent sign that escapes nothing stands for itself.
      return text;
    }
  }
}

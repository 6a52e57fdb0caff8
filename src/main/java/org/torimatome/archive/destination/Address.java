package org.torimatome.archive.destination;

import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Optional;
import java.util.function.Function;
import org.torimatome.text.Language;
import org.torimatome.text.ShownText;

/**
 * Where a drive is, such as {@code file:/mnt/share/dx}, {@code \\server\share\dx} or {@code
 * smb://server:445/share/dx}: one value of {@code torimatome.archive} (docs/spec.md §5).
 */
public sealed interface Address {

  /** Port of SMB where none is named. */
  int SMB_PORT = 445;

  /**
   * Reads a setting: {@code file:} with a path, a plain path, a UNC path or {@code
   * smb://host[:port]/share/path}; escapes such as {@code %20} are undone in the forms with a
   * scheme. Empty for anything else, for which {@link #unrecognised} has the words.
   */
  static Optional<Address> parse(String setting) {
    return AddressParser.parse(setting.strip());
  }

  /** What to tell whoever typed it, without a user and password, which do not belong there. */
  static String unrecognised(String setting, Language language) {
    String shown = ShownText.address(setting);
    String key = shown.equals(setting) ? "address-unrecognised" : "address-with-user";
    return MessageFormat.format(FilingFault.text(language, key), shown);
  }

  <T> T fold(Function<Folder, T> folder, Function<Share, T> share);

  /** A folder that the operating system shows. */
  record Folder(Path path) implements Address {
    @Override
    public <T> T fold(Function<Folder, T> folder, Function<Share, T> share) {
      return folder.apply(this);
    }

    @Override
    public String toString() {
      return path.toString();
    }
  }

  /**
   * A folder on an SMB share.
   *
   * @param path below the share, with {@code /}; may be empty
   */
  record Share(String host, int port, String share, String path) implements Address {
    @Override
    public <T> T fold(Function<Folder, T> folder, Function<Share, T> share) {
      return share.apply(this);
    }

    @Override
    public String toString() {
      return "smb://"
          + host
          + (port == SMB_PORT ? "" : ":" + port)
          + "/"
          + share
          + (path.isEmpty() ? "" : "/" + path);
    }
  }
}

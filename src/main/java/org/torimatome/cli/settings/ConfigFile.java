package org.torimatome.cli.settings;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.torimatome.cli.argument.UsageException;
import org.torimatome.cli.terminal.Messages;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;

/**
 * The keys under {@code torimatome:} of an {@code application.yml}; none where there is no file.
 *
 * @param folder where the file lies; relative paths in it are meant from here
 */
record ConfigFile(Path folder, Map<String, Object> values) {

  private static final String OURS = "torimatome";

  /**
   * Reads a file, which may be missing; refuses a key that is not in {@code known}, and one that
   * seems meant to be ours and stands elsewhere. What others keep in the file is theirs.
   */
  static ConfigFile read(Path file, Set<String> known, Messages messages) {
    Path folder = file.toAbsolutePath().resolveSibling("").normalize();
    if (!Files.isRegularFile(file)) {
      return new ConfigFile(folder, Map.of());
    }
    Map<String, Object> document = map(document(file, messages));
    Map<String, Object> values = map(document.remove(OURS));
    boolean othersAlone = values.isEmpty() && !document.isEmpty();
    document.keySet().stream()
        .filter(key -> othersAlone || known.contains(key) || key.startsWith(OURS + "."))
        .findFirst()
        .ifPresent(
            key -> {
              throw new UsageException(messages.text("settings.misplaced", file, key, OURS));
            });
    for (String key : values.keySet()) {
      if (!known.contains(key)) {
        String list = String.join(", ", new TreeSet<>(known));
        throw new UsageException(messages.text("settings.unknown", file, key, list));
      }
    }
    return new ConfigFile(folder, values);
  }

  Optional<Object> value(String key) {
    return Optional.ofNullable(values.get(key));
  }

  private static @Nullable Object document(Path file, Messages messages) {
    LoaderOptions options = new LoaderOptions();
    options.setAllowDuplicateKeys(false);
    try {
      return new Yaml(new SafeConstructor(options)).load(Files.readString(file));
    } catch (CharacterCodingException e) {
      throw new UsageException(messages.text("settings.encoding", file));
    } catch (MarkedYAMLException e) {
      int line = e.getProblemMark().getLine() + 1;
      throw new UsageException(messages.text("settings.syntax", file, line, e.getProblem()));
    } catch (IOException | YAMLException e) {
      throw new UsageException(
          messages.text("settings.unreadable", file, String.valueOf(e.getMessage())));
    }
  }

  private static Map<String, Object> map(@Nullable Object node) {
    Map<String, Object> values = new TreeMap<>();
    if (node instanceof Map<?, ?> entries) {
      entries.forEach(
          (key, value) -> {
            if (value != null) {
              values.put(String.valueOf(key), value);
            }
          });
    }
    return values;
  }
}

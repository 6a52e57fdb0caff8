package org.torimatome.cli;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/**
 * The keys under {@code torimatome:} of an {@code application.yml}; none where there is no file.
 *
 * @param folder where the file lies; relative paths in it are meant from here
 */
record ConfigFile(Path folder, Map<String, Object> values) {

  /** Reads a file, which may be missing; refuses a key that is not in {@code known}. */
  static ConfigFile read(Path file, Set<String> known, Messages messages) {
    Path folder = file.toAbsolutePath().resolveSibling("").normalize();
    if (!Files.isRegularFile(file)) {
      return new ConfigFile(folder, Map.of());
    }
    Map<String, Object> values = values(document(file, messages));
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
    try (Reader reader = Files.newBufferedReader(file)) {
      return new Yaml(new SafeConstructor(new LoaderOptions())).load(reader);
    } catch (IOException | YAMLException e) {
      throw new UsageException(
          messages.text("settings.unreadable", file, String.valueOf(e.getMessage())));
    }
  }

  /** What others keep in the file is theirs. */
  private static Map<String, Object> values(@Nullable Object document) {
    Map<String, Object> values = new TreeMap<>();
    if (document instanceof Map<?, ?> all && all.get("torimatome") instanceof Map<?, ?> ours) {
      ours.forEach(
          (key, value) -> {
            if (value != null) {
              values.put(String.valueOf(key), value);
            }
          });
    }
    return values;
  }
}

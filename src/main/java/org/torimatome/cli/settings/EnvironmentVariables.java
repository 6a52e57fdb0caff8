package org.torimatome.cli.settings;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.torimatome.cli.argument.UsageException;
import org.torimatome.cli.terminal.Messages;

/** Settings as the environment has them, such as {@code TORIMATOME_OUTPUT} for {@code output}. */
record EnvironmentVariables(Map<String, String> all) {

  private static final String PREFIX = "TORIMATOME_";

  /** What no file may say, and what is asked before a file is read. */
  private static final Set<String> NEVER_IN_A_FILE =
      Set.of("config", "lang", "database-password", "smb-user", "smb-password", "smb-domain");

  /** A setting; empty where there is none, or a blank one. */
  Optional<String> of(String key) {
    return Optional.ofNullable(all.get(named(key))).filter(value -> !value.isBlank());
  }

  private static String named(String key) {
    return PREFIX + key.toUpperCase(Locale.ROOT).replace('-', '_');
  }

  /**
   * One that is misspelt would be passed over, as an unknown key would.
   *
   * @throws UsageException at the first that is no setting
   */
  void requireKnown(Set<String> keys, Messages messages) {
    Set<String> known =
        Stream.concat(keys.stream(), NEVER_IN_A_FILE.stream())
            .map(EnvironmentVariables::named)
            .collect(Collectors.toCollection(TreeSet::new));
    all.keySet().stream()
        .filter(name -> name.startsWith(PREFIX) && !known.contains(name))
        .sorted()
        .findFirst()
        .ifPresent(
            name -> {
              throw new UsageException(
                  messages.text("settings.unknown-variable", name, String.join(", ", known)));
            });
  }
}

package org.torimatome.archive.destination;

import java.util.Map;

/**
 * Who signs in at an SMB share, such as user {@code filing} of domain {@code PREF}.
 *
 * <p>Comes from the environment, never from a file of the project (docs/spec.md §7). An empty user
 * signs in as a guest.
 */
public record SmbCredentials(String user, String password, String domain) {

  /** From TORIMATOME_SMB_USER, _PASSWORD and _DOMAIN; what is not set is empty. */
  public static SmbCredentials from(Map<String, String> environment) {
    return new SmbCredentials(
        environment.getOrDefault("TORIMATOME_SMB_USER", ""),
        environment.getOrDefault("TORIMATOME_SMB_PASSWORD", ""),
        environment.getOrDefault("TORIMATOME_SMB_DOMAIN", ""));
  }

  boolean areGiven() {
    return !user.isEmpty();
  }

  /** Without the password: this text may reach a log. */
  @Override
  public String toString() {
    return domain.isEmpty() ? user : domain + "\\" + user;
  }
}

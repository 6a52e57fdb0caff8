package org.torimatome.store;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The versions of the templates that issued revisions were made with, each once. */
public final class TemplateVersions {

  private final JdbcClient jdbc;

  public TemplateVersions(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Keeps a version.
   *
   * @param files with their digests, as {@code sha256sum} writes them
   * @param digest of that list
   */
  public void add(String digest, String files) {
    jdbc.sql("insert into template_version values (:digest, :files) on conflict do nothing")
        .param("digest", digest)
        .param("files", files)
        .update();
  }

  /** The files of a version; empty where an earlier program noted the digest alone. */
  public Optional<String> files(String digest) {
    return jdbc.sql("select files from template_version where digest = :digest")
        .param("digest", digest)
        .query(String.class)
        .optional();
  }
}

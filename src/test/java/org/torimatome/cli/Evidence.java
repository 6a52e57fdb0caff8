package org.torimatome.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.torimatome.batch.folder.AtomicFiles;
import org.torimatome.period.ReportingPeriod;
import org.torimatome.plan.RevisionKey;
import org.torimatome.store.Chain;

/**
 * What lies in a home folder, in the hands of somebody who may do everything with it. Paths are
 * relative to the home.
 */
final class Evidence {

  private static final List<String> RECORD =
      List.of(
          "measurement",
          "measurement_use",
          "revision",
          "filing",
          "verification",
          "template_version",
          "evaluation",
          "chain_link",
          "approval",
          "approval_link",
          "draft");

  private final Path home;

  Evidence(Path home) {
    this.home = home;
  }

  /** For {@link #restore}. */
  void saveAll() {
    copyTree(home.resolve("output"), home.resolve("saved"));
  }

  void restore() {
    AtomicFiles.delete(home.resolve("output"));
    AtomicFiles.delete(home.resolve("elsewhere"));
    copyTree(home.resolve("saved"), home.resolve("output"));
  }

  void saveDatabase(String name) {
    copy(database(), name);
  }

  void replaceDatabase(String name) {
    replaceBy(database(), name);
  }

  String database() {
    return "output/.torimatome/torimatome.mv.db";
  }

  /** The folder of the only version of the templates. */
  String templates() {
    Path shelf = home.resolve("output/.torimatome/templates");
    return home.relativize(AtomicFiles.list(shelf).get(0)).toString();
  }

  void flip(String file) throws IOException {
    byte[] bytes = Files.readAllBytes(at(file));
    bytes[bytes.length / 2] ^= 1;
    Files.write(at(file), bytes);
  }

  void write(String file, String text) throws IOException {
    Files.createDirectories(at(file).getParent());
    Files.writeString(at(file), text);
  }

  void makeFolder(String folder) throws IOException {
    Files.createDirectories(at(folder));
  }

  void delete(String path) {
    AtomicFiles.delete(at(path));
  }

  void move(String from, String to) throws IOException {
    Files.move(at(from), at(to));
  }

  void copy(String from, String to) {
    copyTree(at(from), at(to));
  }

  void swap(String one, String other) throws IOException {
    move(one, "elsewhere");
    move(other, one);
    move("elsewhere", other);
  }

  void replaceBy(String path, String by) {
    delete(path);
    copy(by, path);
  }

  /** The same bytes, reached by a link. */
  void link(String path) throws IOException {
    move(path, "elsewhere");
    Files.createSymbolicLink(at(path), at("elsewhere"));
  }

  void pipe(String path) throws Exception {
    delete(path);
    new ProcessBuilder("mkfifo", at(path).toString()).start().waitFor();
  }

  void rewriteManifest(String folder, String manifest) throws Exception {
    new ProcessBuilder("sh", "-c", "sha256sum $(cut -c67- %1$s) > x; mv x %1$s".formatted(manifest))
        .directory(at(folder).toFile())
        .start()
        .waitFor();
  }

  /** Changes the record as one who owns it can: the tables are told to let it pass first. */
  void tell(String sql) {
    JdbcClient jdbc = JdbcClient.create(source());
    RECORD.forEach(table -> jdbc.sql("drop trigger if exists " + table + "_append_only").update());
    jdbc.sql(sql).update();
  }

  void forgetApproval(String cycle) {
    tell("delete from approval where cycle = '" + cycle + "'");
    tell("delete from approval_link where cycle = '" + cycle + "'");
  }

  void forget(String organisation, String cycle, int revision) {
    for (String table :
        List.of("chain_link", "evaluation", "filing", "verification", "measurement_use")) {
      tell(of("delete from " + table, organisation, cycle, revision));
    }
    tell(of("delete from revision", organisation, cycle, revision));
  }

  /** Makes the whole chain of an organisation fit what is recorded now. */
  void sealAnew(String organisation) {
    JdbcClient jdbc = JdbcClient.create(source());
    List<RevisionKey> keys =
        jdbc.sql("select cycle, revision from chain_link where organisation = ? order by number")
            .param(organisation)
            .query(
                (row, number) ->
                    new RevisionKey(
                        organisation,
                        ReportingPeriod.parse(row.getString("cycle")).orElseThrow(),
                        row.getInt("revision")))
            .list();
    tell("delete from chain_link where organisation = '" + organisation + "'");
    keys.forEach(new Chain(jdbc)::seal);
  }

  private static String of(String statement, String organisation, String cycle, int revision) {
    return "%s where organisation = '%s' and cycle = '%s' and revision = %s"
        .formatted(statement, organisation, cycle, revision);
  }

  private DataSource source() {
    return new DriverManagerDataSource(
        "jdbc:h2:file:"
            + at(database()).toString().replace(".mv.db", "")
            + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE",
        "torimatome",
        "");
  }

  private Path at(String path) {
    return home.resolve(path);
  }

  private static void copyTree(Path from, Path to) {
    try (Stream<Path> paths = Files.walk(from)) {
      Files.createDirectories(to.getParent());
      for (Path each : paths.toList()) {
        Files.copy(each, to.resolve(from.relativize(each)), StandardCopyOption.REPLACE_EXISTING);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

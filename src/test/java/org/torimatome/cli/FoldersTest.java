package org.torimatome.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;
import org.torimatome.batch.Town;

/** Folders as offices have them: for reading only, or with names that mean something to others. */
class FoldersTest {

  @TempDir Path root;

  @Test
  void an_output_whose_name_the_database_would_obey_is_refused_and_not_obeyed() {
    Path home = root.resolve("x;INIT=CALL FILE_WRITE('pwn','written-by-h2')--");
    Town.in(home, "mihon");

    for (String command : List.of("status", "run R4", "verify", "preview R4")) {
      Door.Answer answer = Door.in(home).types(command.split(" "));

      assertThat(answer.exit()).isEqualTo(2);
      assertThat(answer.err()).contains("「;」は使えません").contains("--output");
    }
    assertThat(Path.of("written-by-h2")).doesNotExist();
    assertThat(home.resolve("output")).doesNotExist();
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void what_may_only_be_read_is_kept_as_files_that_are_the_users_own() throws IOException {
    Town.in(root, "mihon");
    Path templates = root.resolve("templates");
    FileSystemUtils.copyRecursively(Path.of("templates"), templates);
    List<Path> read = files(templates);
    read.addAll(files(root.resolve("input")));
    for (Path file : read) {
      Files.setPosixFilePermissions(file, Set.of(PosixFilePermission.OWNER_READ));
    }

    Door.Answer answer = Door.in(root).typesPlainly("run", "R4", "--templates=" + templates);

    assertThat(answer.exit()).isZero();
    for (Path file : files(root.resolve("output"))) {
      assertThat(Files.getPosixFilePermissions(file)).contains(PosixFilePermission.OWNER_WRITE);
    }
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> paths = Files.walk(folder)) {
      return paths.filter(Files::isRegularFile).collect(Collectors.toList());
    }
  }
}

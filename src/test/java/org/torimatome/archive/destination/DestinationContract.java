package org.torimatome.archive.destination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.torimatome.archive.Bags;
import org.torimatome.archive.destination.FilingFault.Reason;

/** What filing relies on, whatever the drive: the same sentences for folders and for shares. */
abstract class DestinationContract {

  abstract Destination destination() throws IOException;

  /** The drive's root as the test sees it. */
  abstract Path root();

  @Test
  void a_folder_that_does_not_exist_holds_nothing() throws IOException {
    assertThat(destination().list("no/such/folder")).isEmpty();
  }

  @Test
  void making_a_folder_makes_those_above_it_and_minds_none_that_exist() throws IOException {
    destination().makeFolder("団体/R4/版");
    destination().makeFolder("団体/R4/版");
    destination().makeFolder("");

    assertThat(root().resolve("団体/R4/版")).isEmptyDirectory();
  }

  @Test
  void what_is_written_is_listed_and_read_back() throws IOException {
    destination().makeFolder("a");
    write("a/𠮷.txt", "0123456789".repeat(100_000));
    destination().makeFolder("a/b");

    assertThat(destination().list("a"))
        .extracting(
            Destination.DirectoryEntry::name,
            Destination.DirectoryEntry::type,
            Destination.DirectoryEntry::size)
        .containsExactlyInAnyOrder(
            tuple("𠮷.txt", Destination.EntryType.FILE, 1_000_000L),
            tuple("b", Destination.EntryType.FOLDER, 0L));
    assertThat(read("a/𠮷.txt")).isEqualTo("0123456789".repeat(100_000));
  }

  @Test
  void a_file_is_never_created_over_another() throws IOException {
    write("a", "first");

    assertThatThrownBy(() -> write("a", "second")).isInstanceOf(IOException.class);
    assertThat(root().resolve("a")).hasContent("first");
  }

  @Test
  void a_folder_is_never_renamed_over_another_even_an_empty_one() throws IOException {
    destination().makeFolder("part");
    write("part/x", "new");
    destination().makeFolder("empty");
    destination().makeFolder("full");
    write("full/x", "old");

    assertThatThrownBy(() -> destination().rename("part", "empty"))
        .isInstanceOf(FileAlreadyExistsException.class);
    assertThatThrownBy(() -> destination().rename("part", "full"))
        .isInstanceOf(FileAlreadyExistsException.class);
    assertThat(root().resolve("empty")).isEmptyDirectory();
    assertThat(root().resolve("full/x")).hasContent("old");
    assertThat(root().resolve("part/x")).hasContent("new");
  }

  @Test
  void a_folder_is_renamed_with_all_it_holds() throws IOException {
    destination().makeFolder("part/data");
    write("part/data/x", "1");
    destination().flush("part/data");

    destination().rename("part", "whole");
    destination().flush("");

    assertThat(root().resolve("part")).doesNotExist();
    assertThat(root().resolve("whole/data/x")).hasContent("1");
  }

  @Test
  void a_file_is_replaced_in_one_step() throws IOException {
    write("index.html", "old");
    write("index.html.part", "new");

    destination().replace("index.html.part", "index.html");

    assertThat(Bags.filesBelow(root())).containsExactly("index.html");
    assertThat(root().resolve("index.html")).hasContent("new");
  }

  @Test
  void what_is_gone_can_be_deleted_again() throws IOException {
    destination().makeFolder("a");
    write("a/x", "1");

    destination().delete("a/x");
    destination().delete("a/x");
    destination().delete("a");
    destination().delete("a");

    assertThat(root()).isEmptyDirectory();
  }

  @Test
  void a_folder_that_holds_something_is_not_deleted() throws IOException {
    destination().makeFolder("a");
    write("a/x", "1");

    assertThatThrownBy(() -> destination().delete("a")).isInstanceOf(IOException.class);
    assertThat(root().resolve("a/x")).exists();
  }

  @Test
  void space_is_asked_for_before_it_is_used() {
    assertThatCode(() -> destination().requireSpace(1)).doesNotThrowAnyException();
    assertThatThrownBy(() -> destination().requireSpace(Long.MAX_VALUE))
        .isInstanceOfSatisfying(
            FilingException.class,
            e -> assertThat(FilingException.faultOf(e).reason()).isEqualTo(Reason.NO_SPACE));
  }

  private void write(String file, String text) throws IOException {
    try (OutputStream out = destination().create(file)) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
  }

  private String read(String file) throws IOException {
    try (InputStream in = destination().open(file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}

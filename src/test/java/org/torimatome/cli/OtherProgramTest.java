package org.torimatome.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.codec.digest.DigestUtils;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.torimatome.batch.Town;
import org.torimatome.batch.folder.FileDigests;

/**
 * A revision that another program issued or one with other fonts, which noted itself and made other
 * bytes: why it cannot be made again is told.
 */
@Tag("slow")
class OtherProgramTest {

  @TempDir Path root;

  @ParameterizedTest
  @CsvSource(
      useHeadersInDisplayName = true,
      textBlock =
          """
          noted,   as,    told
          program, 0.0.9, 発行したプログラム（0.0.9）といまのプログラム（
          fonts,   0000,  発行時とフォントが異なるため内容が一致しません: report.html
          fonts,   '',    発行時とフォントが異なるため内容が一致しません: report.html
          """)
  void rebuilding_names_what_is_another(String noted, String as, String told) throws IOException {
    Door door = issuedBy(noted, as);

    Door.Answer answer = door.types("regenerate", "R4", "--rev", "1", "--verify");

    assertThat(answer.exit()).isEqualTo(5);
    assertThat(answer.out()).contains(told, "report.html");
  }

  @Test
  void without_its_record_it_is_left_to_the_program_that_issued_it() throws IOException {
    Door door = issuedBy("fonts", "0000");
    Files.delete(root.resolve("output/.torimatome/torimatome.mv.db"));

    Door.Answer answer = door.types("run", "R4");

    assertThat(answer.exit()).isEqualTo(5);
    assertThat(answer.err()).contains("別の版のプログラムかフォントで発行されています。", "report.html");
  }

  private Door issuedBy(String noted, String as) throws IOException {
    Town.in(root, "mihon");
    Door door = Door.in(root);
    assertThat(door.types("run", "R4").exit()).isZero();
    Path sources = root.resolve("output/mihon/R4/.source/rev1");
    Path issued = root.resolve("output/mihon/R4/rev1");
    Path order = sources.resolve("order.properties");
    String before = Files.readString(order);
    Files.writeString(order, before.replaceFirst("(?m)^" + noted + "=.*$", noted + "=" + as));
    assertThat(order).content().isNotEqualTo(before);
    Files.writeString(
        issued.resolve("report.html"), Files.readString(issued.resolve("report.html")) + "\n");
    Files.delete(issued.resolve("manifest-sha256.txt"));
    String manifest = FileDigests.ofFolder(issued).text();
    Files.writeString(issued.resolve("manifest-sha256.txt"), manifest);
    new Evidence(root)
        .tell(
            "update revision set sources = '%s', manifest = '%s', manifest_digest = '%s', program = '%s'"
                .formatted(
                    FileDigests.ofFolder(sources).text(),
                    manifest,
                    DigestUtils.sha256Hex(manifest),
                    noted.equals("program") ? as : "0.1.0"));
    return door;
  }
}

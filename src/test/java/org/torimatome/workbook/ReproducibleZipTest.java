package org.torimatome.workbook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;

class ReproducibleZipTest {

  @Test
  void content_types_come_first_and_the_other_parts_by_name() throws IOException {
    Map<String, byte[]> parts = new LinkedHashMap<>();
    for (String name : List.of("xl/b.xml", "xl/a.xml", "_rels/.rels", "[Content_Types].xml")) {
      parts.put(name, name.getBytes(UTF_8));
    }

    List<String> packed = new ArrayList<>();
    try (ZipInputStream zip =
        new ZipInputStream(new ByteArrayInputStream(ReproducibleZip.of(parts)))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        assertThat(zip.readAllBytes()).isEqualTo(entry.getName().getBytes(UTF_8));
        packed.add(entry.getName());
      }
    }

    assertThat(packed)
        .containsExactly("[Content_Types].xml", "_rels/.rels", "xl/a.xml", "xl/b.xml");
  }

  @Test
  void says_nothing_of_where_and_when_it_was_packed() {
    SameBytes.whereverAndWhenever(
        () -> ReproducibleZip.of(Map.of("xl/workbook.xml", "<workbook/>".getBytes(UTF_8))));
  }
}

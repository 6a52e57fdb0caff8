package org.torimatome.render.opendata;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.torimatome.batch.Town;
import org.torimatome.report.SampleReports;

class EvaluationJsonTest {
  @Test
  void a_final_rating_without_a_mechanical_one_leaves_no_key_out(@TempDir Path root) {
    Town.in(root, "mihon")
        .write(
            "R4/プロジェクト評価.csv", "プロジェクト番号,計画,実施状況,評価,今後の方針,最終判定,最終判定理由\n1,計画,実施,評価,方針,◎,目標を超えた\n");

    String json =
        new String(
            EvaluationJson.write(
                SampleReports.assemble(
                    "R4", SampleReports.read(root.resolve("input/mihon"), "R4"))),
            UTF_8);

    assertThat(json.replaceAll("\\s+", ""))
        .contains(
            "\"rollup\":{\"symbol\":null,\"label\":null,\"measure\":null,\"value\":null,"
                + "\"counted\":null,\"of\":null,"
                + "\"final\":{\"symbol\":\"◎\",\"reason\":\"目標を超えた\"}}");
  }
}

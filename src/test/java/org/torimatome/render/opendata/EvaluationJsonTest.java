package org.torimatome.render.opendata;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.torimatome.batch.Town;
import org.torimatome.report.Annex;
import org.torimatome.report.Report;
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

  @Test
  void tells_what_moved_and_where_it_leads_behind_the_headline() {
    String json = json("R4");

    assertThat(json)
        .contains(
            "}]"
                + ",\"groups\":[]},"
                + "\"movement\":{\"against\":\"R4H1\",\"improved\":[\"1-3\",\"2-2\",\"3-1\",\"4-2\",\"6-1\"],"
                + "\"unchanged\":[\"1-1\",")
        .contains(
            "\"declined\":[\"2-1\",\"5-3\"],\"new\":[],"
                + "\"notComparable\":[\"2-3\",\"4-3\",\"6-3\",\"7-1\",\"9-2\",\"10-1\"]},"
                + "\"prospect\":{\"period\":\"R5\",\"reached\":[\"1-1\",")
        .contains("\"achievedButMissed\":[\"2-2\",\"3-3\",\"4-2\",\"9-1\"]},\"visions\":[");
  }

  @Test
  void a_first_cycle_has_moved_from_nothing() {
    assertThat(json("R3")).contains("\"movement\":null,\"prospect\":{\"period\":\"R5\"");
  }

  @Test
  void names_a_file_as_it_lies_there_though_no_font_prints_its_name(@TempDir Path root) {
    Town.in(root, "mihon").write("R4/写真😀.pdf", "");
    Report report =
        SampleReports.assemble("R4", SampleReports.read(root.resolve("input/mihon"), "R4"));

    assertThat(new String(EvaluationJson.write(report), UTF_8))
        .contains("\"file\" : \"R4/写真😀.pdf\"", "\"found\" : \"写真😀.pdf\"");
    assertThat(report.annex().problems())
        .extracting(Annex.ProblemRow::file)
        .containsExactly("R4/写真〓（U+1F600）.pdf");
  }

  private static String json(String cycle) {
    return new String(EvaluationJson.write(SampleReports.of(cycle)), UTF_8).replaceAll("\\s+", "");
  }
}

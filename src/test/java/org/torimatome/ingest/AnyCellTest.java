package org.torimatome.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.torimatome.text.Language;

/** Whatever stands in whichever cell, reading ends, and says in words what it did not like. */
class AnyCellTest {

  private static final int TRIES = Integer.getInteger("anycell.tries", 150);

  private static final List<String> TYPED =
      List.of(
          "",
          " ",
          "　",
          "-",
          "ー",
          "0",
          "-0",
          "△",
          "()",
          "（）",
          "%",
          "％",
          "万",
          "億",
          "1億億",
          "約",
          "程度",
          "約程度",
          "1/0",
          "0/0",
          "2/3",
          "80%",
          "1e999999999",
          "9".repeat(60),
          "9".repeat(39) + "億",
          "R4",
          "R0",
          "R99H2",
          "H31.13",
          "元年度",
          "4年度",
          "R4.3末",
          "令和",
          "S64.1",
          "2022",
          "2/30",
          "○",
          "◎",
          "=1+1",
          "=cmd|' /C calc'!A0",
          "<script>",
          "${x}",
          "\\u0000",
          "𠮷",
          "👨‍👩‍👧",
          "a\u0301",
          "1-1",
          "１ー１",
          "9-9",
          "標準",
          "増加",
          "累計",
          "定性",
          "手入力",
          "未集計",
          "終了",
          "100,80",
          ",",
          "、",
          "90～100",
          "～",
          "100～90",
          "以上",
          "90以上以下",
          "#REF!",
          "TRUE",
          "合計",
          "※",
          "計");

  @TempDir Path folder;

  @Test
  void reading_never_throws_whatever_stands_in_a_cell() throws IOException {
    Town town = Town.planned(folder).returned("R3").returned("R4");
    town.with("plan/予算.csv", "年度,プロジェクト番号,予算額,単位,区分,事業数\nR5,1,3.2,億円,当初,3\n");
    town.with("plan/予算総括.csv", "年度,予算額,単位,区分,事業数\nR5,3.2,億円,当初,3\n");
    town.with("plan/重点施策.csv", "年度,番号,区分,名称\nR5,1,その他,避難\n");
    town.with("plan/施策工程.csv", "年度,施策番号,順,名称,状況\nR5,1,1,STEP01,済\n");
    town.with("plan/集約区分.csv", "評価方式,順,記号,名称,測度,対象区分,下限\n標準,1,A,順調,割合,◎,2/3\n");
    town.with("R4/プロジェクト評価.csv", "プロジェクト番号,評価,最終判定\n1,順調,A\n");
    List<Path> tables = tables(town.folder());
    Random random = new Random(4);
    for (int i = 0; i < TRIES; i++) {
      Path table = tables.get(random.nextInt(tables.size()));
      String sound = Files.readString(table);
      String changed = withAnotherCell(sound, random);

      Files.writeString(table, changed);
      OrganisationInput input = town.read();

      assertThat(input.plan().isPresent() || input.isBlocked(Town.R4)).as(changed).isTrue();
      assertThat(input.problems())
          .as(changed)
          .allSatisfy(
              problem -> {
                assertThat(problem.at().file()).isNotEmpty();
                assertThat(problem.message(Language.JA)).isNotEmpty();
              });
      Files.writeString(table, sound);
    }
  }

  private static List<Path> tables(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }

  /** One cell below the header replaced by something else that people, or worse, might type. */
  private static String withAnotherCell(String table, Random random) {
    List<String> lines = new ArrayList<>(table.lines().toList());
    int line = 1 + random.nextInt(lines.size() - 1);
    String[] cells = lines.get(line).split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1);
    String typed = TYPED.get(random.nextInt(TYPED.size()));
    cells[random.nextInt(cells.length)] = '"' + typed.replace("\"", "\"\"") + '"';
    lines.set(line, String.join(",", cells));
    return String.join("\n", lines) + "\n";
  }
}

package org.torimatome.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.torimatome.problem.Problem;

/** What the report's fonts lack is told by its cell, before anything is set. */
class PrintableInputTest {

  @TempDir private Path folder;

  private Town town;

  @BeforeEach
  void planned() {
    town = Town.planned(folder);
  }

  @Test
  void a_character_without_a_glyph_is_told_by_its_cell_wherever_it_stands() {
    town.with("plan/プロジェクト.csv", "番号,ビジョン番号,名称\n1,1,電子化➤\n2,1,人材\n")
        .with(
            "R4/実績.csv",
            """
            KPI番号,実績値,区分,補足,課題・要因
            1-1,120,確定,全国1位😀,
            1-2,69.8,暫定,,"髙い𠮷野家
            😀😀と➤"
            1-3,集計中😀,未集計,,
            2-1,協議会を設立,確定,,
            """);

    assertThat(town.problems())
        .contains(
            "character-without-glyph plan/プロジェクト.csv C2「➤（U+27A4）」",
            "character-without-glyph R4/実績.csv D2「😀（U+1F600）」",
            "character-without-glyph R4/実績.csv E3「😀（U+1F600）」",
            "character-without-glyph R4/実績.csv E3「➤（U+27A4）」",
            "character-without-glyph R4/実績.csv B4「😀（U+1F600）」")
        .doesNotHaveDuplicates();
    assertThat(town.read().isBlocked(Town.R4)).isTrue();
  }

  @Test
  void a_file_is_told_whose_name_cannot_be_printed_as_a_source() {
    town.with("R4/実績😀.csv", "KPI番号,実績値,区分\n1-1,120,確定\n");

    assertThat(town.problems()).contains("character-without-glyph R4/実績😀.csv「😀（U+1F600）」");
  }

  @Test
  void a_variant_is_noticed_and_printed_in_the_usual_shape() {
    town.with(
        "R4/実績.csv",
        """
        KPI番号,実績値,区分,補足
        1-1,120,確定,葛\udb40\udd00城市
        1-2,69.8,暫定,☀\ufe0f
        1-3,"1,200",確定,か\u3099んばった
        2-1,協議会を設立,確定,
        """);

    assertThat(town.problems())
        .containsExactly("character-variant R4/実績.csv D2「葛\udb40\udd00（U+845B U+E0100）」");
    assertThat(town.read().isBlocked(Town.R4)).isFalse();
    assertThat(town.row(Town.R4, "1-3").note()).isEqualTo("がんばった");
  }

  @Test
  void a_column_that_is_not_printed_blocks_nothing() {
    town.with(
        "R4/実績.csv",
        """
        KPI番号,実績値,区分,担当😀
        1-1,120,確定,➤
        1-2,69.8,暫定,
        1-3,"1,200",確定,
        2-1,協議会を設立,確定,
        """);

    assertThat(town.read().problemsFor(Town.R4)).noneMatch(Problem::isError);
    assertThat(town.problems()).containsExactly("column-unknown R4/実績.csv D1「担当😀」");
  }
}

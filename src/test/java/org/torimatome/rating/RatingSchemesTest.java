package org.torimatome.rating;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.torimatome.period.ReportingPeriod;

class RatingSchemesTest {

  private final RatingSchemes schemes =
      new RatingSchemes(List.of(from("R5"), from(""), from("R4"), from("R4H2")));

  @ParameterizedTest
  @CsvSource({"R3, ''", "R4, R4", "R4H1, R4", "R4H2, R4H2", "R5, R5", "R6Q1, R5"})
  void the_newest_version_not_after_the_cycle_is_in_force(String cycle, String version) {
    Optional<RatingScheme> found =
        schemes.inForce("標準", ReportingPeriod.parse(cycle).orElseThrow());

    assertThat(found.orElseThrow().validFrom().map(ReportingPeriod::code).orElse(""))
        .isEqualTo(version);
  }

  private static RatingScheme from(String period) {
    RatingScheme plain = RatingScheme.withDefaults("標準");
    return new RatingScheme(
        plain.name(),
        ReportingPeriod.parse(period),
        plain.method(),
        plain.format(),
        plain.rangeBound(),
        plain.partYear(),
        plain.targetFill(),
        plain.missing(),
        plain.shares(),
        plain.intermediateRounding(),
        plain.summary(),
        plain.bands(),
        plain.rollups());
  }
}

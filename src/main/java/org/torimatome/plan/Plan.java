package org.torimatome.plan;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.torimatome.kpi.KpiCode;
import org.torimatome.kpi.KpiDefinition;
import org.torimatome.kpi.Target;
import org.torimatome.rating.RatingSchemes;

/**
 * A plan as it is in force for one cycle: what it aims at, when it judges and how (docs/spec.md
 * §3.1).
 *
 * <p>Lists are in the order of the {@link PlanBook}. Every KPI's project and every project's vision
 * is in here, and every scheme named is in {@link #schemes()}.
 */
public record Plan(
    PlanProfile profile,
    List<Vision> visions,
    List<Project> projects,
    List<KpiDefinition> kpis,
    List<Target> targets,
    List<Cycle> cycles,
    RatingSchemes schemes,
    Budget budget,
    List<KeyMeasure> keyMeasures) {

  /** What stands for the section where none is named. */
  public static final String NOBODY = "所管未定";

  public Plan {
    visions = List.copyOf(visions);
    projects = List.copyOf(projects);
    kpis = List.copyOf(kpis);
    targets = List.copyOf(targets);
    cycles = List.copyOf(cycles);
    keyMeasures = List.copyOf(keyMeasures);
  }

  public Optional<KpiDefinition> kpi(KpiCode code) {
    return kpis.stream().filter(kpi -> kpi.code().equals(code)).findFirst();
  }

  public List<KpiDefinition> kpisOf(Project project) {
    return kpis.stream().filter(kpi -> kpi.project().equals(project.number())).toList();
  }

  public List<Project> projectsOf(Vision vision) {
    return projects.stream().filter(project -> project.vision().equals(vision.number())).toList();
  }

  /** Who answers for a KPI: its own 所管, else its project's, else the plan's. */
  public String sectionOf(KpiDefinition kpi) {
    String project =
        projects.stream()
            .filter(each -> each.number().equals(kpi.project()))
            .map(Project::section)
            .findFirst()
            .orElse("");
    return firstNamed(kpi.section(), project, profile.section());
  }

  /** Who leads a project: its own 所管, else the plan's. */
  public String sectionOf(Project project) {
    return firstNamed(project.section(), profile.section());
  }

  private static String firstNamed(String... sections) {
    return Stream.of(sections).filter(section -> !section.isBlank()).findFirst().orElse(NOBODY);
  }

  /** The targets of one KPI in the unit it has now, earliest period first. */
  public List<Target> targetsOf(KpiCode code) {
    Optional<String> unit = kpi(code).map(KpiDefinition::unit);
    return targets.stream()
        .filter(target -> target.kpi().equals(code))
        .filter(target -> unit.map(target.unit()::equals).orElse(true))
        .sorted(Comparator.comparing(Target::period))
        .toList();
  }
}

package org.torimatome.report;

import java.util.List;

/** A vision's result with those of its projects. */
public record VisionResult(
    String number,
    String name,
    HeadlineView headline,
    RollupView rollup,
    List<ProjectSheet> projects) {}

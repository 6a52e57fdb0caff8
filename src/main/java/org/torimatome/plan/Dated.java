package org.torimatome.plan;

/** A row of the plan, such as KPI 1-3 under its new name, and when it holds. */
public record Dated<T>(T row, Validity validity) {}

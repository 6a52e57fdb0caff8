package org.torimatome.plan;

/** A vision of the plan, such as 1 県民本位の行政サービスの実現. */
public record Vision(String number, String name) {}

package io.cartorio.streams.topology;

import io.cartorio.schemas.task.Lane;

/** The names of the topology's nodes. */
final class Nodes {
  static final String INTAKE = "intake";
  static final String OUTCOMES = "outcomes";
  static final String DECIDE = "decide";
  static final String EVENTS = "events";
  static final String JOBS = "jobs";
  static final String RESULTS = "results";
  static final String CANCELLATIONS = "cancellations";
  static final String CAPACITY = "capacity";

  private Nodes() {}

  static String reader(String source) {
    return "read-" + source;
  }

  static String deadLetters(String source) {
    return source + "-dead-letters";
  }

  static String forwarded(String source) {
    return source + "-forwarded";
  }

  static String tasks(Lane lane) {
    return "tasks-" + lane.label();
  }
}

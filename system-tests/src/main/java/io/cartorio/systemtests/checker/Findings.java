package io.cartorio.systemtests.checker;

import io.cartorio.schemas.id.JobId;
import java.util.ArrayList;
import java.util.List;

/** Collects what the rules find. */
final class Findings {
  private final List<Finding> found = new ArrayList<>();

  void add(Invariant invariant, JobId job, String detail) {
    add(invariant, job.value(), detail);
  }

  void add(Invariant invariant, String subject, String detail) {
    found.add(new Finding(invariant, subject, detail));
  }

  List<Finding> list() {
    return List.copyOf(found);
  }
}

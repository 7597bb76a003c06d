package io.cartorio.platform.jobs;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of an owner's list.
 *
 * @param next where the list goes on; null at its end
 */
public record JobViewPage(List<JobView> jobs, @Nullable String next) {
  public JobViewPage {
    jobs = List.copyOf(jobs);
  }
}

package io.cartorio.gateway.submit;

import io.cartorio.gateway.capacity.CapacityBook;
import io.cartorio.gateway.job.OwnersJobs;
import io.cartorio.gateway.request.RequestFacts;
import io.cartorio.schemas.job.JobSnapshot;
import io.cartorio.schemas.job.JobStatus;
import io.cartorio.schemas.task.Lane;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** The routes that bring workers and models up, for those who run the platform. */
@RestController
public final class WarmUpController {
  private static final URI STATUS = URI.create("/warmup/status");

  /** How far it is. */
  enum State {
    /** There was none in the last hour. */
    COLD,
    WARMING,
    WARM,
    /** A worker could not read even our own picture. */
    FAILED
  }

  /**
   * @param tasks by status
   * @param slots of the live workers
   */
  record WarmUp(String state, Map<String, Integer> tasks, int slots) {}

  /** What was ended. */
  record Stopped(int tasks) {}

  private final WarmUps warmUps;
  private final CapacityBook capacity;

  public WarmUpController(WarmUps warmUps, CapacityBook capacity) {
    this.warmUps = warmUps;
    this.capacity = capacity;
  }

  @PostMapping("/warmup")
  ResponseEntity<WarmUp> start(HttpServletRequest request) {
    OwnersJobs.reading(
        () -> {
          warmUps.start(RequestFacts.of(request).trace());
          return true;
        });
    return ResponseEntity.accepted().location(STATUS).body(status());
  }

  @GetMapping("/warmup/status")
  WarmUp status() {
    List<JobSnapshot> jobs = OwnersJobs.reading(warmUps::jobs);
    Map<String, Integer> tasks = new TreeMap<>();
    jobs.forEach(job -> tasks.merge(job.status().name(), 1, Integer::sum));
    return new WarmUp(
        state(jobs).name().toLowerCase(Locale.ROOT), tasks, capacity.slots(Lane.INTERACTIVE));
  }

  @DeleteMapping("/warmup")
  Stopped stop(HttpServletRequest request) {
    return new Stopped(OwnersJobs.reading(() -> warmUps.stop(RequestFacts.of(request).trace())));
  }

  private static State state(List<JobSnapshot> jobs) {
    if (jobs.isEmpty()) {
      return State.COLD;
    }
    if (jobs.stream().anyMatch(job -> !job.status().isTerminal())) {
      return State.WARMING;
    }
    return jobs.stream().anyMatch(job -> job.status() == JobStatus.FAILED)
        ? State.FAILED
        : State.WARM;
  }
}

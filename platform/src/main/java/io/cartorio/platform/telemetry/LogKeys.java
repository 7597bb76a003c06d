package io.cartorio.platform.telemetry;

import io.cartorio.schemas.id.JobId;
import org.slf4j.MDC;
import org.slf4j.MDC.MDCCloseable;

/** What stands around the lines of a log: which job a thread is at. Never a name or a value. */
public final class LogKeys {
  private static final String JOB = "jobId";

  private LogKeys() {}

  /** Until it is closed, every line of this thread is about {@code job}, a library's included. */
  public static MDCCloseable about(JobId job) {
    return MDC.putCloseable(JOB, job.value());
  }

  /** The same until the thread's keys are cleared. */
  public static void stayAbout(JobId job) {
    MDC.put(JOB, job.value());
  }
}

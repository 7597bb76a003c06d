package io.cartorio.streams.topology;

import io.cartorio.streams.job.Job;
import org.jspecify.annotations.Nullable;

/**
 * A job as the store keeps it: what its events made of it, and the trace it belongs to. The trace
 * stands beside the job, not in the scheduler's memory, since a task may be sent or tried again
 * long after its submit was read, and after a restart; and not in the job, which is a fold of
 * events.
 *
 * @param trace the {@code traceparent} its submit came with; null when it had none
 */
record StoredJob(Job job, @Nullable String trace) {}

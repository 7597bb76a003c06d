package io.cartorio.workers.frame;

import java.time.InstantSource;

/** What the slots of one worker share. */
record Frame(
    WorkerSettings settings,
    Handlers handlers,
    Outcomes outcomes,
    StoppedJobs stoppedJobs,
    AloneGate gate,
    LoneRuns loneRuns,
    RunningTasks running,
    WorkerMetrics metrics,
    Drain drain,
    InstantSource clock) {}

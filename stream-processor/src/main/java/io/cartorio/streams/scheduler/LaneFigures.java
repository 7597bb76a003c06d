package io.cartorio.streams.scheduler;

import io.cartorio.schemas.task.Lane;
import java.time.Duration;

/**
 * A lane as it stands.
 *
 * @param queued ready tasks that wait for credit
 * @param outstanding tasks dispatched and not ended
 * @param credit how many may be outstanding
 * @param drainPerSecond tasks ended a second, over the last 10 s
 * @param oldestAge how long the oldest ready task has waited
 */
public record LaneFigures(
    Lane lane,
    int queued,
    int outstanding,
    int credit,
    double drainPerSecond,
    Duration oldestAge) {}

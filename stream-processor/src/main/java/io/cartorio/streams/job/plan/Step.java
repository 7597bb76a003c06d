package io.cartorio.streams.job.plan;

import io.cartorio.schemas.task.Lane;
import io.cartorio.schemas.task.Work;
import java.time.Duration;

/**
 * One task of a plan.
 *
 * @param name unique in its job: 1 to 32 of {@code a-z 0-9 -}
 * @param timeout how long its handler may take, from its start
 */
public record Step(String name, Lane lane, Work work, Duration timeout) {}

package io.cartorio.streams.topology;

import io.cartorio.platform.telemetry.Spans;
import io.cartorio.schemas.id.Origin;
import io.cartorio.streams.job.Decider;
import io.cartorio.streams.scheduler.SchedulerSettings;
import java.time.InstantSource;
import javax.crypto.SecretKey;

/**
 * What the topology is made of.
 *
 * @param grantSecret the one the gateways sign grants with
 * @param partitions of each topic keyed by job
 * @param spans who is told of each record that is decided
 */
public record TopologyParts(
    Decider decider,
    SchedulerSettings scheduler,
    SecretKey grantSecret,
    Origin origin,
    int partitions,
    InstantSource clock,
    TopologyMeters meters,
    Spans spans) {}

package io.cartorio.workers.child;

import jakarta.validation.constraints.Min;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * The child processes of a worker.
 *
 * @param processes how many run at most; as many as handlers that decode at the same time
 * @param heap Java heap of one
 * @param memory private memory of one, decoders included, at which its allocations fail
 * @param deadline how long one request may take before its child is killed
 * @param startTimeout how long a child may take to start
 * @param idle after this long without work all children but one are ended
 * @param archive a class data archive that makes starts quick, written by the first child; none
 *     when absent
 */
@Validated
@ConfigurationProperties("cartorio.workers.child")
public record ChildSettings(
    @DefaultValue("2") @Min(1) int processes,
    @DefaultValue("128MB") DataSize heap,
    @DefaultValue("1536MB") DataSize memory,
    @DefaultValue("30s") Duration deadline,
    @DefaultValue("20s") Duration startTimeout,
    @DefaultValue("1m") Duration idle,
    @Nullable Path archive) {}

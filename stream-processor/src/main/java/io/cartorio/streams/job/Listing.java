package io.cartorio.streams.job;

import io.cartorio.schemas.id.EndpointId;
import io.cartorio.schemas.id.Sha256;
import io.cartorio.schemas.operation.Operation;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is shown of a job for as long as it is listed.
 *
 * @param webhook the endpoint that is told of its end
 */
public record Listing(
    Operation operation,
    Instant createdAt,
    long inputBytes,
    @Nullable Sha256 fingerprint,
    @Nullable EndpointId webhook) {}

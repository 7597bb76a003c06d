package io.cartorio.schemas.job;

import io.cartorio.schemas.failure.Failure;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One try to tell a job's webhook of its end.
 *
 * @param at its end
 * @param httpStatus what the receiver answered; null where it did not
 * @param failure null where the receiver has taken it
 */
public record DeliveryAttempt(
    Instant at, @Nullable Integer httpStatus, @Nullable Failure failure) {}

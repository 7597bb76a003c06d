package io.cartorio.gateway.capacity;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * When a lane is too full.
 *
 * @param queued tasks that may wait in a lane before new ones of it are refused
 * @param longestRetryAfter a refused client is told to wait
 * @param unknownRetryAfter the same while nothing is known of how fast the lane drains
 */
@Validated
@ConfigurationProperties("cartorio.gateway.capacity")
public record CapacitySettings(
    @DefaultValue("20000") @Min(1) long queued,
    @DefaultValue("5m") @NotNull Duration longestRetryAfter,
    @DefaultValue("30s") @NotNull Duration unknownRetryAfter) {}

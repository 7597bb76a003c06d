package io.cartorio.standalone.broker;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param port where Kafka clients of this machine connect; 0 takes a free one
 * @param flushEveryMessage force each record to the disk, so that a power cut loses nothing either;
 *     without it, only the death of the machine itself can lose the last moments
 */
public record BrokerSettings(
    @DefaultValue("0") @Min(0) @Max(65535) int port,
    @DefaultValue("false") boolean flushEveryMessage) {}

package io.cartorio.standalone.redis;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * @param binary name or path of the server
 * @param port where it listens on loopback; 0 takes a free one
 * @param maxMemory beyond which it refuses writes rather than forget anything
 */
public record RedisSettings(
    @DefaultValue("redis-server") String binary,
    @DefaultValue("0") @Min(0) @Max(65535) int port,
    @DefaultValue("512MB") DataSize maxMemory) {}

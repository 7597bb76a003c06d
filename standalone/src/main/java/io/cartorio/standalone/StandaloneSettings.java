package io.cartorio.standalone;

import io.cartorio.standalone.broker.BrokerSettings;
import io.cartorio.standalone.redis.RedisSettings;
import io.cartorio.standalone.workers.WorkersSettings;
import jakarta.validation.Valid;
import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * @param data the folder with everything that outlives a restart
 * @param diskFloor the room that must be left on its disk at start
 */
@ConfigurationProperties(value = "cartorio.standalone", ignoreUnknownFields = false)
public record StandaloneSettings(
    @DefaultValue(".cartorio/data") Path data,
    @DefaultValue("512MB") DataSize diskFloor,
    @DefaultValue @Valid BrokerSettings broker,
    @DefaultValue @Valid RedisSettings redis,
    @DefaultValue @Valid WorkersSettings workers) {}

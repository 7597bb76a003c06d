package io.cartorio.gateway.fetch;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * Bounds of a document that is fetched.
 *
 * @param largest it may be
 * @param longest from the lookup of the name to the last byte
 */
@Validated
@ConfigurationProperties("cartorio.gateway.fetch")
public record FetchSettings(
    @DefaultValue("20MB") @NotNull DataSize largest,
    @DefaultValue("20s") @NotNull Duration longest) {}

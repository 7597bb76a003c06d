package io.cartorio.gateway;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * How the gateway meets its clients.
 *
 * @param address to listen on
 * @param port to listen on; 0 for a free one
 * @param openBeyondLoopback whether an address that others can reach may be open to all of them
 * @param connections open at once; more wait to be accepted
 * @param submissions uploaded or waited for at once; more get 429
 * @param headers all headers of a request together
 * @param syncWait how long a client waits for its answer
 * @param poll how often an answer is looked for without a notice
 * @param eraseWait how long a client waits for its job to be erased
 * @param grantLife how long a grant is good for
 * @param secretOverlap how long an owner's webhook secret signs on beside a newer one
 * @param noopEnabled whether jobs without work are taken, for benchmarks and tests
 */
@Validated
@ConfigurationProperties("cartorio.gateway")
public record GatewaySettings(
    @DefaultValue("127.0.0.1") @NotBlank String address,
    @DefaultValue("9000") @Min(0) @Max(65_535) int port,
    @DefaultValue("false") boolean openBeyondLoopback,
    @DefaultValue("2000") @Min(1) int connections,
    @DefaultValue("256") @Min(1) int submissions,
    @DefaultValue("16KB") @NotNull DataSize headers,
    @DefaultValue("5m") @NotNull Duration syncWait,
    @DefaultValue("1s") @NotNull Duration poll,
    @DefaultValue("10s") @NotNull Duration eraseWait,
    @DefaultValue("10m") @NotNull Duration grantLife,
    @DefaultValue("24h") @NotNull Duration secretOverlap,
    @DefaultValue("false") boolean noopEnabled) {}

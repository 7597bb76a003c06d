package io.cartorio.gateway.limit;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How often clients may ask, by token buckets.
 *
 * @param keyBurst requests that an API key, or a subject of another issuer's tokens, may send at
 *     once; 0 for no limit
 * @param keyPerSecond how many a second come again
 * @param addressBurst the same of an IP address, of IPv6 a /64
 * @param addressPerSecond the same
 * @param loopback whether this machine's own addresses are limited too
 */
@Validated
@ConfigurationProperties("cartorio.limits")
public record LimitSettings(
    @DefaultValue("400") @Min(0) @Max(1_000_000) int keyBurst,
    @DefaultValue("200") @Min(0) @Max(1_000_000) double keyPerSecond,
    @DefaultValue("200") @Min(0) @Max(1_000_000) int addressBurst,
    @DefaultValue("100") @Min(0) @Max(1_000_000) double addressPerSecond,
    @DefaultValue("false") boolean loopback) {

  Policy key() {
    return new Policy(keyBurst, keyPerSecond);
  }

  Policy address() {
    return new Policy(addressBurst, addressPerSecond);
  }
}

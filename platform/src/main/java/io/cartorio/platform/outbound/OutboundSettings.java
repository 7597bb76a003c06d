package io.cartorio.platform.outbound;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * Whom this installation may call when somebody else names the address.
 *
 * @param allow blocks of addresses that may be called though they are not public
 * @param refuse blocks that may not though they are: one's own, or one's own NAT64 prefix
 * @param schemes of URLs
 * @param ports of URLs, each one or a range
 * @param connectTimeout how long one address may take to answer a connection
 * @param lookups of names at once
 * @param connections open at once, those kept for the next call included
 * @param connectionsPerHost the same, of one address
 * @param headers of an answer, at most
 * @param headerLine the longest line of an answer's head
 */
@Validated
@ConfigurationProperties("cartorio.outbound")
public record OutboundSettings(
    @DefaultValue List<String> allow,
    @DefaultValue List<String> refuse,
    @DefaultValue({"https", "http"}) @NotEmpty List<String> schemes,
    @DefaultValue({"80", "443"}) @NotEmpty List<String> ports,
    @DefaultValue("5s") @NotNull Duration connectTimeout,
    @DefaultValue("64") @Min(1) @Max(1000) int lookups,
    @DefaultValue("256") @Min(1) int connections,
    @DefaultValue("32") @Min(1) int connectionsPerHost,
    @DefaultValue("100") @Min(1) @Max(10_000) int headers,
    @DefaultValue("8KB") @NotNull DataSize headerLine) {
  public OutboundSettings {
    allow = List.copyOf(allow);
    refuse = List.copyOf(refuse);
    schemes = List.copyOf(schemes);
    ports = List.copyOf(ports);
    allow.forEach(Cidr::parse);
    refuse.forEach(Cidr::parse);
    ports.forEach(PortRange::parse);
    if (!List.of("https", "http").containsAll(schemes)) {
      throw new IllegalArgumentException("cartorio.outbound.schemes may be https and http");
    }
  }

  CallableAddresses addresses() {
    return new CallableAddresses(
        allow.stream().map(Cidr::parse).toList(), refuse.stream().map(Cidr::parse).toList());
  }

  boolean allowsPort(int port) {
    return ports.stream().map(PortRange::parse).anyMatch(range -> range.contains(port));
  }
}

package io.cartorio.platform.kafka;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.common.security.auth.SecurityProtocol;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the brokers are spoken to.
 *
 * @param protocol whether over TLS, and whether a client says who it is
 * @param mechanism by which it says so
 * @param username of the mechanism; with a password or not at all
 * @param password of the mechanism
 * @param trust a PEM file of the authorities that are believed instead of those of Java
 */
public record KafkaSecurity(
    @DefaultValue("PLAINTEXT") SecurityProtocol protocol,
    @DefaultValue("SCRAM_SHA_512") Mechanism mechanism,
    @Nullable String username,
    @Nullable String password,
    @Nullable Path trust) {

  /** The ways of SASL that need no more than a name and a password. */
  public enum Mechanism {
    SCRAM_SHA_512("SCRAM-SHA-512", "scram.ScramLoginModule"),
    SCRAM_SHA_256("SCRAM-SHA-256", "scram.ScramLoginModule"),
    PLAIN("PLAIN", "plain.PlainLoginModule");

    private final String kafkaName;
    private final String module;

    Mechanism(String kafkaName, String module) {
      this.kafkaName = kafkaName;
      this.module = "org.apache.kafka.common.security." + module;
    }
  }

  public KafkaSecurity {
    if ((username == null) != (password == null)) {
      throw new IllegalArgumentException(
          "cartorio.kafka.security.username and .password are set together or not at all");
    }
    if (username != null && !isSasl(protocol)) {
      throw new IllegalArgumentException(
          "cartorio.kafka.security.username is never sent by the protocol %s: set .protocol to SASL_SSL"
              .formatted(protocol));
    }
    if (trust != null && !isTls(protocol)) {
      throw new IllegalArgumentException(
          "cartorio.kafka.security.trust has no use by the protocol %s: set .protocol to SSL or SASL_SSL"
              .formatted(protocol));
    }
  }

  /** Neither TLS nor passwords. */
  public static KafkaSecurity none() {
    return new KafkaSecurity(SecurityProtocol.PLAINTEXT, Mechanism.SCRAM_SHA_512, null, null, null);
  }

  /** As settings of Kafka's clients. */
  Map<String, String> client() {
    Map<String, String> client = new HashMap<>();
    client.put("security.protocol", protocol.name);
    if (username != null && password != null) {
      client.put("sasl.mechanism", mechanism.kafkaName);
      client.put(
          "sasl.jaas.config",
          "%s required username=%s password=%s;"
              .formatted(mechanism.module, quoted(username), quoted(password)));
    }
    if (trust != null) {
      client.put("ssl.truststore.type", "PEM");
      client.put("ssl.truststore.location", trust.toString());
    }
    return client;
  }

  private static String quoted(String value) {
    return '"' + value.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }

  private static boolean isSasl(SecurityProtocol protocol) {
    return protocol == SecurityProtocol.SASL_SSL || protocol == SecurityProtocol.SASL_PLAINTEXT;
  }

  private static boolean isTls(SecurityProtocol protocol) {
    return protocol == SecurityProtocol.SASL_SSL || protocol == SecurityProtocol.SSL;
  }

  /** Without name and password. */
  @Override
  public String toString() {
    return "KafkaSecurity[protocol=%s, mechanism=%s, trust=%s]"
        .formatted(protocol, mechanism, trust);
  }
}

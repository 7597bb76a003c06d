package io.cartorio.platform.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cartorio.platform.testing.Settings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.common.config.types.Password;
import org.apache.kafka.common.security.JaasContext;
import org.apache.kafka.common.security.auth.SecurityProtocol;
import org.junit.jupiter.api.Test;

class KafkaSettingsTest {
  @Test
  void defaults() {
    assertThat(Settings.bind("cartorio.kafka", KafkaSettings.class, Map.of()))
        .isEqualTo(KafkaSettings.at("localhost:9092"));
  }

  @Test
  void aPasswordIsQuotedForKafkasOwnParser() {
    KafkaSecurity security =
        new KafkaSecurity(
            SecurityProtocol.SASL_SSL,
            KafkaSecurity.Mechanism.SCRAM_SHA_512,
            "cartorio",
            "a \"quoted\\ password; with = everything",
            null);

    var parsed =
        JaasContext.loadClientContext(
                Map.of("sasl.jaas.config", new Password(security.client().get("sasl.jaas.config"))))
            .configurationEntries()
            .getFirst();

    assertThat(parsed.getLoginModuleName()).endsWith("ScramLoginModule");
    assertThat(parsed.getOptions().get("password"))
        .isEqualTo("a \"quoted\\ password; with = everything");
  }

  @Test
  void whatContradictsItselfIsRefused() {
    assertRefused("username and .password are set together", "username", "cartorio");
    assertRefused(
        "username is never sent by the protocol PLAINTEXT", "username", "a", "password", "b");
    assertRefused("trust has no use by the protocol PLAINTEXT", "trust", "/etc/ca.pem");
  }

  private static void assertRefused(String reason, String... settings) {
    Map<String, String> all = new HashMap<>();
    settings(settings).forEach((name, value) -> all.put("security." + name, value));
    assertThatThrownBy(() -> Settings.bind("cartorio.kafka", KafkaSettings.class, all))
        .rootCause()
        .hasMessageContaining(reason);
  }

  private static Map<String, String> settings(String... namesAndValues) {
    Map<String, String> settings = new HashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      settings.put(namesAndValues[i], namesAndValues[i + 1]);
    }
    return settings;
  }

  @Test
  void everySettingIsMapped() {
    KafkaSettings bound =
        Settings.bindAll(
            "cartorio.kafka",
            KafkaSettings.class,
            settings(
                "bootstrap-servers", "kafka-0:9092,kafka-1:9092",
                "job-partitions", "12",
                "lane-partitions", "3",
                "replication", "3",
                "reach-timeout", "1m",
                "delivery-timeout", "30s",
                "security.protocol", "SASL_SSL",
                "security.mechanism", "PLAIN",
                "security.username", "cartorio",
                "security.password", "a \"quoted\\ password",
                "security.trust", "/etc/cartorio/ca.pem",
                "properties[sasl.mechanism]", "OAUTHBEARER"));

    assertThat(bound)
        .isEqualTo(
            new KafkaSettings(
                "kafka-0:9092,kafka-1:9092",
                12,
                3,
                (short) 3,
                Duration.ofMinutes(1),
                Duration.ofSeconds(30),
                new KafkaSecurity(
                    SecurityProtocol.SASL_SSL,
                    KafkaSecurity.Mechanism.PLAIN,
                    "cartorio",
                    "a \"quoted\\ password",
                    Path.of("/etc/cartorio/ca.pem")),
                Map.of("sasl.mechanism", "OAUTHBEARER")));
    assertThat(bound.client())
        .containsEntry("security.protocol", "SASL_SSL")
        .containsEntry("ssl.truststore.location", "/etc/cartorio/ca.pem")
        .containsEntry("sasl.mechanism", "OAUTHBEARER");
    assertThat(bound.toString()).contains("kafka-0").doesNotContain("quoted", "OAUTH");
  }
}

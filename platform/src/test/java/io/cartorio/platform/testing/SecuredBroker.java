package io.cartorio.platform.testing;

import java.util.Map;
import java.util.Properties;

/**
 * What makes a broker that anybody may use one that is spoken to over TLS and by password alone.
 */
final class SecuredBroker {
  private static final String PLAIN = "PLAINTEXT";
  private static final String SECURED = "SASL_SSL";

  private SecuredBroker() {}

  static void listeners(Properties broker) {
    for (String name :
        new String[] {
          "listeners", "advertised.listeners", "inter.broker.listener.name",
        }) {
      broker.put(name, broker.getProperty(name).replace(PLAIN, SECURED));
    }
    broker.put("listener.security.protocol.map", "SASL_SSL:SASL_SSL,CONTROLLER:PLAINTEXT");
  }

  static Map<String, String> properties(Certificate certificate, String username, String password) {
    return Map.of(
        "sasl.enabled.mechanisms",
        "SCRAM-SHA-512",
        "sasl.mechanism.inter.broker.protocol",
        "SCRAM-SHA-512",
        "listener.name.sasl_ssl.scram-sha-512.sasl.jaas.config",
        "org.apache.kafka.common.security.scram.ScramLoginModule required"
            + " username=\"%s\" password=\"%s\";".formatted(username, password),
        "ssl.keystore.type",
        "PKCS12",
        "ssl.keystore.location",
        certificate.store().toString(),
        "ssl.keystore.password",
        certificate.password(),
        "ssl.truststore.type",
        "PEM",
        "ssl.truststore.location",
        certificate.pem().toString());
  }
}

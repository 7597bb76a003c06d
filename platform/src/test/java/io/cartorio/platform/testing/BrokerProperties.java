package io.cartorio.platform.testing;

import io.cartorio.platform.kafka.SingleNode;
import java.util.Properties;

/** A {@link SingleNode} for tests: small, and patient with itself on a busy machine. */
final class BrokerProperties {
  private BrokerProperties() {}

  /** Of a node that listens at one address and tells its clients another. */
  static Properties of(String log, String listening, String advertised, int controllerPort) {
    Properties p = SingleNode.of(log, listening, advertised, controllerPort);
    p.put("broker.session.timeout.ms", "9000");
    p.put("broker.heartbeat.interval.ms", "1000");
    p.put("log.cleaner.dedupe.buffer.size", "4194304");
    p.put("log.index.size.max.bytes", "1048576");
    p.put("num.network.threads", "2");
    p.put("num.io.threads", "4");
    return p;
  }
}

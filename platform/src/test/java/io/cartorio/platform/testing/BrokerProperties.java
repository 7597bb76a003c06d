package io.cartorio.platform.testing;

import java.util.List;
import java.util.Properties;

/** A node that is broker and controller, small and quick to react, with share groups. */
final class BrokerProperties {
  static final int NODE_ID = 1;
  static final String CONTROLLER = "CONTROLLER";

  private BrokerProperties() {}

  /** Of a node that listens at one address and tells its clients another. */
  static Properties of(String log, String listening, String advertised, int controllerPort) {
    Properties p = new Properties();
    p.put("process.roles", "broker,controller");
    p.put("node.id", String.valueOf(NODE_ID));
    p.put("controller.quorum.voters", NODE_ID + "@127.0.0.1:" + controllerPort);
    p.put(
        "listeners",
        "PLAINTEXT://%s,%s://127.0.0.1:%d".formatted(listening, CONTROLLER, controllerPort));
    p.put("advertised.listeners", "PLAINTEXT://" + advertised);
    p.put(
        "listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,%s:PLAINTEXT".formatted(CONTROLLER));
    p.put("inter.broker.listener.name", "PLAINTEXT");
    p.put("controller.listener.names", CONTROLLER);
    p.put("log.dirs", log);
    p.put("auto.create.topics.enable", "false");
    p.put("broker.session.timeout.ms", "9000");
    p.put("broker.heartbeat.interval.ms", "1000");
    p.put("log.cleaner.dedupe.buffer.size", "4194304");
    p.put("log.index.size.max.bytes", "1048576");
    p.put("num.network.threads", "2");
    p.put("num.io.threads", "4");
    for (String internal :
        List.of("offsets.topic", "transaction.state.log", "share.coordinator.state.topic")) {
      p.put(internal + ".replication.factor", "1");
      p.put(internal + ".num.partitions", "2");
    }
    p.put("transaction.state.log.min.isr", "1");
    p.put("share.coordinator.state.topic.min.isr", "1");
    p.put("group.initial.rebalance.delay.ms", "0");
    p.put("group.streams.initial.rebalance.delay.ms", "0");
    p.put("group.share.max.size", "1000");
    p.put("group.share.session.timeout.ms", "6000");
    p.put("group.share.min.session.timeout.ms", "6000");
    p.put("group.share.heartbeat.interval.ms", "1000");
    p.put("group.share.min.heartbeat.interval.ms", "1000");
    p.put("group.share.min.record.lock.duration.ms", "1000");
    return p;
  }
}

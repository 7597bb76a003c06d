package io.cartorio.standalone.broker;

import java.nio.file.Path;
import java.util.Properties;

/**
 * The settings of a single node that is broker and controller. The share-group and session settings
 * were measured: with Kafka's own a killed member silences its partitions for 45 s, and a restart
 * after a kill takes 14 s.
 */
final class BrokerProperties {
  static final int NODE_ID = 1;
  static final String CONTROLLER_LISTENER = "CONTROLLER";

  private BrokerProperties() {}

  static Properties of(Path log, int port, int controllerPort, boolean flushEveryMessage) {
    Properties p = new Properties();
    listeners(p, log, port, controllerPort);
    internalTopics(p);
    groups(p);
    if (flushEveryMessage) {
      p.put("log.flush.interval.messages", "1");
    }
    return p;
  }

  private static void listeners(Properties p, Path log, int port, int controllerPort) {
    p.put("process.roles", "broker,controller");
    p.put("node.id", String.valueOf(NODE_ID));
    p.put("controller.quorum.voters", NODE_ID + "@127.0.0.1:" + controllerPort);
    p.put(
        "listeners",
        "PLAINTEXT://127.0.0.1:%d,%s://127.0.0.1:%d"
            .formatted(port, CONTROLLER_LISTENER, controllerPort));
    p.put("advertised.listeners", "PLAINTEXT://127.0.0.1:" + port);
    p.put(
        "listener.security.protocol.map",
        "PLAINTEXT:PLAINTEXT," + CONTROLLER_LISTENER + ":PLAINTEXT");
    p.put("inter.broker.listener.name", "PLAINTEXT");
    p.put("controller.listener.names", CONTROLLER_LISTENER);
    p.put("log.dirs", log.toString());
    p.put("auto.create.topics.enable", "false");
    p.put("broker.session.timeout.ms", "2000");
    p.put("broker.heartbeat.interval.ms", "500");
    p.put("num.network.threads", "2");
    p.put("num.io.threads", "4");
    p.put("background.threads", "2");
    p.put("num.recovery.threads.per.data.dir", "2");
    p.put("log.cleaner.threads", "1");
    p.put("log.cleaner.dedupe.buffer.size", "4194304");
    p.put("log.retention.check.interval.ms", "60000");
    p.put("log.index.size.max.bytes", "1048576");
  }

  private static void internalTopics(Properties p) {
    p.put("default.replication.factor", "1");
    p.put("min.insync.replicas", "1");
    p.put("offsets.topic.replication.factor", "1");
    p.put("offsets.topic.num.partitions", "2");
    p.put("offsets.topic.segment.bytes", "16777216");
    p.put("transaction.state.log.replication.factor", "1");
    p.put("transaction.state.log.min.isr", "1");
    p.put("transaction.state.log.num.partitions", "2");
    p.put("transaction.state.log.segment.bytes", "16777216");
    // The first write of a transaction may come before the last one's markers are written; the
    // broker then looks again after this long, not after its own 20 ms.
    p.put("add.partitions.to.txn.retry.backoff.ms", "2");
    p.put("share.coordinator.state.topic.replication.factor", "1");
    p.put("share.coordinator.state.topic.min.isr", "1");
    p.put("share.coordinator.state.topic.num.partitions", "2");
    p.put("share.coordinator.state.topic.segment.bytes", "16777216");
  }

  private static void groups(Properties p) {
    p.put("group.initial.rebalance.delay.ms", "0");
    p.put("group.streams.initial.rebalance.delay.ms", "0");
    p.put("group.share.max.size", "1000");
    p.put("group.share.session.timeout.ms", "6000");
    p.put("group.share.min.session.timeout.ms", "6000");
    p.put("group.share.heartbeat.interval.ms", "1000");
    p.put("group.share.min.heartbeat.interval.ms", "1000");
    p.put("group.share.min.record.lock.duration.ms", "1000");
  }
}

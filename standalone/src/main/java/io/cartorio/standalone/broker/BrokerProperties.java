package io.cartorio.standalone.broker;

import io.cartorio.platform.kafka.SingleNode;
import java.nio.file.Path;
import java.util.Properties;

/**
 * A {@link SingleNode} that shares a machine with everything else: few threads, small segments of
 * what only it reads, and soon back after a kill, for it is soon taken for gone.
 */
final class BrokerProperties {
  private BrokerProperties() {}

  static Properties of(Path log, int port, int controllerPort, boolean flushEveryMessage) {
    String address = "127.0.0.1:" + port;
    Properties p = SingleNode.of(log.toString(), address, address, controllerPort);
    p.put("broker.session.timeout.ms", "2000");
    p.put("broker.heartbeat.interval.ms", "500");
    // The first write of a transaction may come before the last one's markers are written; the
    // broker then looks again after this long, not after its own 20 ms.
    p.put("add.partitions.to.txn.retry.backoff.ms", "2");
    threads(p);
    disk(p);
    if (flushEveryMessage) {
      p.put("log.flush.interval.messages", "1");
    }
    return p;
  }

  private static void threads(Properties p) {
    p.put("num.network.threads", "2");
    p.put("num.io.threads", "4");
    p.put("background.threads", "2");
    p.put("num.recovery.threads.per.data.dir", "2");
    p.put("log.cleaner.threads", "1");
    p.put("log.cleaner.dedupe.buffer.size", "4194304");
  }

  private static void disk(Properties p) {
    p.put("default.replication.factor", "1");
    p.put("min.insync.replicas", "1");
    p.put("log.retention.check.interval.ms", "60000");
    p.put("log.index.size.max.bytes", "1048576");
    p.put("offsets.topic.segment.bytes", "16777216");
    p.put("transaction.state.log.segment.bytes", "16777216");
    p.put("share.coordinator.state.topic.segment.bytes", "16777216");
  }
}

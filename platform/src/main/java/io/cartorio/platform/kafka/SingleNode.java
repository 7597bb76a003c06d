package io.cartorio.platform.kafka;

import java.util.List;
import java.util.Properties;

/**
 * What a Kafka node alone is set to, on one machine as in tests: a node that is broker and
 * controller, with one copy of each record, and with groups that notice within seconds that a
 * member has gone. By Kafka's own settings a killed member silences its partitions for 45 s, and no
 * task can be locked for as short as ours are.
 *
 * <p>How soon the node itself is taken for gone, and how it uses its threads and its disk, is said
 * by each who starts one.
 */
public final class SingleNode {
  public static final int NODE_ID = 1;
  public static final String CONTROLLER_LISTENER = "CONTROLLER";

  private SingleNode() {}

  /**
   * @param log the folder of its log
   * @param listening the address it listens at
   * @param advertised the address it tells its clients
   */
  public static Properties of(String log, String listening, String advertised, int controllerPort) {
    Properties p = new Properties();
    p.put("log.dirs", log);
    p.put("auto.create.topics.enable", "false");
    listeners(p, listening, advertised, controllerPort);
    internalTopics(p);
    groups(p);
    return p;
  }

  private static void listeners(
      Properties p, String listening, String advertised, int controllerPort) {
    p.put("process.roles", "broker,controller");
    p.put("node.id", String.valueOf(NODE_ID));
    p.put("controller.quorum.voters", NODE_ID + "@127.0.0.1:" + controllerPort);
    p.put(
        "listeners",
        "PLAINTEXT://%s,%s://127.0.0.1:%d"
            .formatted(listening, CONTROLLER_LISTENER, controllerPort));
    p.put("advertised.listeners", "PLAINTEXT://" + advertised);
    p.put(
        "listener.security.protocol.map",
        "PLAINTEXT:PLAINTEXT," + CONTROLLER_LISTENER + ":PLAINTEXT");
    p.put("inter.broker.listener.name", "PLAINTEXT");
    p.put("controller.listener.names", CONTROLLER_LISTENER);
  }

  private static void internalTopics(Properties p) {
    for (String topic :
        List.of("offsets.topic", "transaction.state.log", "share.coordinator.state.topic")) {
      p.put(topic + ".replication.factor", "1");
      p.put(topic + ".num.partitions", "2");
    }
    p.put("transaction.state.log.min.isr", "1");
    p.put("share.coordinator.state.topic.min.isr", "1");
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

package io.cartorio.benchmarks.bed;

import io.cartorio.systemtests.process.Child;
import io.cartorio.systemtests.process.Dist;
import io.cartorio.systemtests.process.FreePort;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Kafka itself, in a process of its own, with what a broker alone needs to be set to. */
public final class KafkaProcess implements AutoCloseable {
  private static final Duration FORMAT_LIMIT = Duration.ofMinutes(1);

  private final Dist dist;
  private final Path folder;
  private final Path properties;
  private final int port;
  private Child child;

  private KafkaProcess(Dist dist, Path folder) throws IOException {
    this.dist = dist;
    this.folder = Files.createDirectories(folder);
    this.port = FreePort.any();
    this.properties = folder.resolve("server.properties");
    Files.writeString(properties, settings(FreePort.any()));
    try (Child format =
        run(
            "kafka.tools.StorageTool",
            "format",
            "--cluster-id",
            UUID.randomUUID().toString().replace("-", "").substring(0, 22),
            "--config",
            properties.toString())) {
      if (format.awaitEnd(FORMAT_LIMIT) != 0) {
        throw new IllegalStateException("Kafka's folder was not made: " + format.lastWords());
      }
    }
    this.child = broker();
  }

  public static KafkaProcess start(Dist dist, Path folder) throws IOException {
    return new KafkaProcess(dist, folder);
  }

  private Child broker() throws IOException {
    return run("kafka.Kafka", properties.toString());
  }

  private Child run(String main, String... arguments) throws IOException {
    List<String> command = dist.java("384m", List.of(), main);
    command.addAll(List.of(arguments));
    return Child.start(command, Map.of(), folder.resolve("kafka.out"));
  }

  private String settings(int controllerPort) {
    return """
        process.roles=broker,controller
        node.id=1
        log.dirs=%1$s
        listeners=PLAINTEXT://127.0.0.1:%2$d,CONTROLLER://127.0.0.1:%3$d
        advertised.listeners=PLAINTEXT://127.0.0.1:%2$d
        listener.security.protocol.map=PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT
        inter.broker.listener.name=PLAINTEXT
        controller.listener.names=CONTROLLER
        controller.quorum.voters=1@127.0.0.1:%3$d
        auto.create.topics.enable=false
        broker.session.timeout.ms=2000
        broker.heartbeat.interval.ms=500
        offsets.topic.replication.factor=1
        offsets.topic.num.partitions=2
        transaction.state.log.replication.factor=1
        transaction.state.log.num.partitions=2
        transaction.state.log.min.isr=1
        share.coordinator.state.topic.replication.factor=1
        share.coordinator.state.topic.num.partitions=2
        share.coordinator.state.topic.min.isr=1
        group.initial.rebalance.delay.ms=0
        group.share.max.size=1000
        group.share.session.timeout.ms=6000
        group.share.min.session.timeout.ms=6000
        group.share.heartbeat.interval.ms=1000
        group.share.min.heartbeat.interval.ms=1000
        group.share.min.record.lock.duration.ms=1000
        log.cleaner.dedupe.buffer.size=4194304
        """
        .formatted(folder.resolve("log"), port, controllerPort);
  }

  public String address() {
    return "127.0.0.1:" + port;
  }

  /** {@code kill -9}; what it had written stays. */
  public void kill() {
    child.kill();
  }

  public void startAgain() throws IOException {
    child = broker();
  }

  @Override
  public void close() {
    child.close();
  }
}

package io.cartorio.benchmarks.faults;

import io.cartorio.benchmarks.bed.KafkaProcess;
import io.cartorio.systemtests.process.Dist;
import io.cartorio.systemtests.process.Service;
import io.cartorio.systemtests.process.ServiceProcess;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** One of each service beside a Kafka and a Redis, each a process that can be taken away alone. */
final class Deployment implements AutoCloseable {
  private final KafkaProcess kafka;
  private final RedisProcess redis;
  private final Path content;
  private final List<ServiceProcess> services = new ArrayList<>();

  Deployment(Dist dist, Path folder) throws IOException {
    kafka = KafkaProcess.start(dist, folder.resolve("kafka"));
    redis = RedisProcess.start(folder);
    content = folder.resolve("content");
    List<String> settings =
        List.of(
            "--cartorio.kafka.bootstrap-servers=" + kafka.address(),
            "--cartorio.redis.uri=" + redis.uri(),
            "--cartorio.content.path=" + content,
            "--cartorio.secret.value=a-secret-for-measurements-and-nothing-else",
            "--cartorio.gateway.noop-enabled=true",
            "--cartorio.workers.noop-enabled=true");
    try {
      for (Service service : Service.values()) {
        String name = service.name().toLowerCase(Locale.ROOT).replace('_', '-') + "-0";
        services.add(ServiceProcess.start(dist, service, name, settings, folder));
        if (service != Service.GATEWAY) {
          services.getLast().awaitReady();
        }
      }
      services.getFirst().awaitReady();
    } catch (IOException | RuntimeException e) {
      close();
      throw e;
    }
  }

  /** The gateway's. */
  URI url() {
    return services.get(Service.GATEWAY.ordinal()).url();
  }

  KafkaProcess kafka() {
    return kafka;
  }

  RedisProcess redis() {
    return redis;
  }

  /** The folder of the content store. */
  Path content() {
    return content;
  }

  @Override
  public void close() {
    services.reversed().forEach(ServiceProcess::close);
    redis.close();
    kafka.close();
  }
}

package io.cartorio.systemtests.several;

import io.cartorio.platform.testing.TestBroker;
import io.cartorio.platform.testing.TestRedis;
import io.cartorio.systemtests.process.Dist;
import io.cartorio.systemtests.process.Service;
import io.cartorio.systemtests.process.ServiceProcess;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Two gateways, two stream-processors, three workers and two delivery services. */
final class Several implements AutoCloseable {
  private final TestBroker broker = TestBroker.start();
  private final TestRedis redis = TestRedis.start();
  private final Path content;
  private final List<ServiceProcess> all = new ArrayList<>();

  Several(Path folder) throws IOException {
    content = folder.resolve("content");
    Dist dist = Dist.ofCheckout();
    List<String> settings =
        List.of(
            "--cartorio.kafka.bootstrap-servers=" + broker.bootstrapServers(),
            "--cartorio.redis.uri=" + redis.uri(),
            "--cartorio.content.path=" + content,
            "--cartorio.secret.value=a-secret-for-system-tests-and-nothing-else",
            "--cartorio.sweep.every=5s",
            "--cartorio.sweep.older-than=90s",
            "--cartorio.gateway.noop-enabled=true",
            "--cartorio.workers.noop-enabled=true");
    int[] counts = {2, 2, 3, 2};
    for (Service service : Service.values()) {
      for (int i = 0; i < counts[service.ordinal()]; i++) {
        all.add(ServiceProcess.start(dist, service, prefix(service) + i, settings, folder));
      }
    }
    try {
      all.forEach(ServiceProcess::awaitReady);
    } catch (RuntimeException e) {
      close();
      throw e;
    }
  }

  String brokers() {
    return broker.bootstrapServers();
  }

  Path content() {
    return content;
  }

  /** The processes of {@code service}. */
  List<ServiceProcess> of(Service service) {
    return all.stream().filter(process -> process.name().startsWith(prefix(service))).toList();
  }

  private static String prefix(Service service) {
    return service.name().toLowerCase(Locale.ROOT).replace('_', '-') + "-";
  }

  @Override
  public void close() {
    all.reversed().forEach(ServiceProcess::close);
    redis.close();
    broker.close();
  }
}

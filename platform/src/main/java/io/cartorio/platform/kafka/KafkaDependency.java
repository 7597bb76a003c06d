package io.cartorio.platform.kafka;

import io.cartorio.platform.health.Dependency;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.DescribeClusterOptions;

/** Whether a broker answers. */
public final class KafkaDependency implements Dependency, AutoCloseable {
  private static final int TIMEOUT_MS = 2_000;

  private final Admin admin;

  public KafkaDependency(KafkaSettings settings) {
    Map<String, Object> client = new HashMap<>(settings.client());
    client.put("request.timeout.ms", TIMEOUT_MS);
    client.put("default.api.timeout.ms", TIMEOUT_MS);
    admin = Admin.create(client);
  }

  @Override
  public String name() {
    return "kafka";
  }

  @Override
  public boolean isWell() {
    try {
      return !admin
          .describeCluster(new DescribeClusterOptions().timeoutMs(TIMEOUT_MS))
          .nodes()
          .get(TIMEOUT_MS, TimeUnit.MILLISECONDS)
          .isEmpty();
    } catch (ExecutionException | TimeoutException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  @Override
  public void close() {
    admin.close(Duration.ZERO);
  }
}

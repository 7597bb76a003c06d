package io.cartorio.platform.testing;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;

/**
 * A Kafka node of an image, which {@value #IMAGE} names. The image is Apache's or one that, like
 * it, takes {@code KAFKA_SOME_SETTING} from the environment for {@code some.setting}, and {@code
 * CLUSTER_ID}.
 */
final class ContainerBroker implements TestBroker {
  static final String IMAGE = "cartorio.test.kafka-image";
  private static final String DEFAULT_IMAGE = "apache/kafka:4.3.1";
  private static final int PORT = 9092;
  private static final int CONTROLLER_PORT = 9093;
  private static final String ITSELF = "ITSELF";
  private static final int OWN_PORT = 9094;
  private static final int PATIENCE_MILLIS = 2_000;

  private final ServerContainer container;

  private ContainerBroker(ServerContainer container) {
    this.container = container;
  }

  static ContainerBroker start() {
    ServerContainer container = new ServerContainer(System.getProperty(IMAGE, DEFAULT_IMAGE), PORT);
    String address = address(container);
    container
        .withEnv(environment(address))
        .withEnv("CLUSTER_ID", "5L6g3nShT-eMCtK--X86sw")
        .withEnv("KAFKA_HEAP_OPTS", "-Xmx384m")
        .answeringWhen(() -> answers(address))
        .start();
    return new ContainerBroker(container);
  }

  private static String address(ServerContainer container) {
    return "%s:%d".formatted(container.getHost(), container.port());
  }

  private static Map<String, String> environment(String advertised) {
    Properties properties =
        BrokerProperties.of("/tmp/cartorio-log", "0.0.0.0:" + PORT, advertised, CONTROLLER_PORT);
    reachableForItself(properties);
    return properties.entrySet().stream()
        .collect(
            Collectors.toMap(
                setting -> variable(setting.getKey().toString()),
                setting -> setting.getValue().toString()));
  }

  /**
   * The node writes transaction markers to itself at its inter-broker address, and from inside the
   * container the host's is not reachable.
   */
  private static void reachableForItself(Properties properties) {
    properties.put("inter.broker.listener.name", ITSELF);
    properties.merge(
        "listener.security.protocol.map", ITSELF + ":PLAINTEXT", ContainerBroker::both);
    for (String addresses : List.of("listeners", "advertised.listeners")) {
      properties.merge(
          addresses, "%s://127.0.0.1:%d".formatted(ITSELF, OWN_PORT), ContainerBroker::both);
    }
  }

  private static String both(Object one, Object other) {
    return one + "," + other;
  }

  private static String variable(String setting) {
    return "KAFKA_" + setting.toUpperCase(Locale.ROOT).replace('.', '_');
  }

  private static boolean answers(String address) {
    Map<String, Object> settings =
        Map.of(
            AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
            address,
            AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG,
            PATIENCE_MILLIS,
            AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
            PATIENCE_MILLIS);
    try (Admin admin = Admin.create(settings)) {
      return !admin.describeCluster().nodes().get().isEmpty();
    } catch (ExecutionException notYet) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  @Override
  public String bootstrapServers() {
    return address(container);
  }

  @Override
  public void stop() {
    container.stopServer();
  }

  @Override
  public void resume() {
    container.startServer();
  }

  @Override
  public void close() {
    container.stop();
  }
}

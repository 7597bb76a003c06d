package io.cartorio.standalone;

import io.cartorio.platform.StartRefused;
import io.cartorio.standalone.broker.Broker;
import io.cartorio.standalone.data.DataFolder;
import io.cartorio.standalone.port.TcpPort;
import io.cartorio.standalone.redis.RedisServer;
import io.cartorio.standalone.workers.WorkersCommand;
import io.cartorio.standalone.workers.WorkersProcess;
import io.cartorio.standalone.workers.WorkersSettings;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * What the services stand on, brought up before the first of them is made and taken down after the
 * last has closed: the data folder, Redis, the broker.
 */
final class Foundation implements ApplicationContextInitializer<ConfigurableApplicationContext> {
  private final Deque<AutoCloseable> parts = new ArrayDeque<>();

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    SpringApplication.getShutdownHandlers().add(this::close);
    ConfigurableEnvironment environment = context.getEnvironment();
    StandaloneSettings settings = SettingsReader.read(environment);
    requireGatewayPort(environment);

    DataFolder folder = opened(DataFolder.open(settings.data(), settings.diskFloor().toBytes()));
    RedisServer redis = opened(startRedis(folder, settings));
    Broker broker = opened(Broker.start(folder.part("broker"), settings.broker()));

    Wiring wiring = Wiring.of(folder, redis.address(), broker.bootstrapServers());
    startWorkers(context, folder, settings.workers(), wiring);
    Map<String, Object> properties = new HashMap<>(wiring.properties());
    properties.putAll(PublicUrl.of(environment));
    environment.getPropertySources().addFirst(new MapPropertySource("standalone", properties));
    RunFile run = opened(new RunFile(folder.root()));
    run.add(wiring.addresses());
    redis.follow(pid -> run.add(Map.of("redis.pid", String.valueOf(pid))));
    context.getBeanFactory().registerSingleton("runFile", run);
  }

  /** Before the services, since their start takes longest and needs only the broker. */
  private void startWorkers(
      ConfigurableApplicationContext context,
      DataFolder folder,
      WorkersSettings settings,
      Wiring wiring) {
    if (!settings.enabled()) {
      return;
    }
    Map<String, String> environment = new HashMap<>(GivenSettings.of(context.getEnvironment()));
    environment.putAll(wiring.environment());
    environment.put("SERVER_PORT", String.valueOf(settings.port()));
    environment.put(
        "CARTORIO_WORKERS_CHILD_ARCHIVE", folder.part("workers").resolve("decoder.jsa").toString());
    WorkersProcess workers =
        opened(
            WorkersProcess.start(
                WorkersCommand.of(settings.jvmOptions(), environment, folder.part("workers")),
                folder.part("workers"),
                settings.stopWithin()));
    context.getBeanFactory().registerSingleton("workersProcess", workers);
  }

  private static RedisServer startRedis(DataFolder folder, StandaloneSettings settings) {
    try {
      return RedisServer.start(folder.part("redis"), settings.redis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StartRefused("The start was interrupted.", "Start again.", e);
    }
  }

  /** Asked before anything is started, since the services would find out only at the very end. */
  private static void requireGatewayPort(ConfigurableEnvironment environment) {
    String address = environment.getProperty("cartorio.gateway.address", "127.0.0.1");
    int port = environment.getProperty("cartorio.gateway.port", Integer.class, 9000);
    try {
      if (port != 0) {
        TcpPort.requireFree(InetAddress.getByName(address), port, "the gateway", "--port");
      }
    } catch (UnknownHostException e) {
      throw new StartRefused(
          "The listen address %s is not known on this machine.".formatted(address),
          "Choose one of this machine's addresses with --address.",
          e);
    }
  }

  private <T extends AutoCloseable> T opened(T part) {
    parts.push(part);
    return part;
  }

  private void close() {
    while (!parts.isEmpty()) {
      AutoCloseable part = parts.pop();
      try {
        part.close();
      } catch (Exception e) {
        System.err.println("Closing " + part.getClass().getSimpleName() + " failed: " + e);
      }
    }
  }
}

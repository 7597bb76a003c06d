package io.cartorio.platform.testing;

import java.util.ArrayList;
import java.util.List;

/** A Redis of an image, which {@value #IMAGE} names. */
final class ContainerRedis implements TestRedis {
  static final String IMAGE = "cartorio.test.redis-image";
  private static final String DEFAULT_IMAGE = "redis:7";
  private static final int PORT = 6379;

  private final ServerContainer container;

  private ContainerRedis(ServerContainer container) {
    this.container = container;
  }

  static ContainerRedis start() {
    ServerContainer container = new ServerContainer(System.getProperty(IMAGE, DEFAULT_IMAGE), PORT);
    List<String> command = new ArrayList<>(RedisOptions.COMMAND);
    command.addAll(List.of("--protected-mode", "no"));
    container
        .withCommand(command.toArray(String[]::new))
        .answeringWhen(() -> RedisOptions.answers(container.getHost(), container.port()))
        .start();
    return new ContainerRedis(container);
  }

  @Override
  public String uri() {
    return "redis://%s:%d".formatted(container.getHost(), container.port());
  }

  @Override
  public void kill() {
    container.killServer();
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

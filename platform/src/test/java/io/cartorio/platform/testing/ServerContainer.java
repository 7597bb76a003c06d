package io.cartorio.platform.testing;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.awaitility.Awaitility;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.utility.DockerImageName;

/**
 * A container with one server at a port of the host that stays the same over a stop and a start,
 * since Testcontainers' own would change.
 */
final class ServerContainer extends GenericContainer<ServerContainer> {
  private static final Duration LIMIT = Duration.ofSeconds(90);

  private final int port = FreePort.next();
  private BooleanSupplier answers = () -> true;

  ServerContainer(String image, int serverPort) {
    super(DockerImageName.parse(image));
    addFixedExposedPort(port, serverPort);
  }

  /** How it is seen that the server takes requests. */
  ServerContainer answeringWhen(BooleanSupplier answers) {
    this.answers = answers;
    return this;
  }

  int port() {
    return port;
  }

  /** Ends the server at once; what it wrote to disk stays. */
  void killServer() {
    getDockerClient().killContainerCmd(getContainerId()).exec();
  }

  /** Ends the server in good order; what it wrote to disk stays. */
  void stopServer() {
    getDockerClient().stopContainerCmd(getContainerId()).withTimeout(30).exec();
  }

  void startServer() {
    getDockerClient().startContainerCmd(getContainerId()).exec();
    waitUntilContainerStarted();
  }

  @Override
  protected void waitUntilContainerStarted() {
    Awaitility.await("an answer of " + getDockerImageName())
        .atMost(LIMIT)
        .pollDelay(Duration.ZERO)
        .pollInterval(Duration.ofMillis(200))
        .failFast(this::refuseToHaveEnded)
        .until(answers::getAsBoolean);
  }

  private void refuseToHaveEnded() {
    if (!isRunning()) {
      throw new IllegalStateException(getDockerImageName() + " has ended:\n" + getLogs());
    }
  }
}

package io.cartorio.standalone.redis;

import io.cartorio.platform.StartRefused;
import io.cartorio.standalone.port.TcpPort;
import io.cartorio.standalone.process.KeptProcess;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.LongConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A Redis of our own: a leftover of a killed platform is taken over with all it holds, a dead one
 * is started again on the same port, and it ends when this object is closed.
 */
public final class RedisServer implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(RedisServer.class);
  private static final long STOP_SECONDS = 10;

  private final RedisAddress address;
  private final KeptProcess process;

  private RedisServer(RedisAddress address, KeptProcess process) {
    this.address = address;
    this.process = process;
  }

  /**
   * Returns once the server answers.
   *
   * @throws StartRefused when there is no such program, its port is taken, or it does not come up
   */
  public static RedisServer start(Path folder, RedisSettings settings) throws InterruptedException {
    RedisFiles files = new RedisFiles(folder);
    RedisProgram program =
        new RedisProgram(RedisBinary.find(settings.binary(), searchPath()), files);
    Optional<ProcessHandle> leftover = new LeftoverRedis(files).adoptOrStop();
    if (leftover.isPresent()) {
      LOG.info("Took over the Redis that a former platform left running");
      return keep(files.lastAddress().orElseThrow(), program, leftover.get());
    }
    int port = TcpPort.or(settings.port());
    TcpPort.requireFree(InetAddress.getLoopbackAddress(), port, "Redis", "--redis-port");
    RedisAddress address = files.configure(port, settings.maxMemory());
    return keep(address, program, program.launch(address));
  }

  private static RedisServer keep(
      RedisAddress address, RedisProgram program, ProcessHandle process) {
    return new RedisServer(
        address, KeptProcess.keep("Redis", process, () -> program.launch(address)));
  }

  public RedisAddress address() {
    return address;
  }

  public long pid() {
    return process.current().pid();
  }

  /** Tells {@code listener} the process id, now and whenever the server was started again. */
  public void follow(LongConsumer listener) {
    process.follow(launched -> listener.accept(launched.pid()));
  }

  @Override
  public void close() {
    ProcessHandle last = process.release();
    try (RedisConnection connection = RedisConnection.open(address)) {
      connection.shutdown();
      last.onExit().get(STOP_SECONDS, TimeUnit.SECONDS);
    } catch (IOException | ExecutionException | TimeoutException e) {
      LOG.warn("Redis did not stop when asked ({}); ending it", e.toString());
      last.destroyForcibly();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      last.destroyForcibly();
    }
  }

  private static String searchPath() {
    return Optional.ofNullable(System.getenv("PATH")).orElse("/usr/local/bin:/usr/bin");
  }
}

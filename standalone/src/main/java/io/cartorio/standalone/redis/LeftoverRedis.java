package io.cartorio.standalone.redis;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The Redis of a platform that was killed. A process id may have gone to somebody else since, so a
 * process is ours only if it answers to our password, or at least carries our port in its title.
 */
record LeftoverRedis(RedisFiles files) {
  private static final Logger LOG = LoggerFactory.getLogger(LeftoverRedis.class);
  private static final long STOP_SECONDS = 10;

  /** The leftover, if it can go on serving; one that cannot is ended. */
  Optional<ProcessHandle> adoptOrStop() throws InterruptedException {
    Optional<RedisAddress> address = files.lastAddress();
    Optional<ProcessHandle> process =
        files.lastPid().stream().boxed().findFirst().flatMap(ProcessHandle::of);
    if (address.isEmpty() || process.isEmpty() || !process.get().isAlive()) {
      return Optional.empty();
    }
    if (answersAs(address.get(), process.get().pid())) {
      return process;
    }
    if (titleNames(process.get(), address.get().port())) {
      LOG.warn("The Redis a former platform left does not answer; ending it");
      end(process.get());
    }
    return Optional.empty();
  }

  private static boolean answersAs(RedisAddress address, long pid) {
    try (RedisConnection connection = RedisConnection.open(address)) {
      connection.ping();
      return connection.pid() == pid;
    } catch (IOException silent) {
      return false;
    }
  }

  private static boolean titleNames(ProcessHandle process, int port) {
    return ProcessTitle.of(process.pid()).equals("redis-server 127.0.0.1:" + port);
  }

  private static void end(ProcessHandle process) throws InterruptedException {
    process.destroyForcibly();
    try {
      process.onExit().get(STOP_SECONDS, TimeUnit.SECONDS);
    } catch (TimeoutException | java.util.concurrent.ExecutionException e) {
      LOG.warn("Process {} does not end", process.pid());
    }
  }
}

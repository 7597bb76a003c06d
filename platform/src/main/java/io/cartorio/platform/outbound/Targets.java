package io.cartorio.platform.outbound;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The addresses behind a URL, looked up once for each call, so that what was checked is what is
 * dialled. Lookups cannot be broken off: a bounded number of threads waits for them.
 */
final class Targets implements AutoCloseable {
  private final CallableAddresses callable;
  private final NameLookup names;
  private final ThreadPoolExecutor lookups;

  Targets(CallableAddresses callable, NameLookup names, int atOnce) {
    this.callable = callable;
    this.names = names;
    this.lookups =
        new ThreadPoolExecutor(
            0,
            atOnce,
            30,
            TimeUnit.SECONDS,
            new SynchronousQueue<>(),
            Thread.ofPlatform().daemon().name("outbound-lookup-", 0).factory());
  }

  /**
   * All of them may be called; at least one.
   *
   * @throws OutboundException when there are none, or one may not: a name with a public and a
   *     private address is not called at all
   */
  List<InetAddress> of(OutboundUrl url, Deadline deadline) throws OutboundException {
    Optional<InetAddress> literal = url.literal();
    List<InetAddress> addresses =
        literal.isPresent() ? List.of(literal.get()) : lookUp(url.host(), deadline.left());
    if (addresses.isEmpty()) {
      throw new OutboundException(OutboundProblem.UNKNOWN_HOST);
    }
    if (!addresses.stream().allMatch(callable::contains)) {
      throw new OutboundException(OutboundProblem.ADDRESS);
    }
    return addresses;
  }

  private List<InetAddress> lookUp(String name, Duration longest) throws OutboundException {
    Future<List<InetAddress>> asked = null;
    try {
      asked = lookups.submit(() -> names.addresses(name));
      return asked.get(longest.toNanos(), TimeUnit.NANOSECONDS);
    } catch (RejectedExecutionException | TimeoutException e) {
      throw new OutboundException(OutboundProblem.TOO_SLOW, e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof UnknownHostException) {
        throw new OutboundException(OutboundProblem.UNKNOWN_HOST);
      }
      throw new IllegalStateException("looking up a name failed", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new OutboundException(OutboundProblem.TOO_SLOW, e);
    } finally {
      if (asked != null) {
        asked.cancel(true);
      }
    }
  }

  @Override
  public void close() {
    lookups.shutdownNow();
  }
}

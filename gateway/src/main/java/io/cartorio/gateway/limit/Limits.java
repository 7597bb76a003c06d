package io.cartorio.gateway.limit;

import io.cartorio.gateway.limit.Buckets.BucketsAwayException;
import io.cartorio.gateway.owner.Caller;
import io.cartorio.gateway.owner.Callers;
import io.cartorio.gateway.request.ClientAddress;
import io.cartorio.schemas.id.KeyId;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Which buckets a request is taken out of: its key's and its address's. While the buckets cannot be
 * reached everybody is let through, and it is said and counted. Safe for use by many threads.
 */
public final class Limits {
  private static final Logger LOG = LoggerFactory.getLogger(Limits.class);
  private static final long SAY_AGAIN_NANOS = 10_000_000_000L;

  /** Redis may be away without refusing: not each request shall wait for it. */
  private static final long ASK_AGAIN_NANOS = 500_000_000L;

  private final Buckets buckets;
  private final LimitSettings settings;
  private final ClientAddress addresses;
  private final UnaryOperator<String> pseudonyms;
  private final Counter skipped;
  private final Counter refused;
  private final AtomicLong askAgain = new AtomicLong(System.nanoTime());
  private final AtomicLong said = new AtomicLong(System.nanoTime() - SAY_AGAIN_NANOS);

  /**
   * @param pseudonyms of addresses, which are personal
   */
  public Limits(
      Buckets buckets,
      LimitSettings settings,
      ClientAddress addresses,
      UnaryOperator<String> pseudonyms,
      MeterRegistry meters) {
    this.buckets = buckets;
    this.settings = settings;
    this.addresses = addresses;
    this.pseudonyms = pseudonyms;
    this.skipped =
        Counter.builder("cartorio.gateway.limits.skipped")
            .description("requests let through since the limits could not be read")
            .register(meters);
    this.refused =
        Counter.builder("cartorio.gateway.limits.refused")
            .description("requests over a limit")
            .register(meters);
  }

  /** What becomes of the request; nothing where no limit is for it. */
  public Optional<Verdict> of(HttpServletRequest request) {
    List<Bucket> all = new ArrayList<>();
    Callers.find(request).flatMap(this::ofCaller).filter(this::isLimit).ifPresent(all::add);
    Optional.of(addresses.of(request))
        .filter(address -> settings.loopback() || !address.isLoopbackAddress())
        .map(this::ofAddress)
        .filter(this::isLimit)
        .ifPresent(all::add);
    return all.isEmpty() ? Optional.empty() : take(all);
  }

  private Optional<Verdict> take(List<Bucket> all) {
    if (System.nanoTime() - askAgain.get() < 0) {
      skipped.increment();
      return Optional.empty();
    }
    try {
      Verdict verdict = buckets.take(all);
      if (!verdict.admitted()) {
        refused.increment();
      }
      return Optional.of(verdict);
    } catch (BucketsAwayException e) {
      skipped.increment();
      askAgain.set(System.nanoTime() + ASK_AGAIN_NANOS);
      sayOnceInAWhile(e);
      return Optional.empty();
    }
  }

  private void sayOnceInAWhile(BucketsAwayException e) {
    long now = System.nanoTime();
    long last = said.get();
    if (now - last >= SAY_AGAIN_NANOS && said.compareAndSet(last, now)) {
      LOG.atWarn()
          .addKeyValue("because", e.getCause() == null ? e : e.getCause())
          .log("rate limits are not held while Redis is away");
    }
  }

  private boolean isLimit(Bucket bucket) {
    return bucket.policy().isLimit();
  }

  private Optional<Bucket> ofCaller(Caller caller) {
    return switch (caller) {
      case Caller.Local local -> Optional.empty();
      case Caller.Anonymous anonymous -> Optional.empty();
      case Caller.KeyHolder holder -> Optional.of(ofKey(holder.key().value()));
      case Caller.TokenHolder holder ->
          Optional.of(
              ofKey(holder.behind().map(KeyId::value).orElseGet(() -> holder.owner().value())));
    };
  }

  private Bucket ofKey(String name) {
    return new Bucket("key", name, settings.key());
  }

  private Bucket ofAddress(InetAddress address) {
    return new Bucket("address", pseudonyms.apply(Network.of(address)), settings.address());
  }
}

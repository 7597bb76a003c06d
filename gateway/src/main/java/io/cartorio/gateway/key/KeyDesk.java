package io.cartorio.gateway.key;

import io.cartorio.gateway.problem.Refused;
import io.cartorio.schemas.failure.FailureCategory;
import io.cartorio.schemas.id.KeyId;
import io.cartorio.schemas.id.OwnerId;
import io.cartorio.schemas.key.KeyRecord;
import io.cartorio.schemas.key.Scope;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** Makes, rotates and revokes keys. Safe for use by many threads. */
public final class KeyDesk {
  private static final Comparator<KeyRecord> OLDEST_FIRST =
      Comparator.comparing(KeyRecord::createdAt).thenComparing(KeyRecord::id);

  /** A new key; its text is shown this once. */
  record Issued(KeyRecord key, String text) {
    @Override
    public String toString() {
      return key.id().value();
    }
  }

  private final KeyBook book;
  private final Keys keys;
  private final KeyHash hash;
  private final Clock clock;
  private final KeySettings settings;
  private final ReentrantLock oneAtATime = new ReentrantLock();

  public KeyDesk(KeyBook book, Keys keys, KeyHash hash, Clock clock, KeySettings settings) {
    this.book = book;
    this.keys = keys;
    this.hash = hash;
    this.clock = clock;
    this.settings = settings;
  }

  /** Every key, or those of one owner, the oldest first. */
  List<KeyRecord> list(Optional<OwnerId> owner) {
    return book.all().stream()
        .filter(key -> owner.isEmpty() || owner.get().equals(key.owner()))
        .sorted(OLDEST_FIRST)
        .toList();
  }

  /**
   * @param life null for without end
   * @throws Refused when the owner has keys enough, or it is the first and could make no other
   */
  Issued create(OwnerId owner, Set<Scope> scopes, @Nullable Duration life) {
    oneAtATime.lock();
    try {
      if (keys.isEmpty() && !scopes.contains(Scope.ADMIN)) {
        throw Refused.badParameter("scopes: admin, read, write (the first key must have admin)");
      }
      refuseWhenFull(owner);
      Instant now = now();
      return issue(owner, List.copyOf(scopes), life == null ? null : now.plus(life), now);
    } finally {
      oneAtATime.unlock();
    }
  }

  /**
   * A key of the same owner that may do the same; the old one goes on for the overlap, or for
   * {@code overlap} if that is given.
   */
  Issued rotate(KeyId id, @Nullable Duration overlap) {
    oneAtATime.lock();
    try {
      KeyRecord old = live(id);
      refuseWhenFull(old.owner());
      Instant now = now();
      Duration life =
          old.expiresAt() == null ? null : Duration.between(old.createdAt(), old.expiresAt());
      Issued issued = issue(old.owner(), old.scopes(), life == null ? null : now.plus(life), now);
      book.put(old.ending(now, now.plus(overlap == null ? settings.overlap() : overlap)));
      return issued;
    } finally {
      oneAtATime.unlock();
    }
  }

  /** Once this returns the key is dead here, and moments later everywhere. */
  KeyRecord revoke(KeyId id) {
    oneAtATime.lock();
    try {
      KeyRecord key = book.find(id).orElseThrow(() -> unknown(id));
      if (key.revokedAt() != null) {
        return key;
      }
      KeyRecord revoked = key.revoked(now());
      book.put(revoked);
      return revoked;
    } finally {
      oneAtATime.unlock();
    }
  }

  private Issued issue(
      OwnerId owner, List<Scope> scopes, @Nullable Instant expiresAt, Instant now) {
    ApiKey key = ApiKey.random();
    KeyRecord made =
        new KeyRecord(key.id(), now, owner, hash.of(key.text()), scopes, now, expiresAt, null);
    book.put(made);
    return new Issued(made, key.text());
  }

  private KeyRecord live(KeyId id) {
    return book.find(id).filter(key -> key.isLive(clock.instant())).orElseThrow(() -> unknown(id));
  }

  private Refused unknown(KeyId id) {
    return keys.isFirst(id)
        ? Refused.badParameter("id: CARTORIO_API_KEY")
        : Refused.because(FailureCategory.NOT_FOUND);
  }

  private void refuseWhenFull(OwnerId owner) {
    Instant now = clock.instant();
    if (list(Optional.of(owner)).stream().filter(key -> key.isLive(now)).count()
        >= settings.perOwner()) {
      throw Refused.because(
          FailureCategory.KEYS_FULL, "limit", Integer.toString(settings.perOwner()));
    }
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}

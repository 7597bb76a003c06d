package io.cartorio.gateway.key;

import io.cartorio.gateway.owner.Caller;
import io.cartorio.schemas.id.KeyId;
import io.cartorio.schemas.id.OwnerId;
import io.cartorio.schemas.id.Sha256;
import io.cartorio.schemas.key.KeyRecord;
import io.cartorio.schemas.key.Scope;
import java.time.Clock;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which keys open, and for whom. Safe for use by many threads. */
public final class Keys {
  private static final Set<Scope> EVERYTHING = Set.copyOf(EnumSet.allOf(Scope.class));

  /** The key the gateway was started with. */
  private record First(KeyId id, Sha256 hash, OwnerId owner) {}

  private final KeyBook book;
  private final KeyHash hash;
  private final Clock clock;
  private final @Nullable First first;

  /**
   * @param firstOwner the pseudonym of the first key's owner
   */
  public Keys(KeyBook book, KeyHash hash, Clock clock, KeySettings settings, OwnerId firstOwner) {
    this.book = book;
    this.hash = hash;
    this.clock = clock;
    this.first =
        settings
            .firstKey()
            .map(key -> new First(hash.idOf(key), hash.of(key), firstOwner))
            .orElse(null);
  }

  /** Whether there has never been a key. Once there is one, that is over for good. */
  public boolean isEmpty() {
    return first == null && book.isEmpty();
  }

  /** Who holds the key {@code text}; nobody when there is no such key, or no longer. */
  public Optional<Caller> holder(String text) {
    Optional<KeyRecord> known =
        ApiKey.parse(text)
            .flatMap(key -> book.find(key.id()))
            .filter(key -> hash.matches(text, key.hash()))
            .filter(this::isLive);
    if (known.isPresent()) {
      KeyRecord key = known.get();
      return Optional.of(new Caller.KeyHolder(key.id(), key.owner(), EnumSet.copyOf(key.scopes())));
    }
    return Optional.ofNullable(first)
        .filter(key -> hash.matches(text, key.hash()))
        .map(key -> new Caller.KeyHolder(key.id(), key.owner(), EVERYTHING));
  }

  /** Whether the key may still be used, and so what was given for it. */
  public boolean isLive(KeyId id) {
    return (first != null && first.id().equals(id))
        || book.find(id).filter(this::isLive).isPresent();
  }

  /** Whether it is the one the gateway was started with. */
  boolean isFirst(KeyId id) {
    return first != null && first.id().equals(id);
  }

  private boolean isLive(KeyRecord key) {
    return key.isLive(clock.instant());
  }
}

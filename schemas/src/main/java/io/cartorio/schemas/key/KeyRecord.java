package io.cartorio.schemas.key;

import io.cartorio.schemas.Message;
import io.cartorio.schemas.id.KeyId;
import io.cartorio.schemas.id.OwnerId;
import io.cartorio.schemas.id.Sha256;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An API key as it stands. The record of a revoked key stays, so that an installation that once had
 * a key is never taken for one that has none.
 *
 * @param owner of the jobs that are made with it
 * @param hash of the whole key, keyed with the installation's secret
 * @param scopes what it allows, each once, in their order
 * @param expiresAt null for never
 * @param revokedAt null while it may be used
 */
public record KeyRecord(
    KeyId id,
    Instant at,
    OwnerId owner,
    Sha256 hash,
    List<Scope> scopes,
    Instant createdAt,
    @Nullable Instant expiresAt,
    @Nullable Instant revokedAt)
    implements Message {
  public KeyRecord {
    scopes = scopes.stream().distinct().sorted().toList();
    if (scopes.isEmpty()) {
      throw new IllegalArgumentException("a key has at least one scope");
    }
  }

  /** Whether it may be used at {@code now}. */
  public boolean isLive(Instant now) {
    return revokedAt == null && (expiresAt == null || now.isBefore(expiresAt));
  }

  /** The same key, revoked at {@code now}. */
  public KeyRecord revoked(Instant now) {
    return new KeyRecord(id, now, owner, hash, scopes, createdAt, expiresAt, now);
  }

  /** The same key, which ends at {@code end} unless it does before. */
  public KeyRecord ending(Instant now, Instant end) {
    Instant earlier = expiresAt == null || end.isBefore(expiresAt) ? end : expiresAt;
    return new KeyRecord(id, now, owner, hash, scopes, createdAt, earlier, revokedAt);
  }

  @Override
  public String subject() {
    return id.value();
  }

  @Override
  public String messageId() {
    return id + "/" + at;
  }
}

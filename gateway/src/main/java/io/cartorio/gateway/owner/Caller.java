package io.cartorio.gateway.owner;

import io.cartorio.schemas.id.KeyId;
import io.cartorio.schemas.id.OwnerId;
import io.cartorio.schemas.key.Scope;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whom a request speaks for, and what it may do. */
public sealed interface Caller {
  /** What those may do who need no key; administering is a matter of where they come from. */
  Set<Scope> EVERYBODY = Set.of(Scope.READ, Scope.WRITE);

  /** The pseudonym of the owner whose jobs the request sees and makes. */
  OwnerId owner();

  /** What the request may do. */
  Set<Scope> scopes();

  /** The API key that stands behind the request, where one does. */
  default Optional<KeyId> behind() {
    return switch (this) {
      case Local local -> Optional.empty();
      case Anonymous anonymous -> Optional.empty();
      case KeyHolder holder -> Optional.of(holder.key());
      case TokenHolder holder -> Optional.ofNullable(holder.key());
    };
  }

  /** Who comes without any name to an installation without keys. */
  record Local(OwnerId owner) implements Caller {
    @Override
    public Set<Scope> scopes() {
      return EVERYBODY;
    }
  }

  /** Who comes with a {@code client_id} cookie to an installation without keys. */
  record Anonymous(OwnerId owner) implements Caller {
    @Override
    public Set<Scope> scopes() {
      return EVERYBODY;
    }
  }

  /** Who shows an API key. */
  record KeyHolder(KeyId key, OwnerId owner, Set<Scope> scopes) implements Caller {
    public KeyHolder {
      scopes = Set.copyOf(scopes);
    }
  }

  /**
   * Who shows a token.
   *
   * @param key that the token was given for; null for a token of another issuer
   */
  record TokenHolder(@Nullable KeyId key, OwnerId owner, Set<Scope> scopes) implements Caller {
    public TokenHolder {
      scopes = Set.copyOf(scopes);
    }
  }
}

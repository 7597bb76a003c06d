package io.cartorio.gateway.key;

import io.cartorio.schemas.id.KeyId;
import io.cartorio.schemas.key.KeyRecord;
import java.util.List;
import java.util.Optional;

/**
 * Every key that was ever made, the same at every gateway within moments. Reading asks nobody, and
 * never fails. Safe for use by many threads.
 */
public interface KeyBook {

  Optional<KeyRecord> find(KeyId id);

  /** Whether no key was ever made, not even one that cannot be read here. */
  boolean isEmpty();

  /** In no order. */
  List<KeyRecord> all();

  /**
   * Puts {@code key} in the place of what was known of it. Returns once it is safe, and in force
   * here.
   *
   * @throws io.cartorio.gateway.problem.Refused when it is not
   */
  void put(KeyRecord key);
}

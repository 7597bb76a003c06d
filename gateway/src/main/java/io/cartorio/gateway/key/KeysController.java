package io.cartorio.gateway.key;

import io.cartorio.gateway.key.KeyDesk.Issued;
import io.cartorio.gateway.owner.Caller;
import io.cartorio.gateway.owner.Callers;
import io.cartorio.gateway.problem.Refused;
import io.cartorio.gateway.upload.SmallForm;
import io.cartorio.schemas.failure.FailureCategory;
import io.cartorio.schemas.id.KeyId;
import io.cartorio.schemas.id.OwnerId;
import io.cartorio.schemas.key.KeyRecord;
import io.cartorio.schemas.key.Scope;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** The routes that administer keys. */
@RestController
public final class KeysController {
  private static final Logger LOG = LoggerFactory.getLogger("io.cartorio.gateway.audit");
  private static final Set<Scope> USUAL = Set.of(Scope.READ, Scope.WRITE);

  /**
   * A key as it is shown.
   *
   * @param key the whole key, this once; null from then on
   */
  record Shown(
      KeyId id,
      @Nullable String key,
      OwnerId owner,
      List<Scope> scopes,
      boolean live,
      Instant createdAt,
      @Nullable Instant expiresAt,
      @Nullable Instant revokedAt) {

    static Shown of(KeyRecord key, @Nullable String text, Instant now) {
      return new Shown(
          key.id(),
          text,
          key.owner(),
          key.scopes(),
          key.isLive(now),
          key.createdAt(),
          key.expiresAt(),
          key.revokedAt());
    }
  }

  /** {@code GET /v2/admin/keys}. */
  record Listed(List<Shown> keys) {}

  private final KeyDesk desk;
  private final Keys keys;
  private final Function<String, OwnerId> owners;
  private final Clock clock;

  /**
   * @param owners the pseudonym of an owner's name
   */
  public KeysController(KeyDesk desk, Keys keys, Function<String, OwnerId> owners, Clock clock) {
    this.desk = desk;
    this.keys = keys;
    this.owners = owners;
    this.clock = clock;
  }

  @GetMapping("/v2/admin/keys")
  Listed list(HttpServletRequest request) {
    KeyForm form = new KeyForm(SmallForm.read(request));
    Instant now = clock.instant();
    return new Listed(
        desk.list(form.owner().map(owners)).stream().map(key -> Shown.of(key, null, now)).toList());
  }

  @PostMapping("/v2/admin/keys")
  ResponseEntity<Shown> create(HttpServletRequest request) {
    KeyForm form = new KeyForm(SmallForm.read(request));
    OwnerId owner = owners.apply(form.neededOwner());
    Set<Scope> usual = keys.isEmpty() ? EnumSet.allOf(Scope.class) : USUAL;
    Duration life = form.duration("expires_in").orElse(null);
    return issued(request, desk.create(owner, form.scopes().orElse(usual), life), "made");
  }

  @PostMapping("/v2/admin/keys/{id}/rotate")
  ResponseEntity<Shown> rotate(HttpServletRequest request, @PathVariable("id") String id) {
    KeyForm form = new KeyForm(SmallForm.read(request));
    return issued(request, desk.rotate(key(id), form.duration("overlap").orElse(null)), "rotated");
  }

  @PostMapping("/v2/admin/keys/{id}/revoke")
  Shown revoke(HttpServletRequest request, @PathVariable("id") String id) {
    KeyRecord revoked = desk.revoke(key(id));
    log(request, revoked, "revoked");
    return Shown.of(revoked, null, clock.instant());
  }

  private ResponseEntity<Shown> issued(HttpServletRequest request, Issued issued, String what) {
    log(request, issued.key(), what);
    return ResponseEntity.status(HttpStatus.CREATED)
        .cacheControl(CacheControl.noStore())
        .body(Shown.of(issued.key(), issued.text(), clock.instant()));
  }

  private static void log(HttpServletRequest request, KeyRecord key, String what) {
    Caller caller = Callers.of(request);
    LOG.atInfo()
        .addKeyValue("key", key.id())
        .addKeyValue("keyOwner", key.owner())
        .addKeyValue("by", caller.behind().map(KeyId::value).orElse("none"))
        .addKeyValue("byOwner", caller.owner())
        .log("a key was " + what);
  }

  private static KeyId key(String id) {
    return KeyId.parse(id).orElseThrow(() -> Refused.because(FailureCategory.NOT_FOUND));
  }
}

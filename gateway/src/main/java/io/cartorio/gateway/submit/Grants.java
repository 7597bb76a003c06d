package io.cartorio.gateway.submit;

import io.cartorio.schemas.content.ContentKey;
import io.cartorio.schemas.content.ContentKey.Area;
import io.cartorio.schemas.content.ContentRef;
import io.cartorio.schemas.content.Grant;
import io.cartorio.schemas.id.JobId;
import io.cartorio.schemas.id.OwnerId;
import io.cartorio.schemas.id.Sha256;
import java.time.Clock;
import java.time.Duration;
import javax.crypto.SecretKey;

/** Signs this gateway's grants, which are short-lived. */
public final class Grants {
  private static final Sha256 OF_NOTHING = Sha256.of(new byte[0]);

  private final SecretKey secret;
  private final Duration life;
  private final Clock clock;

  public Grants(SecretKey secret, Duration life, Clock clock) {
    this.secret = secret;
    this.life = life;
    this.clock = clock;
  }

  /** That the key's owner may submit these bytes. */
  public Grant toSubmit(ContentRef bytes) {
    return Grant.sign(secret, bytes, clock.instant().plus(life));
  }

  /** That {@code owner} may stop {@code job}: a grant over no bytes of it. */
  public Grant toStop(OwnerId owner, JobId job) {
    ContentKey key = ContentKey.of(Area.INPUT, owner, job, "stop");
    return toSubmit(new ContentRef(key, "application/octet-stream", 0, OF_NOTHING));
  }
}

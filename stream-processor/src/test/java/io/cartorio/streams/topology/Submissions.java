package io.cartorio.streams.topology;

import io.cartorio.schemas.content.ContentKey;
import io.cartorio.schemas.content.ContentKey.Area;
import io.cartorio.schemas.content.ContentRef;
import io.cartorio.schemas.content.Grant;
import io.cartorio.schemas.content.GrantedContent;
import io.cartorio.schemas.id.InstanceId;
import io.cartorio.schemas.id.JobId;
import io.cartorio.schemas.id.OwnerId;
import io.cartorio.schemas.id.Sha256;
import io.cartorio.schemas.intake.Intake.Cancel;
import io.cartorio.schemas.intake.Intake.Delete;
import io.cartorio.schemas.intake.Intake.Submit;
import io.cartorio.schemas.operation.NoWork;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/** Requests as a gateway makes them. */
public final class Submissions {
  public static final SecretKey SECRET = secret("the gateways' own");
  public static final InstanceId GATEWAY = InstanceId.of("gateway-0");

  private Submissions() {}

  public static SecretKey secret(String text) {
    return new SecretKeySpec(text.getBytes(StandardCharsets.UTF_8), "HmacSHA256");
  }

  public static OwnerId owner(String name) {
    Sha256 hash = Sha256.of(name.getBytes(StandardCharsets.UTF_8));
    return OwnerId.ofHash(HexFormat.of().parseHex(hash.hex()));
  }

  public static ContentRef input(OwnerId owner, JobId job) {
    return ref(Area.INPUT, owner, job, "original.jpg", "image/jpeg");
  }

  public static ContentRef output(OwnerId owner, JobId job) {
    return ref(Area.OUTPUT, owner, job, "result.json", "application/json");
  }

  private static ContentRef ref(
      Area area, OwnerId owner, JobId job, String name, String mediaType) {
    return new ContentRef(
        ContentKey.of(area, owner, job, name),
        mediaType,
        1_000,
        Sha256.of(name.getBytes(StandardCharsets.UTF_8)));
  }

  public static Grant grant(SecretKey secret, OwnerId owner, JobId job, Instant now) {
    return Grant.sign(secret, input(owner, job), now.plus(Duration.ofMinutes(10)));
  }

  public static Submit submit(OwnerId owner, JobId job, Instant now) {
    return submit(job, now, new GrantedContent(input(owner, job), grant(SECRET, owner, job, now)));
  }

  public static Submit submit(JobId job, Instant now, GrantedContent... inputs) {
    return new Submit(job, now, NoWork.ofMillis(0), List.of(inputs), null, GATEWAY);
  }

  public static Cancel cancel(OwnerId owner, JobId job, Instant now) {
    return new Cancel(job, now, grant(SECRET, owner, job, now));
  }

  public static Delete delete(OwnerId owner, JobId job, Instant now) {
    return new Delete(job, now, grant(SECRET, owner, job, now));
  }
}

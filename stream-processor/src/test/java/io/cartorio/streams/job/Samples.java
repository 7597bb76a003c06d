package io.cartorio.streams.job;

import io.cartorio.schemas.content.ContentKey;
import io.cartorio.schemas.content.ContentKey.Area;
import io.cartorio.schemas.content.ContentRef;
import io.cartorio.schemas.content.Grant;
import io.cartorio.schemas.content.GrantedContent;
import io.cartorio.schemas.id.EndpointId;
import io.cartorio.schemas.id.InstanceId;
import io.cartorio.schemas.id.JobId;
import io.cartorio.schemas.id.OwnerId;
import io.cartorio.schemas.id.Sha256;
import io.cartorio.schemas.id.TaskId;
import io.cartorio.schemas.operation.ClassifyDocument;
import io.cartorio.schemas.operation.ExtractFields;
import io.cartorio.schemas.operation.OcrEngineName;
import io.cartorio.schemas.operation.Operation;
import io.cartorio.schemas.operation.ProcessDocument;
import io.cartorio.schemas.operation.ReadText;
import io.cartorio.schemas.result.Backend;
import io.cartorio.streams.job.plan.Timeouts;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** The invented job, owners and settings that the tests of this package share. */
final class Samples {
  static final JobId JOB = JobId.of("000000000000000000000paper");
  static final OwnerId OWNER = OwnerId.of("0000000000000000000000anna");
  static final OwnerId STRANGER = OwnerId.of("00000000000000000000000ben");
  static final InstanceId GATEWAY = InstanceId.of("gateway-1");
  static final InstanceId OTHER_GATEWAY = InstanceId.of("gateway-2");
  static final EndpointId WEBHOOK = EndpointId.of("0000000000000000000000h00k");
  static final TaskId DELIVER = TaskId.of(JOB, "deliver");
  static final TaskId READ = TaskId.of(JOB, "read");
  static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
  static final ReadText OPERATION = new ReadText(OcrEngineName.PADDLE);
  static final ExtractFields EXTRACT = new ExtractFields("rg_aberto", Backend.HYBRID);
  static final List<Operation> OF_DOCUMENTS =
      List.of(EXTRACT, new ProcessDocument(Backend.HYBRID, 0.5), new ClassifyDocument());
  static final Sha256 FINGERPRINT = Sha256.of("payload".getBytes(StandardCharsets.UTF_8));
  static final Sha256 OTHER_FINGERPRINT = Sha256.of("other".getBytes(StandardCharsets.UTF_8));

  static final DeciderSettings SETTINGS =
      new DeciderSettings(
          Duration.ofHours(24),
          Duration.ofDays(7),
          Duration.ofHours(3),
          Duration.ofHours(1),
          new Retries(3, Duration.ofSeconds(1), Duration.ofMinutes(1), Duration.ofMinutes(10)),
          new Timeouts(
              Duration.ofSeconds(60),
              Duration.ofSeconds(20),
              Duration.ofSeconds(15),
              Duration.ofMinutes(2),
              Duration.ofSeconds(45)),
          new Webhooks(
              Duration.ofSeconds(10),
              Duration.ofHours(6),
              Duration.ofDays(3),
              Duration.ofDays(7),
              Duration.ofHours(1)));

  private Samples() {}

  static ContentRef input() {
    return ref(OWNER, Area.INPUT, "0.jpg", "image/jpeg");
  }

  static ContentRef output() {
    return ref(OWNER, Area.OUTPUT, "result.json", "application/json");
  }

  static ContentRef ref(OwnerId owner, Area area, String name, String mediaType) {
    ContentKey key = ContentKey.of(area, owner, JOB, name);
    return new ContentRef(key, mediaType, 300_000, FINGERPRINT);
  }

  /** A grant whose signature the decider has no business with: the topology has checked it. */
  static Grant grant(ContentRef ref) {
    return new Grant(
        ref.key().owner(), ref.key(), ref.sha256(), START.plusSeconds(3600), "0".repeat(64));
  }

  static GrantedContent granted(ContentRef ref) {
    return new GrantedContent(ref, grant(ref));
  }
}

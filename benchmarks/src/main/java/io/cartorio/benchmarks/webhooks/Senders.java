package io.cartorio.benchmarks.webhooks;

import io.cartorio.schemas.id.JobId;
import io.cartorio.systemtests.client.Api;
import io.cartorio.systemtests.client.Form;
import io.cartorio.systemtests.client.Reply;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

/** Jobs without work whose end a receiver is told of. */
final class Senders {
  private static final byte[] BODY = new byte[10];
  private static final long TRY_AGAIN_NANOS = Duration.ofMillis(200).toNanos();

  private Senders() {}

  /** Submits one; tried again under {@code key} for as long as it takes, as a client would. */
  static JobId send(Api api, URI webhook, String key) {
    while (true) {
      try {
        Reply reply =
            api.post(
                "/v2/jobs?operation=noop",
                Form.of(
                    Map.of("delivery_mode", "webhook", "webhook_url", webhook.toString()),
                    "body",
                    BODY),
                Map.of("Idempotency-Key", key));
        if (reply.status() == 202) {
          return reply.job().orElseThrow();
        }
      } catch (UncheckedIOException killed) {
        // it comes back
      }
      LockSupport.parkNanos(TRY_AGAIN_NANOS);
    }
  }
}

package io.cartorio.gateway.webhook;

import io.cartorio.gateway.problem.ProblemLanguage;
import io.cartorio.gateway.problem.Refused;
import io.cartorio.gateway.request.RequestFacts;
import io.cartorio.gateway.upload.UrlEncoded;
import io.cartorio.gateway.webhook.DeadLetters.Redelivered;
import io.cartorio.platform.endpoint.Endpoint;
import io.cartorio.platform.telemetry.TraceParent;
import io.cartorio.schemas.failure.FailureCategory;
import io.cartorio.schemas.id.JobId;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** The routes that administer webhooks. */
@RestController
public final class WebhooksAdminController {
  private static final int PAGE = 100;
  private static final int DEEPEST = 1_000_000;

  /** Endpoints. */
  record Endpoints(List<EndpointBody> endpoints) {}

  /**
   * A page of dead letters.
   *
   * @param nextSkip what {@code skip} is on the next page; null on the last
   */
  record Page(List<DeliveryBody> deadLetters, @Nullable Integer nextSkip) {}

  /** A test that is on its way. */
  record Sent(JobId jobId, String link) {}

  private final EndpointDesk desk;
  private final DeadLetters dead;
  private final TestSend tests;

  public WebhooksAdminController(EndpointDesk desk, DeadLetters dead, TestSend tests) {
    this.desk = desk;
    this.dead = dead;
    this.tests = tests;
  }

  @GetMapping("/v2/admin/webhooks/endpoints")
  Endpoints endpoints() {
    return new Endpoints(desk.all().stream().map(EndpointBody::of).toList());
  }

  @PostMapping("/v2/admin/webhooks/endpoints/{id}/disable")
  EndpointBody disable(@PathVariable("id") String id) {
    return EndpointBody.of(desk.disable(id));
  }

  @PostMapping("/v2/admin/webhooks/endpoints/{id}/enable")
  EndpointBody enable(@PathVariable("id") String id) {
    return EndpointBody.of(desk.enable(id));
  }

  @PostMapping("/v2/admin/webhooks/endpoints/{id}/test")
  ResponseEntity<Sent> test(HttpServletRequest request, @PathVariable("id") String id) {
    Endpoint endpoint = desk.find(id);
    JobId job = tests.to(endpoint, trace(request));
    String link = "/v2/jobs/" + job + "/deliveries";
    return ResponseEntity.accepted().location(URI.create(link)).body(new Sent(job, link));
  }

  @GetMapping("/v2/admin/webhooks/dead-letters")
  Page deadLetters(HttpServletRequest request) {
    int skip = skip(request);
    Locale language = ProblemLanguage.of(request.getHeader("Accept-Language"));
    List<DeliveryBody> page =
        dead.list(from(request), until(request), skip, PAGE).stream()
            .map(job -> DeliveryBody.of(job, language))
            .toList();
    return new Page(page, page.size() < PAGE ? null : skip + PAGE);
  }

  @PostMapping("/v2/admin/webhooks/dead-letters/redeliver")
  ResponseEntity<Redelivered> redeliver(HttpServletRequest request) {
    if (parameter(request, "from") == null && parameter(request, "until") == null) {
      throw Refused.badParameter("from, until: 2026-11-22T12:00:00Z");
    }
    return ResponseEntity.accepted()
        .body(dead.redeliver(from(request), until(request), trace(request)));
  }

  @PostMapping("/v2/admin/webhooks/dead-letters/{id}/redeliver")
  ResponseEntity<Redelivered> redeliver(HttpServletRequest request, @PathVariable("id") String id) {
    JobId job = JobId.parse(id).orElseThrow(() -> Refused.because(FailureCategory.NOT_FOUND));
    dead.redeliver(job, trace(request));
    return ResponseEntity.accepted().body(new Redelivered(1, 0, false));
  }

  private static TraceParent trace(HttpServletRequest request) {
    return RequestFacts.of(request).trace();
  }

  private static Instant from(HttpServletRequest request) {
    return instant(request, "from", Instant.EPOCH);
  }

  private static Instant until(HttpServletRequest request) {
    return instant(request, "until", Instant.parse("9999-01-01T00:00:00Z"));
  }

  private static Instant instant(HttpServletRequest request, String name, Instant otherwise) {
    String text = parameter(request, name);
    try {
      return text == null ? otherwise : Instant.parse(text);
    } catch (DateTimeException e) {
      throw Refused.badParameter(name + ": 2026-11-22T12:00:00Z");
    }
  }

  private static int skip(HttpServletRequest request) {
    String text = parameter(request, "skip");
    try {
      int skip = text == null ? 0 : Integer.parseInt(text);
      if (skip >= 0 && skip <= DEEPEST) {
        return skip;
      }
    } catch (NumberFormatException e) {
      throw Refused.badParameter("skip: 0..");
    }
    throw Refused.badParameter("skip: 0..");
  }

  /** Of the query. */
  private static @Nullable String parameter(HttpServletRequest request, String name) {
    String text = UrlEncoded.parse(request.getQueryString()).get(name);
    return text == null || text.isEmpty() ? null : text;
  }
}

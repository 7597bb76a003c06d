package io.cartorio.schemas.failure;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * Everything that can be wrong, in one table: the slug (stable, part of the problem's {@code
 * type}), the HTTP status, and whether trying again may help. The text for people stands under the
 * slug in the bundle {@code problems}.
 */
public enum FailureCategory {
  BAD_REQUEST("bad-request", 400, false),
  UNAUTHENTICATED("unauthenticated", 401, false),
  /** The token is no good: broken, expired, of another issuer or for another service. */
  BAD_TOKEN("bad-token", 401, false),
  FORBIDDEN("forbidden", 403, false),
  /** There is no such API key, or no longer. */
  WRONG_KEY("wrong-key", 403, false),
  MISSING_SCOPE("missing-scope", 403, false),
  /** A token is given for a key alone. */
  KEY_NEEDED("key-needed", 403, false),
  /** While no key is configured, only this machine may administer. */
  LOCAL_ONLY("local-only", 403, false),
  NOT_FOUND("not-found", 404, false),
  /** The job is there, and has no file of that name. */
  UNKNOWN_FILE("unknown-file", 404, false),
  METHOD_NOT_ALLOWED("method-not-allowed", 405, false),
  NOT_FINISHED("not-finished", 409, false),
  CANCELLED("cancelled", 409, false),
  /** An owner has as many live keys as there may be. */
  KEYS_FULL("keys-full", 409, false),
  /** The job has no webhook that could be told of its end. */
  NO_WEBHOOK("no-webhook", 409, false),
  UPLOAD_IN_PROGRESS("upload-in-progress", 409, false),
  TOO_LARGE("too-large", 413, false),
  UNSUPPORTED_TYPE("unsupported-type", 415, false),
  /** The answer has no such bytes as the {@code Range} asks for. */
  RANGE_NOT_SATISFIABLE("range-not-satisfiable", 416, false),
  EMPTY_INPUT("empty-input", 422, false),
  BROKEN_INPUT("broken-input", 422, false),
  TOO_MANY_PIXELS("too-many-pixels", 422, false),
  /** No document type is called so. */
  UNKNOWN_DOC_TYPE("unknown-doc-type", 422, false),
  /** A vision-language model alone was asked for, and there is none. */
  NO_VISION_MODEL("no-vision-model", 422, false),
  KEY_REUSED("idempotency-key-reused", 422, false),
  /** Not a URL that is called: its scheme, its form, a user in it, or how its host is spelled. */
  URL_MALFORMED("url-malformed", 422, false),
  /** A port that is not called. */
  URL_PORT_REFUSED("url-port-refused", 422, false),
  /** The URL leads to an address that is not public, nor allowed by a setting. */
  URL_ADDRESS_REFUSED("url-address-refused", 422, false),
  /** Nobody answered at the URL in HTTP. */
  URL_UNREACHABLE("url-unreachable", 422, false),
  /** The answer at the URL did not end in time. */
  URL_TOO_SLOW("url-too-slow", 422, false),
  /** The answer at the URL is a redirect, which is not followed. */
  URL_REDIRECTS("url-redirects", 422, false),
  /** The answer at the URL is of another status than 2xx. */
  URL_NOT_OK("url-not-ok", 422, false),
  /** The job of the key is gone, and so are its bytes. */
  KEY_SPENT("idempotency-key-spent", 404, false),
  /** The input ended its worker three times. */
  KILLS_ITS_WORKER("kills-its-worker", 422, false),
  /** Nothing is sent to the webhook any more: it said so, or an administrator did. */
  ENDPOINT_DISABLED("endpoint-disabled", 422, false),
  TOO_MANY_REQUESTS("too-many-requests", 429, true),
  /** More requests than the key or the address may send. */
  RATE_LIMITED("rate-limited", 429, true),
  INTERNAL("internal", 500, false),
  /**
   * The stream processor refused what a gateway wrote: they disagree on secrets, or on the time.
   */
  NOT_ACCEPTED("not-accepted", 500, false),
  /** A task did not end within its time, as often as it may be tried. */
  DEADLINE("deadline", 500, true),
  /** A webhook's receiver answered something else than that it took the delivery. */
  RECEIVER_REFUSED("receiver-refused", 502, true),
  /** A webhook's receiver could not be reached, or did not answer in time. */
  RECEIVER_AWAY("receiver-away", 502, true),
  /** A webhook's receiver answered 410: it wants nothing more. */
  RECEIVER_GONE("receiver-gone", 502, false),
  /** Redis, the broker, the content store or a model server did not answer. */
  DEPENDENCY_AWAY("dependency-away", 503, true),
  /** The job did not end while the client waited; it goes on. */
  WAITED_TOO_LONG("waited-too-long", 504, false),
  /** The owner's quota, or the disk, is full. */
  OVER_QUOTA("over-quota", 507, false);

  private final String slug;
  private final int httpStatus;
  private final boolean mayPass;

  FailureCategory(String slug, int httpStatus, boolean mayPass) {
    this.slug = slug;
    this.httpStatus = httpStatus;
    this.mayPass = mayPass;
  }

  @JsonCreator
  public static FailureCategory ofSlug(String slug) {
    for (FailureCategory category : values()) {
      if (category.slug.equals(slug)) {
        return category;
      }
    }
    return INTERNAL;
  }

  /** The stable name, such as {@code broken-input}. */
  @JsonValue
  public String slug() {
    return slug;
  }

  /** The status of an answer that carries this failure. */
  public int httpStatus() {
    return httpStatus;
  }

  /** Whether the same work may succeed later: it is then tried again, with backoff. */
  public boolean mayPass() {
    return mayPass;
  }
}

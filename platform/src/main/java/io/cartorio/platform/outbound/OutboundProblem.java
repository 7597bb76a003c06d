package io.cartorio.platform.outbound;

import io.cartorio.schemas.failure.FailureCategory;
import java.util.Locale;

/** Why a call has no answer. */
public enum OutboundProblem {
  /** Not an absolute URL of printable ASCII characters. */
  MALFORMED(FailureCategory.URL_MALFORMED, true),
  /** Neither https nor http, or not one of those that are set. */
  SCHEME(FailureCategory.URL_MALFORMED, true),
  /** A user or a password before the host. */
  USER_INFO(FailureCategory.URL_MALFORMED, true),
  /** A host that is neither a plain name nor an address in its usual form. */
  HOST_SPELLING(FailureCategory.URL_MALFORMED, true),
  /** A port that is not one of those that are set. */
  PORT(FailureCategory.URL_PORT_REFUSED, true),
  /** An address, or one of those behind the name, is not public and not allowed. */
  ADDRESS(FailureCategory.URL_ADDRESS_REFUSED, true),
  /** The name leads nowhere. */
  UNKNOWN_HOST(FailureCategory.URL_UNREACHABLE, false),
  /** Nobody took the connection, or it broke. */
  UNREACHABLE(FailureCategory.URL_UNREACHABLE, false),
  /** No encrypted connection could be agreed on, or the certificate is not to be trusted. */
  TLS(FailureCategory.URL_UNREACHABLE, false),
  /** What came back is not HTTP, or more of its head than is read. */
  BROKEN_ANSWER(FailureCategory.URL_UNREACHABLE, false),
  /** The whole of it took longer than it may. */
  TOO_SLOW(FailureCategory.URL_TOO_SLOW, false),
  /** The body is larger than it may be. */
  TOO_LARGE(FailureCategory.TOO_LARGE, false),
  /** A redirect, which is never followed. */
  REDIRECTED(FailureCategory.URL_REDIRECTS, false);

  private final FailureCategory category;
  private final boolean refusal;

  OutboundProblem(FailureCategory category, boolean refusal) {
    this.category = category;
    this.refusal = refusal;
  }

  /** What a client is told of it. */
  public FailureCategory category() {
    return category;
  }

  /** Whether the guard refused: nothing was sent to anybody, and trying again does not help. */
  public boolean isRefusal() {
    return refusal;
  }

  /** The stable name, such as {@code unknown-host}. */
  public String slug() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}

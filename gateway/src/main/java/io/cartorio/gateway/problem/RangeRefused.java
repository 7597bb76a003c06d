package io.cartorio.gateway.problem;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpRange;

/**
 * The body has no such bytes as the client's {@code Range} asks for (RFC 9110, 15.5.17). Has no
 * stack trace, for it is not a fault.
 */
public final class RangeRefused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final long length;

  private RangeRefused(long length) {
    super("range", null, false, false);
    this.length = length;
  }

  /** Returns where the request asks for no range, or for ranges that {@code body} has. */
  public static void unlessWithin(Resource body, HttpServletRequest request) {
    String asked = request.getHeader(HttpHeaders.RANGE);
    try {
      HttpRange.toResourceRegions(HttpRange.parseRanges(asked), body);
    } catch (IllegalArgumentException e) {
      throw new RangeRefused(lengthOf(body));
    }
  }

  private static long lengthOf(Resource body) {
    try {
      return body.contentLength();
    } catch (IOException e) {
      throw new UncheckedIOException("the length of an answer", e);
    }
  }

  /** What the client may ask for instead, as the header {@code Content-Range}. */
  String contentRange() {
    return "bytes */" + length;
  }
}

package io.cartorio.gateway.filter;

import io.cartorio.gateway.request.RequestFacts;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;

/**
 * Reads on for a while after a refusal whose body is still arriving. Closing at once would reset
 * the connection, and the client might lose the answer that is already on its way.
 */
public final class RefusedBody {
  private final Duration longest;

  public RefusedBody(Duration longest) {
    this.longest = longest;
  }

  void letGo(HttpServletRequest request, HttpServletResponse response) {
    if (response.getStatus() < 400 || !hasBody(request) || waitsToBeAsked(request)) {
      return;
    }
    long end = System.nanoTime() + longest.toNanos();
    byte[] dropped = new byte[16 * 1024];
    try {
      response.flushBuffer();
      ServletInputStream body = request.getInputStream();
      while (!body.isFinished() && System.nanoTime() < end) {
        if (body.read(dropped) < 0) {
          return;
        }
      }
    } catch (IOException | IllegalStateException gone) {
      // The client has hung up, or the server has closed the body: there is nothing to let go.
    }
  }

  private static boolean hasBody(HttpServletRequest request) {
    return request.getContentLengthLong() > 0 || request.getHeader("Transfer-Encoding") != null;
  }

  /** A client that sent {@code Expect: 100-continue} and saw the refusal sends no body. */
  private static boolean waitsToBeAsked(HttpServletRequest request) {
    return request.getHeader("Expect") != null && !RequestFacts.isRead(request);
  }
}

package io.cartorio.gateway.access;

import io.cartorio.gateway.problem.ProblemWriter;
import io.cartorio.schemas.failure.Failure;
import io.cartorio.schemas.failure.FailureCategory;
import java.io.IOException;
import java.util.Optional;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpResponse;
import org.springframework.web.cors.DefaultCorsProcessor;

/** Answers pages that may not ask with a problem, as everybody else is answered. */
final class CorsRefusals extends DefaultCorsProcessor {

  @Override
  protected void rejectRequest(ServerHttpResponse response) throws IOException {
    if (response instanceof ServletServerHttpResponse servlet) {
      ProblemWriter.write(
          servlet.getServletResponse(),
          Failure.of(FailureCategory.FORBIDDEN),
          null,
          Optional.ofNullable(servlet.getServletResponse().getHeader("X-Request-Id")).orElse(""));
    } else {
      super.rejectRequest(response);
    }
  }
}

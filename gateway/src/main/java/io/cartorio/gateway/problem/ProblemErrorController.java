package io.cartorio.gateway.problem;

import io.cartorio.gateway.request.RequestFacts;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** What the server or the framework answered with a bare status becomes a problem. */
@Controller
public final class ProblemErrorController implements ErrorController {

  @RequestMapping("/error")
  void error(HttpServletRequest request, HttpServletResponse response) throws IOException {
    Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
    ProblemWriter.write(
        response,
        ProblemValve.failure(status instanceof Integer code ? code : 404),
        request.getHeader("Accept-Language"),
        RequestFacts.of(request).requestId());
  }
}

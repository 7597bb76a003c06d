package io.cartorio.gateway.problem;

import io.cartorio.gateway.request.RequestFacts;
import io.cartorio.schemas.failure.Failure;
import io.cartorio.schemas.failure.FailureCategory;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.servlet.NoHandlerFoundException;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** The one place where a refusal or a fault becomes a problem. */
@RestControllerAdvice
public final class ProblemAdvice {
  private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

  @ExceptionHandler
  void refused(Refused refused, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    refused.location().ifPresent(at -> response.setHeader("Location", at.toString()));
    refused
        .retryAfter()
        .ifPresent(wait -> response.setHeader("Retry-After", Long.toString(wait.toSeconds())));
    write(refused.failure(), request, response);
  }

  @ExceptionHandler
  void wrongMethod(
      HttpRequestMethodNotSupportedException e,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    String[] allowed = e.getSupportedMethods();
    if (allowed != null) {
      response.setHeader("Allow", String.join(", ", allowed));
    }
    write(Failure.of(FailureCategory.METHOD_NOT_ALLOWED), request, response);
  }

  @ExceptionHandler
  void noSuchRange(RangeRefused range, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setHeader("Content-Range", range.contentRange());
    write(Failure.of(FailureCategory.RANGE_NOT_SATISFIABLE), request, response);
  }

  @ExceptionHandler({NoResourceFoundException.class, NoHandlerFoundException.class})
  void nothingHere(HttpServletRequest request, HttpServletResponse response) throws IOException {
    write(Failure.of(FailureCategory.NOT_FOUND), request, response);
  }

  @ExceptionHandler({
    HttpMediaTypeNotSupportedException.class,
    HttpMediaTypeNotAcceptableException.class
  })
  void wrongMediaType(HttpServletRequest request, HttpServletResponse response) throws IOException {
    write(Refused.badParameter("Content-Type, Accept").failure(), request, response);
  }

  /** The client has gone: nobody reads an answer. */
  @ExceptionHandler
  void clientGone(AsyncRequestNotUsableException e) {
    LOG.debug("the client went away before its answer");
  }

  @ExceptionHandler
  void fault(Exception fault, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    LOG.atError().setCause(fault).log("a request failed in a way nobody expected");
    write(Failure.of(FailureCategory.INTERNAL), request, response);
  }

  private static void write(
      Failure failure, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    ProblemWriter.write(
        response,
        failure,
        request.getHeader("Accept-Language"),
        RequestFacts.of(request).requestId());
  }
}

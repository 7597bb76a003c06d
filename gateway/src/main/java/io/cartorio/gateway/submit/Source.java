package io.cartorio.gateway.submit;

import io.cartorio.gateway.problem.Refused;
import io.cartorio.gateway.upload.FileSink;
import io.cartorio.schemas.id.OwnerId;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;

/** Where the bytes of a request's job come from. */
interface Source {

  /**
   * Reads the request to its end, and puts its files into {@code sink}.
   *
   * @throws Refused when they are not what {@code form} takes
   * @throws IOException when {@code sink} could not take them
   */
  Brought take(HttpServletRequest request, OwnerId owner, JobForm form, FileSink sink)
      throws IOException;

  /**
   * Reads a request that may be a repeat: only what it asks for matters, for the job has its bytes.
   *
   * @param digest takes bytes and keeps none
   */
  Brought compare(HttpServletRequest request, OwnerId owner, JobForm form, FileSink digest)
      throws IOException;
}

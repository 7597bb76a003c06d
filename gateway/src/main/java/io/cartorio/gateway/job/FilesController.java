package io.cartorio.gateway.job;

import io.cartorio.gateway.owner.ReadLog;
import io.cartorio.gateway.problem.RangeRefused;
import io.cartorio.schemas.content.ContentRef;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * The route of a job's files, ranges of them included. Shown in a browser, one can run nothing and
 * reach nothing: it was made from somebody's document.
 */
@RestController
public final class FilesController {
  private final OwnersJobs jobs;
  private final JobFiles files;

  public FilesController(OwnersJobs jobs, JobFiles files) {
    this.jobs = jobs;
    this.files = files;
  }

  @GetMapping("/v2/jobs/{id}/files/{name}")
  ResponseEntity<Resource> file(
      HttpServletRequest request,
      @PathVariable("id") String id,
      @PathVariable("name") String name) {
    ContentRef file = files.named(jobs.get(request, id).job(), name);
    Resource body = new StoredFile(files, file);
    RangeRefused.unlessWithin(body, request);
    ReadLog.read(request, file.key().job(), "file");
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(file.mediaType()))
        .eTag(file.sha256().toString())
        .cacheControl(CacheControl.empty().cachePrivate())
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.inline().filename(file.key().name()).build().toString())
        .header("X-Content-Type-Options", "nosniff")
        .header("Content-Security-Policy", "default-src 'none'; sandbox")
        .body(body);
  }
}

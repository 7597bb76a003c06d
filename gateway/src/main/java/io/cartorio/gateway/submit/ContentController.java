package io.cartorio.gateway.submit;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** The route for those who submit over Kafka: bytes in, and out what a submit needs. */
@RestController
public final class ContentController {
  private static final JobForm ONE_DOCUMENT = new JobForm("process", DeliveryMode.ASYNC, false);

  private final Doors doors;
  private final ContentUploads uploads;

  public ContentController(Doors doors, ContentUploads uploads) {
    this.doors = doors;
    this.uploads = uploads;
  }

  @PostMapping("/v2/content")
  ResponseEntity<ContentUploads.Granted> content(HttpServletRequest request) {
    try (OpenSubmissions.Place unused = doors.enter(ONE_DOCUMENT)) {
      return ResponseEntity.status(HttpStatus.CREATED)
          .cacheControl(CacheControl.noStore())
          .body(uploads.take(request));
    }
  }
}

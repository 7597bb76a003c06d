package io.cartorio.gateway.docs;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The contract, the page that shows it, and the page at the root that links them. */
@RestController
public final class DocsController {
  private static final MediaType HTML = MediaType.parseMediaType("text/html;charset=utf-8");

  private final byte[] openApi = OpenApi.json();
  private final byte[] docs = resource("docs.html");
  private final byte[] index = resource("index.html");

  @GetMapping("/openapi.json")
  ResponseEntity<byte[]> openApi() {
    return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(openApi);
  }

  @GetMapping("/docs")
  ResponseEntity<byte[]> docs() {
    return page(docs);
  }

  @GetMapping("/")
  ResponseEntity<byte[]> index() {
    return page(index);
  }

  private static ResponseEntity<byte[]> page(byte[] html) {
    return ResponseEntity.ok()
        .contentType(HTML)
        .header("Content-Security-Policy", Csp.OWN_SCRIPTS)
        .header("X-Frame-Options", "DENY")
        .header("Referrer-Policy", "no-referrer")
        .body(html);
  }

  private static byte[] resource(String name) {
    try (InputStream in = DocsController.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("the gateway's jar lacks " + name);
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Swagger UI draws with styles of its own and with pictures inside its stylesheet. */
  private static final class Csp {
    static final String OWN_SCRIPTS =
        "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:;"
            + " frame-ancestors 'none'; base-uri 'none'";
  }
}

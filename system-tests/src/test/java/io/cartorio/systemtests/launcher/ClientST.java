package io.cartorio.systemtests.launcher;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.cartorio.systemtests.launcher.LauncherCopy.Ending;
import io.cartorio.systemtests.process.Dist;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the launcher makes of the platform's answers, which are played here. */
class ClientST {
  private static final String DOCUMENT =
      """
      {"file_path": null, "classification": null,
       "extraction": {"document_type": "rg", "backend": "ocr",
         "data": {"nome": "ANA\\u001b[31m PAZ", "cpf": null, "rg": "1-9"},
         "evidence": {
           "nome": {"box": null, "confidence": 0.99, "sources": ["ocr"], "valid": null, "image": 1,
                    "corrections": ["mrz"]},
           "rg": {"box": null, "confidence": 0.5, "sources": ["ocr"], "valid": false, "image": 2,
                  "conflicts": [{"value": "1-8", "image": 1, "source": "ocr"}]}},
         "codes": [{"kind": "qr", "content": "https://exemplo.invalid", "image": 1, "box": [0, 0, 1, 1]}]},
       "image_correction": {"was_corrected": true, "rotation_applied": 90},
       "warnings": [{"code": "fields_missing", "message": "Could not be read: cpf.", "fields": ["cpf"]}],
       "needs_review": true, "success": true, "error": null, "review_reasons": ["required_field_missing"]}
      """;

  @TempDir private Path folder;
  private final List<String> asked = new ArrayList<>();
  private String sent = "";
  private HttpServer platform;

  @BeforeEach
  void play() throws IOException {
    platform = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    platform.createContext("/", this::answer);
    platform.start();
    Files.writeString(folder.resolve("frente.jpg"), "the front");
    Files.writeString(folder.resolve("verso.jpg"), "the back");
  }

  @AfterEach
  void end() {
    platform.stop(0);
  }

  private void answer(HttpExchange exchange) throws IOException {
    asked.add(exchange.getRequestMethod() + " " + exchange.getRequestURI());
    sent += new String(exchange.getRequestBody().readAllBytes(), UTF_8);
    String path = exchange.getRequestURI().getPath();
    exchange.getResponseHeaders().add("Content-Type", "application/json");
    exchange.getResponseHeaders().add("Job-Id", "abc");
    switch (path) {
      case "/extract", "/process" -> write(exchange, 200, DOCUMENT);
      case "/v2/jobs/abc" ->
          write(
              exchange,
              200,
              """
              {"files": [{"name": "annotated.jpg", "href": "/v2/jobs/abc/files/annotated.jpg"},
                         {"name": "annotated-2.jpg", "href": "/v2/jobs/abc/files/annotated-2.jpg"}]}
              """);
      case "/ocr" -> write(exchange, 200, "{\"pages\": []}");
      case "/v2/jobs/abc/files/annotated.jpg", "/v2/jobs/abc/files/annotated-2.jpg" -> {
        exchange.getResponseHeaders().set("Content-Type", "image/jpeg");
        write(exchange, 200, "drawn: " + path.substring(path.lastIndexOf('/') + 1));
      }
      default -> write(exchange, 422, "{\"title\": \"Unknown\", \"detail\": \"Known: rg.\"}");
    }
  }

  private static void write(HttpExchange exchange, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(UTF_8);
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  @Test
  void aDocumentsFieldsAreATableWithTheirReasons() throws Exception {
    Ending ending = client("process", "--doc-type", "rg", "--", "frente.jpg", "verso.jpg");

    assertThat(ending.status()).isZero();
    assertThat(ending.out().lines().toList())
        .containsExactly(
            "rg: 2 of 3 fields, read by ocr, turned 90°",
            "  field  value                    confidence  note",
            "  nome   ANA [31m PAZ             0.99        settled by the machine-readable zone",
            "  cpf    —",
            "  rg     1-9                      0.50        its form or check digits are wrong;"
                + " also read: 1-8; file 2",
            "  qr     https://exemplo.invalid",
            "warning: Could not be read: cpf.",
            "A person should look at it: required field missing.");
    assertThat(asked).containsExactly("POST /extract?doc_type=rg");
    assertThat(sent).containsSubsequence("the front", "the back").doesNotContain("frente");
  }

  @Test
  void withoutATypeTheAnswerItselfIsPrinted() throws Exception {
    Ending ending =
        client("process", "--backend", "ocr", "--min-confidence", "0.7", "--", "frente.jpg");

    assertThat(ending.status()).isZero();
    assertThat(ending.out()).startsWith("{\n  \"file_path\": null,").endsWith("}\n");
    assertThat(asked).containsExactly("POST /process?backend=ocr&min_confidence=0.7");
  }

  @Test
  void theDrawnPhotosAreWrittenBesideTheFiles() throws Exception {
    Ending ending =
        client("process", "--doc-type", "rg", "--annotate", "--", "frente.jpg", "verso.jpg");

    assertThat(ending.status()).isZero();
    assertThat(ending.err()).contains("frente.annotated.jpg").contains("verso.annotated.jpg");
    assertThat(folder.resolve("frente.annotated.jpg")).hasContent("drawn: annotated.jpg");
    assertThat(folder.resolve("verso.annotated.jpg")).hasContent("drawn: annotated-2.jpg");
  }

  @Test
  void theDrawnPhotoIsWrittenWhereItIsTold() throws Exception {
    Ending ending =
        client("process", "--doc-type", "rg", "--annotate=out/x.jpg", "--", "frente.jpg");
    assertThat(ending.status()).isEqualTo(1);
    assertThat(ending.err()).contains("could not be written to out/x.jpg").contains("--annotate=");

    Files.createDirectory(folder.resolve("out"));
    client("process", "--doc-type", "rg", "--annotate=out/x.jpg", "--json", "--", "frente.jpg");

    assertThat(folder.resolve("out/x.jpg")).hasContent("drawn: annotated.jpg");
  }

  @Test
  void theAnswerItselfIsPrintedWhereItIsAskedFor() throws Exception {
    Ending ending = client("process", "--doc-type", "rg", "--json", "--", "frente.jpg");

    assertThat(ending.out()).startsWith("{\n").contains("\"document_type\": \"rg\"");
    assertThat(client("ocr", "--json", "--", "frente.jpg").out())
        .isEqualTo("{\n  \"pages\": []\n}\n");
  }

  @Test
  void aRefusalIsSaidInThePlatformsWords() throws Exception {
    Ending ending = client("classes");

    assertThat(ending.status()).isEqualTo(1);
    assertThat(ending.err()).isEqualTo("cartorio: 422 Unknown: Known: rg.\n");
  }

  private Ending client(String what, String... words) throws Exception {
    Path script = Dist.ofCheckout().root().resolve("standalone/launcher/client.py");
    List<String> command =
        new ArrayList<>(
            List.of(
                "python3",
                "-B",
                script.toString(),
                what,
                "http://127.0.0.1:" + platform.getAddress().getPort()));
    command.addAll(Arrays.asList(words));
    Process process =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectError(folder.resolve("err").toFile())
            .start();
    process.getOutputStream().close();
    String out = new String(process.getInputStream().readAllBytes(), UTF_8);
    int status = process.waitFor();
    return new Ending(status, out, Files.readString(folder.resolve("err")));
  }
}

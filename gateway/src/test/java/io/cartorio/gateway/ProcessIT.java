package io.cartorio.gateway;

import static io.cartorio.gateway.GatewayIT.assertProblem;
import static io.cartorio.gateway.GatewayIT.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.cartorio.gateway.testing.GatewayInMemory;
import io.cartorio.gateway.testing.Http;
import io.cartorio.schemas.intake.Intake.Submit;
import io.cartorio.schemas.operation.ClassifyDocument;
import io.cartorio.schemas.operation.Operation;
import io.cartorio.schemas.operation.ProcessDocument;
import io.cartorio.schemas.result.Backend;
import java.io.ByteArrayOutputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** A document of a type nobody names, as its client sends it and gets its class and fields. */
class ProcessIT {
  private static final String[] ALWAYS = {
    "file_path",
    "classification",
    "extraction",
    "image_correction",
    "warnings",
    "needs_review",
    "success",
    "error"
  };

  private static GatewayInMemory gateway;
  private static Http http;

  @BeforeAll
  static void start() {
    gateway = GatewayInMemory.start();
    http = new Http(gateway.port());
  }

  @AfterAll
  static void stop() {
    http.close();
    gateway.close();
  }

  @Test
  void classAndFieldsComeBackAsTheAnswer() {
    HttpResponse<String> answer = http.upload("/process?operation=identity", Http.jpeg(500));

    assertThat(answer.statusCode()).isEqualTo(200);
    JsonNode body = json(answer);
    assertThat(body.propertyNames()).startsWith(ALWAYS);
    assertThat(body.at("/file_path").isNull()).isTrue();
    assertThat(body.at("/classification").propertyNames())
        .containsExactly("document_type", "confidence");
    assertThat(body.at("/classification/document_type").asString()).isEqualTo("rg_frente");
    assertThat(body.at("/classification/confidence").asDouble()).isEqualTo(0.97);
    assertThat(body.at("/extraction").propertyNames())
        .containsExactly("document_type", "backend", "data", "evidence");
    assertThat(body.at("/extraction/evidence/nome").propertyNames())
        .containsExactly("box", "confidence", "sources", "valid");
    assertThat(body.at("/image_correction").propertyNames())
        .containsExactly("was_corrected", "rotation_applied", "correction_method", "confidence");
    assertThat(body.at("/success").asBoolean()).isTrue();
    assertThat(body.at("/error").isNull()).isTrue();
    assertThat(submitted()).isEqualTo(new ProcessDocument(Backend.HYBRID, 0.5));
  }

  @ParameterizedTest
  @CsvSource({
    "pt-BR, Confiança (35.0%) abaixo do mínimo (50.0%)",
    "en, Confidence (35.0%) below the minimum (50.0%)"
  })
  void anUnsureClassIsAnAnswerThatSaysSo(String language, String error) {
    HttpResponse<String> answer =
        http.upload("/process", Http.jpeg(10), "Accept-Language", language);

    assertThat(answer.statusCode()).isEqualTo(200);
    JsonNode body = json(answer);
    assertThat(body.propertyNames()).containsExactly(ALWAYS);
    assertThat(body.at("/classification/confidence").asDouble()).isEqualTo(0.35);
    assertThat(body.at("/extraction").isNull()).isTrue();
    assertThat(body.at("/success").asBoolean()).isFalse();
    assertThat(body.at("/error").asString()).isEqualTo(error);
  }

  @Test
  void howSureTheClassMustBeIsTheClientsChoice() {
    HttpResponse<String> low = http.upload("/process?min_confidence=0.2", Http.jpeg(10));
    HttpResponse<String> high = http.upload("/process?min_confidence=0.975", Http.jpeg(500));

    assertThat(json(low).at("/success").asBoolean()).isTrue();
    assertThat(json(high).at("/error").asString())
        .isEqualTo("Confiança (97.0%) abaixo do mínimo (97.5%)");
  }

  @Test
  void classAloneIsToldWithoutFields() {
    HttpResponse<String> answer = http.upload("/classify", Http.jpeg(10));

    assertThat(answer.statusCode()).isEqualTo(200);
    JsonNode body = json(answer);
    assertThat(body.propertyNames()).containsExactly(ALWAYS);
    assertThat(body.at("/classification/document_type").asString()).isEqualTo("rg_frente");
    assertThat(body.at("/extraction").isNull()).isTrue();
    assertThat(body.at("/success").asBoolean()).isTrue();
    assertThat(body.at("/warnings/0/code").asString()).isEqualTo("class_by_words");
    assertThat(body.at("/warnings/0/message").asString()).startsWith("As palavras lidas");
    assertThat(submitted()).isEqualTo(new ClassifyDocument());
  }

  @Test
  void frontAndBackAreOneDocument() {
    HttpResponse<String> answer = http.form("/process", form("backend", "ocr"));

    assertThat(json(answer).at("/classifications").size()).isEqualTo(2);
    assertThat(json(answer).at("/image_corrections").size()).isEqualTo(2);
    assertThat(json(answer).at("/extraction/evidence/nome/image").asInt()).isEqualTo(1);
    assertThat(submitted()).isEqualTo(new ProcessDocument(Backend.OCR, 0.5));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/process", "/classify"})
  void delivery(String route) {
    HttpResponse<String> later = http.upload(route + "?delivery_mode=async", Http.jpeg(500));

    assertThat(later.statusCode()).isEqualTo(202);
    String id = json(later).at("/job_id").asString();
    assertThat(json(http.get("/v2/jobs/" + id)).at("/operation").asString())
        .isEqualTo(route.substring(1));
    assertThat(json(http.get("/result/" + id)).at("/classification/document_type").asString())
        .isEqualTo("rg_frente");
  }

  @Test
  void generalRoutesTakeItByItsNameAndABatchWithoutOne() {
    assertThat(
            http.form("/v2/jobs", form("operation", "process", "min_confidence", "0.7"))
                .statusCode())
        .isEqualTo(202);
    assertThat(submitted()).isEqualTo(new ProcessDocument(Backend.HYBRID, 0.7));
    assertThat(http.form("/v2/jobs", form("operation", "classify")).statusCode()).isEqualTo(202);
    assertThat(submitted()).isEqualTo(new ClassifyDocument());
    assertThat(http.form("/process/batch", form()).statusCode()).isEqualTo(202);
    assertThat(submitted()).isEqualTo(new ProcessDocument(Backend.HYBRID, 0.5));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/process?backend=outro | backend: hybrid, vlm, ocr",
        "/process?min_confidence=1.1 | min_confidence: 0..1",
        "/process?min_confidence=-0.1 | min_confidence: 0..1",
        "/process?min_confidence=NaN | min_confidence: 0..1",
        "/process?min_confidence=0,5 | min_confidence: 0..1",
        "/process?operation=expiry | operation: identity",
        "/classify?delivery_mode=outro | delivery_mode: sync, async, webhook"
      })
  void badParameterIsToldTheGoodOnes(String path, String told) {
    HttpResponse<String> answer = http.upload(path, Http.jpeg(10));

    assertProblem(answer, 400, "bad-request");
    assertThat(json(answer).at("/detail").asString()).contains(told);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/process", "/classify"})
  void fileThatIsNoDocument(String route) {
    assertProblem(
        http.upload(route, "isto é um texto".getBytes(StandardCharsets.UTF_8)),
        415,
        "unsupported-type");
    assertProblem(http.upload(route, new byte[0]), 422, "empty-input");
  }

  private static Operation submitted() {
    return ((Submit) gateway.log().appended().getLast()).operation();
  }

  /** Two images and fields. */
  private static byte[] form(String... fields) {
    ByteArrayOutputStream form = new ByteArrayOutputStream();
    for (int i = 0; i < fields.length; i += 2) {
      form.writeBytes(
          Http.part("name=\"" + fields[i] + '"', fields[i + 1].getBytes(StandardCharsets.UTF_8)));
    }
    for (int size : new int[] {300, 400}) {
      form.writeBytes(Http.part("name=\"file\"; filename=\"foto.jpg\"", Http.jpeg(size)));
    }
    form.writeBytes(("--" + Http.BOUNDARY + "--\r\n").getBytes(StandardCharsets.US_ASCII));
    return form.toByteArray();
  }
}

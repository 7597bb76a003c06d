package io.cartorio.gateway;

import static io.cartorio.gateway.GatewayIT.assertProblem;
import static io.cartorio.gateway.GatewayIT.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.cartorio.gateway.testing.GatewayInMemory;
import io.cartorio.gateway.testing.Http;
import io.cartorio.schemas.content.ContentRef;
import io.cartorio.schemas.intake.Intake.Submit;
import io.cartorio.schemas.operation.ExtractFields;
import io.cartorio.schemas.result.Backend;
import java.io.ByteArrayOutputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** A document as its client sends it and gets its fields. */
class ExtractIT {
  private static GatewayInMemory gateway;
  private static Http http;

  @BeforeAll
  static void start() {
    gateway =
        GatewayInMemory.start(
            "cartorio.gateway.upload.image=20KB",
            "cartorio.gateway.upload.document=50KB",
            "cartorio.gateway.upload.form=5KB");
    http = new Http(gateway.port());
  }

  @AfterAll
  static void stop() {
    http.close();
    gateway.close();
  }

  @Test
  void fieldsComeBackAsTheAnswer() {
    HttpResponse<String> answer =
        http.upload("/extract?doc_type=rg_frente&backend=ocr", Http.jpeg(500));

    assertThat(answer.statusCode()).isEqualTo(200);
    JsonNode body = json(answer);
    assertThat(body.propertyNames())
        .containsExactly(
            "file_path",
            "classification",
            "extraction",
            "image_correction",
            "warnings",
            "needs_review",
            "success",
            "error",
            "review_reasons");
    assertThat(body.at("/extraction").propertyNames())
        .containsExactly("document_type", "backend", "data", "evidence");
    assertThat(body.at("/extraction/document_type").asString()).isEqualTo("rg_frente");
    assertThat(body.at("/extraction/backend").asString()).isEqualTo("ocr");
    assertThat(body.at("/extraction/data").propertyNames()).containsExactly("nome", "cpf");
    assertThat(body.at("/extraction/data/cpf").isNull()).isTrue();
    assertThat(body.at("/extraction/evidence/nome").propertyNames())
        .containsExactly("box", "confidence", "sources", "valid");
    assertThat(body.at("/image_correction/rotation_applied").asInt()).isEqualTo(90);
    assertThat(body.at("/needs_review").asBoolean()).isTrue();
    assertThat(body.at("/review_reasons/0").asString()).isEqualTo("required_field_missing");
    assertThat(body.at("/success").asBoolean()).isTrue();
    assertThat(body.at("/error").isNull()).isTrue();
  }

  @Test
  void messagesSpeakTheClientsLanguageNowAndLater() {
    HttpResponse<String> answer = http.upload("/extract?doc_type=rg", Http.jpeg(500));
    String id = answer.headers().firstValue("Job-Id").orElseThrow();

    HttpResponse<String> later = http.get("/result/" + id, "Accept-Language", "en");

    assertThat(json(answer).at("/warnings/0/message").asString())
        .startsWith("Não foi possível ler: cpf, rg.");
    assertThat(json(later).at("/warnings/0/message").asString())
        .startsWith("Could not be read: cpf, rg.");
    assertThat(later.headers().firstValue("Content-Language")).hasValue("en");
    assertThat(json(http.get("/result/" + id))).isEqualTo(json(answer));
  }

  @Test
  void nothingReadIsAnAnswerThatSaysWhatToDo() {
    JsonNode noValue = json(http.upload("/extract?doc_type=cnh", Http.jpeg(10)));
    JsonNode noText =
        json(http.upload("/extract?doc_type=ctps", Http.jpeg(10), "Accept-Language", "en"));

    assertThat(noValue.at("/success").asBoolean()).isFalse();
    assertThat(noValue.at("/extraction").isObject()).isTrue();
    assertThat(noValue.at("/error").asString()).contains("doc_type");
    assertThat(noText.at("/extraction").isNull()).isTrue();
    assertThat(noText.at("/error").asString()).startsWith("No text was found.");
  }

  @Test
  void severalImagesAreOneDocumentInTheirOrder() {
    HttpResponse<String> answer =
        http.form("/extract", form(List.of(10, 20, 30), "doc_type", "cni_aberta"));

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(json(answer).at("/image_corrections").size()).isEqualTo(3);
    Submit submit = (Submit) gateway.log().appended().getLast();
    assertThat(submit.operation()).isEqualTo(new ExtractFields("cin_aberta", Backend.HYBRID));
    List<ContentRef> images = submit.inputs().stream().map(input -> input.ref()).toList();
    assertThat(images).extracting(ContentRef::size).containsExactly(14L, 24L, 34L);
    assertThat(images).extracting(ContentRef::key).doesNotHaveDuplicates();
    assertThat(submit.inputs())
        .allSatisfy(input -> assertThat(input.grant().covers(input.ref())).isTrue());
  }

  @Test
  void sameKeyIsTheSameDocumentOnlyWithEveryImageAndTheSameType() {
    byte[] document = form(List.of(10, 20), "doc_type", "rg");
    HttpResponse<String> first = keyed("frente-e-verso", document);

    assertThat(json(keyed("frente-e-verso", document)).at("/job_id"))
        .isEqualTo(json(first).at("/job_id"));
    assertProblem(
        keyed("frente-e-verso", form(List.of(10, 21), "doc_type", "rg")),
        422,
        "idempotency-key-reused");
    assertProblem(
        keyed("frente-e-verso", form(List.of(10, 20), "doc_type", "cnh")),
        422,
        "idempotency-key-reused");
  }

  private static HttpResponse<String> keyed(String key, byte[] form) {
    return http.form("/extract?delivery_mode=async", form, "Idempotency-Key", key);
  }

  @Test
  void aJobOfThisOperationIsMadeByItsGeneralRouteToo() {
    HttpResponse<String> answer =
        http.form("/v2/jobs", form(List.of(10, 20), "operation", "extract", "doc_type", "rg"));

    assertThat(answer.statusCode()).isEqualTo(202);
    String id = json(answer).at("/job_id").asString();
    assertThat(json(http.get("/v2/jobs/" + id)).at("/operation").asString()).isEqualTo("extract");
    assertThat(json(http.get("/v2/jobs/" + id)).at("/input_bytes").asInt()).isEqualTo(38);
  }

  @Test
  void unknownTypeIsToldTheKnownOnes() {
    HttpResponse<String> answer = http.upload("/extract?doc_type=passaporte", Http.jpeg(10));

    assertProblem(answer, 422, "unknown-doc-type");
    assertThat(json(answer).at("/detail").asString())
        .contains("rg_frente", "cnh_aberta", "cin_digital", "ctps");
    assertNothingStays();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/extract",
        "/extract?doc_type=",
        "/extract?doc_type=rg&backend=outro",
        "/v2/jobs?operation=extract"
      })
  void badParameter(String path) {
    assertProblem(http.upload(path, Http.jpeg(10)), 400, "bad-request");
    assertNothingStays();
  }

  @Test
  void backendsThatAreThereAreNamed() {
    HttpResponse<String> answer = http.upload("/extract?doc_type=rg&backend=outro", Http.jpeg(10));

    assertThat(json(answer).at("/detail").asString()).contains("backend: hybrid, vlm, ocr");
  }

  @Test
  void documentWithoutImageOrWithTooMany() {
    assertProblem(http.form("/extract?doc_type=rg", form(List.of())), 400, "bad-request");
    List<Integer> many = Collections.nCopies(21, 10);
    assertProblem(http.form("/extract?doc_type=rg", form(many)), 400, "bad-request");
    assertThat(http.form("/extract?doc_type=rg", form(many.subList(0, 20))).statusCode())
        .isEqualTo(200);
  }

  @Test
  void oneOfTheImagesIsNone() {
    ByteArrayOutputStream form = new ByteArrayOutputStream();
    form.writeBytes(image(Http.jpeg(10)));
    form.writeBytes(image("isto é um texto".getBytes(StandardCharsets.UTF_8)));
    form.writeBytes(end());

    assertProblem(http.form("/extract?doc_type=rg", form.toByteArray()), 415, "unsupported-type");
    assertNothingStays();
  }

  @Test
  void imagesAreBoundedEachAndTogether() {
    assertThat(http.form("/extract?doc_type=rg", form(List.of(18_000, 18_000))).statusCode())
        .isEqualTo(200);
    assertProblem(
        http.form("/extract?doc_type=rg", form(List.of(18_000, 18_000, 18_000, 18_000))),
        413,
        "too-large");
    assertProblem(http.form("/extract?doc_type=rg", form(List.of(21_000))), 413, "too-large");
    assertNothingStays();
  }

  @Test
  void typesAreListedWithTheirFields() {
    HttpResponse<String> answer = http.get("/classes", "Accept-Language", "en");

    assertThat(answer.statusCode()).isEqualTo(200);
    JsonNode types = json(answer).at("/types");
    assertThat(types.findValuesAsString("type")).contains("rg", "cnh", "cin", "ctps");
    JsonNode cin =
        types
            .valueStream()
            .filter(type -> type.at("/type").asString().equals("cin"))
            .findAny()
            .orElseThrow();
    assertThat(cin.at("/aliases/0").asString()).isEqualTo("cni");
    assertThat(cin.at("/titles").propertyNames()).containsExactlyInAnyOrder("pt", "en");
    assertThat(cin.at("/classes").findValuesAsString("name"))
        .containsExactly("cin_frente", "cin_verso", "cin_aberta", "cin_digital");
    assertThat(cin.at("/classes/0/sides/0").asString()).isEqualTo("frente");
    JsonNode cpf =
        cin.at("/fields")
            .valueStream()
            .filter(field -> field.at("/name").asString().equals("cpf"))
            .findAny()
            .orElseThrow();
    assertThat(cpf.at("/kind").asString()).isEqualTo("cpf");
    assertThat(cpf.at("/validator").asString()).startsWith("a CPF");
    assertThat(cpf.at("/check_digits").asBoolean()).isTrue();
    assertThat(cpf.at("/required").asBoolean()).isTrue();
    assertThat(cpf.at("/labels/portuguese").isArray()).isTrue();
    assertThat(cin.at("/date_order").size()).isPositive();
    assertThat(cin.at("/needs_review/min_confidence").isNumber()).isTrue();
    assertThat(cin.at("/needs_review/reasons").toString()).contains("required_field_missing");
    assertThat(json(http.get("/classes")).toString()).contains("um CPF com dígitos");
  }

  private static void assertNothingStays() {
    List<ContentRef> taken =
        gateway.log().appended().stream()
            .filter(Submit.class::isInstance)
            .flatMap(message -> ((Submit) message).inputs().stream())
            .map(input -> input.ref())
            .toList();
    assertThat(gateway.store().keys())
        .filteredOn(key -> !key.name().equals("manifest.json"))
        .allMatch(key -> taken.stream().anyMatch(ref -> ref.key().equals(key)));
  }

  private static byte[] form(List<Integer> sizes, String... fields) {
    ByteArrayOutputStream form = new ByteArrayOutputStream();
    for (int i = 0; i < fields.length; i += 2) {
      form.writeBytes(
          Http.part("name=\"" + fields[i] + '"', fields[i + 1].getBytes(StandardCharsets.UTF_8)));
    }
    sizes.forEach(size -> form.writeBytes(image(Http.jpeg(size))));
    form.writeBytes(end());
    return form.toByteArray();
  }

  private static byte[] image(byte[] content) {
    return Http.part("name=\"arquivo\"; filename=\"foto.jpg\"", content);
  }

  private static byte[] end() {
    return ("--" + Http.BOUNDARY + "--\r\n").getBytes(StandardCharsets.US_ASCII);
  }
}

package io.cartorio.systemtests.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import io.cartorio.schemas.id.JobId;
import io.cartorio.schemas.serde.Json;
import io.cartorio.systemtests.client.Api;
import io.cartorio.systemtests.client.Form;
import io.cartorio.systemtests.client.Reply;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What a client gets who does not say what the document is. */
class ProcessingST {
  private final Api api = new Api(RunningPlatform.platform().url(), "client-processing");

  @Test
  void whatADocumentIsAndSaysComesAsTheContractHasIt() throws IOException {
    JsonNode written = truth("rg_aberto.json");

    Reply reply = process("/process", "rg_aberto.jpg");

    assertThat(reply.status()).isEqualTo(200);
    JsonNode answer = reply.json();
    assertThat(answer.propertyNames().stream().limit(8))
        .containsExactly(
            "file_path",
            "classification",
            "extraction",
            "image_correction",
            "warnings",
            "needs_review",
            "success",
            "error");
    assertThat(answer.at("/classification/document_type").asString("")).isEqualTo("rg_aberto");
    assertThat(answer.at("/classification/confidence").asDouble()).isBetween(0.5, 1.0);
    assertThat(answer.at("/extraction/document_type").asString("")).isEqualTo("rg_aberto");
    for (String field : List.of("nome", "cpf", "rg")) {
      assertThat(answer.at("/extraction/data/" + field).asString(""))
          .as(field)
          .isEqualToIgnoringCase(written.path(field).path("value").asString("none"));
    }
    JobId job = reply.job().orElseThrow();
    assertThat(api.job(job).json().path("times").propertyNames())
        .contains("decode", "orientation", "recognition", "classification", "extraction", "checks");
    assertThat(api.get("/v2/jobs/" + job + "/events").json().toString())
        .contains("rg_aberto")
        .doesNotContain(answer.at("/extraction/data/nome").asString("none"));
  }

  @Test
  void somethingElseIsNoDocument() throws IOException {
    JsonNode answer = process("/process?backend=ocr", "etiqueta.jpg").json();

    assertThat(answer.path("success").asBoolean(true)).isFalse();
    assertThat(answer.path("extraction").isNull()).isTrue();
    assertThat(answer.path("error").asString(""))
        .matches("Confidence \\([0-4]?\\d\\.\\d%\\) below the minimum \\(50\\.0%\\)");
  }

  @Test
  void theClassAloneComesWithoutFields() throws IOException {
    JsonNode answer = process("/classify", "cin_verso.jpg").json();

    assertThat(answer.at("/classification/document_type").asString("")).isEqualTo("cin_verso");
    assertThat(answer.path("extraction").isNull()).isTrue();
  }

  @Test
  void aVisionModelThatIsNotThereIsSaidToBeSo() throws IOException {
    Reply reply = process("/process?backend=vlm", "rg_aberto.jpg");

    assertThat(reply.status()).isEqualTo(422);
    assertThat(reply.json().path("type").asString("")).endsWith("no-vision-model");
  }

  private Reply process(String path, String sample) throws IOException {
    return api.post(path, Form.of(Map.of(), "photo", RunningPlatform.sample(sample)), Map.of());
  }

  private static JsonNode truth(String sample) throws IOException {
    return Json.mapper().readTree(RunningPlatform.sample(sample)).path("fields");
  }
}

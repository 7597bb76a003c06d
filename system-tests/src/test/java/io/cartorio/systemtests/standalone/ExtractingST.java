package io.cartorio.systemtests.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import io.cartorio.schemas.id.JobId;
import io.cartorio.schemas.serde.Json;
import io.cartorio.systemtests.client.Api;
import io.cartorio.systemtests.client.Form;
import io.cartorio.systemtests.client.Reply;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What a client gets who asks for the fields of a document. */
class ExtractingST {
  private final Api api = new Api(RunningPlatform.platform().url(), "client-extracting");

  @Test
  void thePhotoOfADocumentBecomesDataWithEvidenceForEveryField() throws IOException {
    JsonNode written = truth("cin_frente.json");

    Reply reply = extract("doc_type=cin_frente&backend=ocr", "cin_frente.jpg");

    assertThat(reply.status()).isEqualTo(200);
    JsonNode answer = reply.json();
    assertThat(answer.path("success").asBoolean(false)).isTrue();
    JsonNode extraction = answer.path("extraction");
    assertThat(extraction.path("document_type").asString("")).isEqualTo("cin_frente");
    assertThat(extraction.path("backend").asString("")).isEqualTo("ocr");
    for (String field : List.of("nome", "cpf", "data_nascimento")) {
      assertThat(extraction.path("data").path(field).asString(""))
          .as(field)
          .isEqualToIgnoringCase(written.path(field).path("value").asString("none"));
    }
    extraction
        .path("evidence")
        .properties()
        .forEach(
            evidence -> {
              assertThat(extraction.path("data").path(evidence.getKey()).isString()).isTrue();
              assertThat(evidence.getValue().path("confidence").asDouble(-1)).isBetween(0.0, 1.0);
            });
    assertThat(extraction.path("evidence").path("cpf").path("box").size()).isEqualTo(4);
  }

  @Test
  void frontAndBackAreOneDocumentAndOneJob() throws IOException {
    Form form =
        Form.of(
            Map.of("doc_type", "rg", "operation", "extract"),
            List.of(
                RunningPlatform.sample("rg_frente.jpg"), RunningPlatform.sample("rg_verso.jpg")));

    Reply reply = api.post("/v2/jobs?delivery_mode=sync", form, Map.of());

    assertThat(reply.status()).isEqualTo(200);
    JsonNode answer = reply.json();
    assertThat(answer.path("image_corrections").size()).isEqualTo(2);
    JsonNode data = answer.path("extraction").path("data");
    assertThat(data.path("nome").asString(""))
        .isEqualToIgnoringCase(truth("rg_frente.json").path("nome").path("value").asString("none"));
    assertThat(data.path("cpf").asString(""))
        .isEqualTo(truth("rg_verso.json").path("cpf").path("value").asString("none"));
    assertThat(answer.path("warnings").findValuesAsString("code")).contains("ocr_alone");
    JobId job = reply.job().orElseThrow();
    assertThat(api.result(job).json()).isEqualTo(answer);
    assertThat(api.job(job).json().path("operation").asString("")).isEqualTo("extract");
    assertThat(api.get("/v2/jobs/" + job + "/events").json().toString())
        .contains("completed")
        .doesNotContain(data.path("nome").asString("none"));
  }

  @Test
  void asManyImagesAsADocumentMayHaveAreReadInTheirTime() throws IOException {
    byte[] back = RunningPlatform.sample("rg_verso.jpg");
    Form form = Form.of(Map.of("doc_type", "rg"), Collections.nCopies(20, back));

    Reply reply = api.post("/extract?backend=ocr", form, Map.of());

    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.json().path("image_corrections").size()).isEqualTo(20);
    assertThat(reply.json().path("success").asBoolean(false)).isTrue();
    assertThat(reply.json().path("warnings").findValuesAsString("code"))
        .doesNotContain("images_disagree", "different_people");
  }

  @Test
  void everyTypeIsListedAndItsNamesAreTaken() throws IOException {
    List<String> types = api.get("/classes").json().path("types").findValuesAsString("type");

    assertThat(types).contains("rg", "cnh", "cin", "ctps");
    assertThat(extract("doc_type=ctps", "ctps.jpg").status()).isEqualTo(200);
  }

  private Reply extract(String query, String sample) throws IOException {
    return api.post(
        "/extract?" + query, Form.of(Map.of(), "photo", RunningPlatform.sample(sample)), Map.of());
  }

  private static JsonNode truth(String sample) throws IOException {
    return Json.mapper().readTree(RunningPlatform.sample(sample)).path("fields");
  }
}

package io.cartorio.systemtests.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import io.cartorio.systemtests.client.Api;
import io.cartorio.systemtests.client.Form;
import io.cartorio.systemtests.client.Reply;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * What a client gets who sends a picture that is no good document: nothing invented, and a warning
 * that says why.
 */
class BadDocumentsST {
  private static final double MIDDLE = 0.55;

  private final Api api = new Api(RunningPlatform.platform().url(), "client-bad-documents");

  @AfterEach
  void theServiceIsStillUp() {
    assertThat(api.get("/health/ready").status()).isEqualTo(200);
  }

  @Test
  void aTypeThatNobodyKnows() throws IOException {
    Reply reply = extract("passaporte", RunningPlatform.sample("rg_verso.jpg"));

    assertThat(reply.status()).isEqualTo(422);
    assertThat(reply.problem()).isEqualTo("unknown-doc-type");
    assertThat(reply.json().path("detail").asString(""))
        .contains("rg_frente", "cnh_aberta", "cin_digital", "ctps");
  }

  @Test
  void aPhotoOfSomethingElse() throws IOException {
    Answered answer = read("cnh_frente", Sample.texture());

    assertThat(answer.values()).isEmpty();
    assertThat(answer.warnings()).containsKey("no_text");
    assertThat(answer.needsReview()).isTrue();
  }

  @Test
  void anEmptyPage() throws IOException {
    Answered answer = read("rg", Sample.emptyPage());

    assertThat(answer.values()).isEmpty();
    assertThat(answer.warnings()).containsKey("no_text");
    assertThat(answer.needsReview()).isTrue();
  }

  @Test
  void aPaperThatIsNoSuchDocument() throws IOException {
    Answered answer = Answered.of(extract("cnh", RunningPlatform.sample("etiqueta.jpg")));

    assertThat(answer.values()).as(answer.toString()).isEmpty();
    assertThat(answer.warnings()).containsKey("not_this_document");
    assertThat(answer.needsReview()).isTrue();
  }

  @Test
  void twoDocumentsInOnePhoto() throws IOException {
    Sample one = Sample.of("cnh_frente");
    Sample other = Sample.of("cnh_aberta");

    Answered answer =
        read("cnh_frente", Sample.stacked(one.picture(), other.part(0, 0, 1, MIDDLE)));

    assertThat(answer.warnings()).as(answer.toString()).containsKey("several_documents");
    assertThat(answer.needsReview()).isTrue();
    answer
        .values()
        .forEach(
            (field, value) ->
                assertThat(value).isIn(one.values().get(field), other.values().get(field)));
  }

  @Test
  void aDocumentHalfOutsideTheFrame() throws IOException {
    Sample whole = Sample.of("cnh_frente");

    Answered answer = read("cnh_frente", whole.part(0, 0, MIDDLE, 1));

    assertThat(answer.fieldsOf("fields_missing"))
        .contains("validade", "categoria", "primeira_habilitacao");
    assertThat(answer.needsReview()).isTrue();
    assertThat(answer.values())
        .doesNotContainKeys("validade", "categoria", "primeira_habilitacao")
        .containsEntry("cpf", "215.034.782-20");
    answer
        .values()
        .forEach(
            (field, value) -> assertThat(whole.values().get(field)).as(field).startsWith(value));
  }

  @Test
  void namesThatTheFrameCutsOff() throws IOException {
    Sample whole = Sample.of("cnh_frente");

    Answered answer = read("cnh_frente", whole.part(0, 0, MIDDLE, 1));

    assertThat(answer.values().keySet())
        .as(answer.toString())
        .noneMatch(field -> whole.reachesBeyond(field, MIDDLE));
  }

  @Test
  void fieldsThatAreCovered() throws IOException {
    Sample whole = Sample.of("cnh_frente");

    Answered answer = read("cnh_frente", whole.covered("nome", "cpf", "validade"));

    assertThat(answer.fieldsOf("fields_missing")).contains("nome", "cpf", "validade");
    assertThat(answer.needsReview()).isTrue();
    assertThat(answer.values())
        .doesNotContainKeys("nome", "cpf", "validade")
        .containsEntry("numero_registro", "05516754967")
        .containsEntry("data_expedicao", "22/11/2025");
    assertThat(whole.values()).containsAllEntriesOf(answer.values());
  }

  @Test
  void capitalsWithoutAccents() throws IOException {
    Answered answer = plain("plain");

    assertThat(answer.values())
        .containsOnly(
            Map.entry("nome", "JOAO ANTONIO DA CONCEICAO"),
            Map.entry("nome_pai", "SEBASTIAO DA CONCEICAO"),
            Map.entry("nome_mae", "IRACI GONCALVES DA CONCEICAO"),
            Map.entry("naturalidade", "SAO JOSE DOS CAMPOS-SP"),
            Map.entry("data_nascimento", "14/08/1979"),
            Map.entry("cpf", "318.274.905-60"),
            Map.entry("rg", "24.678.131-2"),
            Map.entry("data_expedicao", "09/03/2007"));
  }

  @Test
  void aCpfOfElevenEqualDigits() throws IOException {
    Answered answer = plain("equal-digits");

    assertThat(answer.values())
        .doesNotContainKey("cpf")
        .containsEntry("nome", "JOAO ANTONIO DA CONCEICAO");
    assertThat(answer.fieldsOf("check_digit_failed")).containsExactly("cpf");
    assertThat(answer.needsReview()).isTrue();
  }

  @Test
  void datesThatNoCalendarHas() throws IOException {
    Answered answer = plain("no-days");

    assertThat(answer.values())
        .doesNotContainKeys("data_nascimento", "data_expedicao")
        .containsEntry("rg", "24.678.131-2");
    assertThat(answer.fieldsOf("dates_implausible"))
        .containsExactlyInAnyOrder("data_nascimento", "data_expedicao");
    assertThat(answer.needsReview()).isTrue();
  }

  @Test
  void anIssueBeforeTheBirth() throws IOException {
    Answered answer = plain("born-later");

    assertThat(answer.fieldsOf("dates_implausible"))
        .containsExactlyInAnyOrder("data_nascimento", "data_expedicao");
    assertThat(answer.needsReview()).isTrue();
    assertThat(answer.confidences())
        .hasEntrySatisfying("data_nascimento", this::isLow)
        .hasEntrySatisfying("data_expedicao", this::isLow)
        .hasEntrySatisfying("nome", confidence -> assertThat(confidence).isGreaterThan(0.8));
  }

  @Test
  void frontAndBackOfTwoPeople() throws IOException {
    Sample front = Sample.of("cnh_frente");
    Sample back = Sample.of("cnh_aberta");

    Answered answer = read("cnh", front.picture(), back.part(0, MIDDLE, 1, 1));

    assertThat(answer.warnings()).as(answer.toString()).containsKey("different_people");
    assertThat(answer.needsReview()).isTrue();
    assertThat(answer.values()).containsEntry("nome", "AUGUSTO BRITO MARQUES");
  }

  @Test
  void frontAndBackOfOnePerson() throws IOException {
    Sample front = Sample.of("cin_frente");
    Sample back = Sample.of("cin_verso");

    Answered answer = read("cin", front.picture(), back.picture());

    assertThat(answer.warnings()).doesNotContainKeys("different_people", "images_disagree");
    assertThat(answer.values())
        .containsEntry("nome", "RITA COELHO")
        .containsEntry("nome_pai", "IGOR COELHO");
  }

  private void isLow(double confidence) {
    assertThat(confidence).isLessThan(0.8);
  }

  private Answered plain(String name) throws IOException {
    try (InputStream picture =
        BadDocumentsST.class.getResourceAsStream("pictures/" + name + ".png")) {
      return Answered.of(extract("rg_verso", Objects.requireNonNull(picture).readAllBytes()));
    }
  }

  private Answered read(String type, BufferedImage... pictures) throws IOException {
    byte[][] files = new byte[pictures.length][];
    for (int i = 0; i < pictures.length; i++) {
      files[i] = Sample.jpeg(pictures[i]);
    }
    return Answered.of(extract(type, files));
  }

  private Reply extract(String type, byte[]... pictures) {
    List<byte[]> files = Arrays.asList(pictures);
    return api.post("/extract?backend=ocr&doc_type=" + type, Form.of(Map.of(), files), Map.of());
  }
}

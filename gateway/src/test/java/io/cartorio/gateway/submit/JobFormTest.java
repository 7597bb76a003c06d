package io.cartorio.gateway.submit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cartorio.gateway.problem.Refused;
import io.cartorio.gateway.upload.FileRule;
import io.cartorio.schemas.failure.FailureCategory;
import io.cartorio.schemas.operation.ExtractFields;
import io.cartorio.schemas.operation.NoWork;
import io.cartorio.schemas.operation.OcrEngineName;
import io.cartorio.schemas.operation.ReadText;
import io.cartorio.schemas.result.Backend;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JobFormTest {
  private static final JobForm OCR = new JobForm("ocr", DeliveryMode.SYNC, true);
  private static final JobForm ANY = new JobForm("", DeliveryMode.ASYNC, true);

  @Test
  void routeDecidesTheOperation() {
    assertThat(OCR.operation(Map.of("operation", "noop")))
        .isEqualTo(new ReadText(OcrEngineName.PADDLE));
    assertThat(OCR.fileRule(Map.of())).isEqualTo(FileRule.IMAGE);
  }

  @Test
  void fieldsDecideTheOperation() {
    assertThat(ANY.operation(Map.of("operation", "ocr", "engine", "paddle")))
        .isEqualTo(new ReadText(OcrEngineName.PADDLE));
    assertThat(
            ANY.operation(
                Map.of(
                    "operation", "noop", "millis", "7", "fault", "crash", "faulty_attempts", "2")))
        .isEqualTo(new NoWork(7, NoWork.Fault.CRASH, 2));
    assertThat(ANY.fileRule(Map.of("operation", "noop"))).isEqualTo(FileRule.ANYTHING);
  }

  @Test
  void anOldSpellingIsCalledByItsNameOfToday() {
    JobForm extract = new JobForm("extract", DeliveryMode.SYNC, false);

    assertThat(extract.operation(Map.of("doc_type", "cni_frente")))
        .isEqualTo(new ExtractFields("cin_frente", Backend.HYBRID));
    assertThat(extract.operation(Map.of("doc_type", "cni", "backend", "ocr")))
        .isEqualTo(new ExtractFields("cin", Backend.OCR));
    assertThat(ANY.operation(Map.of("operation", "extract", "doc_type", "rg")))
        .isEqualTo(new ExtractFields("rg", Backend.HYBRID));
  }

  @Test
  void howManyFilesThereMayBeFollowsTheOperation() {
    assertThat(ANY.fileRule(Map.of("operation", "extract"))).isEqualTo(FileRule.IMAGES);
    assertThat(ANY.fileRule(Map.of())).isEqualTo(FileRule.UNDECIDED);
  }

  @Test
  void anUnknownDocTypeIsRefusedWithTheKnownOnes() {
    JobForm extract = new JobForm("extract", DeliveryMode.SYNC, false);

    assertThatThrownBy(() -> extract.operation(Map.of("doc_type", "passaporte")))
        .isInstanceOfSatisfying(
            Refused.class,
            refused -> {
              assertThat(refused.failure().category()).isEqualTo(FailureCategory.UNKNOWN_DOC_TYPE);
              assertThat(refused.failure().arguments().get("known"))
                  .contains("rg_frente", "cnh", "cin")
                  .doesNotContain("cni");
            });
  }

  @Test
  void noWorkIsRefusedUnlessAllowed() {
    JobForm strict = new JobForm("", DeliveryMode.ASYNC, false);

    assertThatThrownBy(() -> strict.operation(Map.of("operation", "noop")))
        .isInstanceOf(Refused.class);
  }

  @Test
  void deliveryHasADefaultForEachRoute() {
    assertThat(OCR.deliveryMode(Map.of())).isEqualTo(DeliveryMode.SYNC);
    assertThat(ANY.deliveryMode(Map.of())).isEqualTo(DeliveryMode.ASYNC);
    assertThat(ANY.deliveryMode(Map.of("delivery_mode", "sync"))).isEqualTo(DeliveryMode.SYNC);
    assertThatThrownBy(() -> OCR.deliveryMode(Map.of("delivery_mode", "pigeon")))
        .isInstanceOfSatisfying(
            Refused.class,
            refused ->
                assertThat(refused.failure().arguments().values())
                    .first()
                    .asString()
                    .contains("sync, async, webhook"));
  }

  @Test
  void aWebhookIsNamedWhereItIsWanted() {
    Map<String, String> wanted =
        Map.of("delivery_mode", "webhook", "webhook_url", "https://you.example/");

    assertThat(ANY.deliveryMode(wanted)).isEqualTo(DeliveryMode.WEBHOOK);
    assertThat(ANY.webhookUrl(wanted)).isEqualTo("https://you.example/");
    assertThat(ANY.webhookUrl(Map.of())).isNull();
    assertThatThrownBy(() -> ANY.webhookUrl(Map.of("delivery_mode", "webhook")))
        .isInstanceOf(Refused.class);
    assertThatThrownBy(() -> ANY.webhookUrl(Map.of("webhook_url", "https://you.example/")))
        .isInstanceOf(Refused.class);
  }
}

package io.cartorio.benchmarks.fields.score;

import static org.assertj.core.api.Assertions.assertThat;

import io.cartorio.benchmarks.fields.truth.Sent;
import io.cartorio.benchmarks.fields.truth.Truths;
import io.cartorio.schemas.serde.Json;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ScoredDocumentTest {
  private static final String ANSWER =
      """
      {"extraction": {"document_type": "cnh_frente", "backend": "ocr",
        "data": {"nome": "SIDNEI XAVIER RIBEIRO", "cpf": "880.104.605-76", "nome_pai": null,
                 "local": "VITORIA-ES", "categoria": "AB"},
        "evidence": {"nome": {"image": 1, "confidence": 0.97}, "cpf": {"confidence": 0.4},
                     "local": {"confidence": 0.95}, "categoria": {"confidence": 0.6}}, "codes": []},
       "warnings": [], "needs_review": true, "review_reasons": ["low_confidence"],
       "success": true, "error": null}
      """;
  private final Sent front = Sent.singles(List.of(Truths.truth("cnh_frente-par"))).getFirst();
  private final ScoredDocument scored =
      ScoredDocument.of(
          front,
          Answer.of(Json.mapper().readTree(ANSWER)),
          HeldText.of(List.of("SIDNEI XAVIER RIBEIRO 880.104.605-75")));

  @Test
  void everyFieldOfTheTypeHasAVerdict() {
    assertThat(verdicts())
        .hasSize(front.fields().size())
        .containsEntry("nome", Verdict.RIGHT)
        .containsEntry("cpf", Verdict.WRONG)
        .containsEntry("categoria", Verdict.WRONG)
        .containsEntry("nome_pai", Verdict.MISSED)
        .containsEntry("validade", Verdict.MISSED)
        .containsEntry("data_expedicao", Verdict.RIGHTLY_NULL)
        .containsEntry("local", Verdict.INVENTED);
  }

  @Test
  void aCpfWithWrongCheckDigitsIsNoticed() {
    assertThat(scored.fields().stream().filter(ScoredField::isBrokenCpf))
        .extracting(ScoredField::name)
        .containsExactly("cpf");
  }

  @Test
  void theTextHoldsWhatItHolds() {
    assertThat(scored.fields().stream().filter(f -> f.isHeld() && f.expected().isPrinted()))
        .extracting(ScoredField::name)
        .contains("nome", "cpf")
        .doesNotContain("nome_mae", "validade");
  }

  @Test
  void theCountsAddUp() {
    Counts counts = Counts.of(List.of(scored, failed()));

    assertThat(counts.rightGiven()).isEqualTo(1);
    assertThat(counts.rightSure()).isEqualTo(1);
    assertThat(counts.sure()).isEqualTo(2);
    assertThat(counts.sureWrong()).isEqualTo(1);
    assertThat(counts.brokenCpfs()).isEqualTo(1);
    assertThat(counts.invented()).isEqualTo(1);
    assertThat(counts.wrong()).isEqualTo(2);
    assertThat(counts.faulty()).isEqualTo(2);
    assertThat(counts.faultyFlagged()).isEqualTo(1);
    assertThat(counts.allRight()).isZero();
    assertThat(counts.failed()).isEqualTo(1);
  }

  @Test
  void theTallyTellsPrintedFromNull() {
    Tally tally = Breakdown.all(List.of(scored));

    assertThat(tally).isEqualTo(new Tally(15, 3, 6, 12, 1));
  }

  @Test
  void fieldsAreTalliedInTheOrderOfTheType() {
    assertThat(Breakdown.byField(List.of(scored)).keySet())
        .startsWith("cnh nome", "cnh cpf", "cnh data_nascimento")
        .hasSize(15);
  }

  private ScoredDocument failed() {
    return ScoredDocument.of(front, Answer.NONE, HeldText.of(List.of()));
  }

  private Map<String, Verdict> verdicts() {
    return scored.fields().stream()
        .collect(Collectors.toMap(ScoredField::name, ScoredField::verdict));
  }
}

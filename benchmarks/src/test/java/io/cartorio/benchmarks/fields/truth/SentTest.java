package io.cartorio.benchmarks.fields.truth;

import static io.cartorio.benchmarks.fields.truth.Truths.truth;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SentTest {
  private final Truth front = truth("cnh_frente-par");
  private final Truth back = truth("cnh_verso-par");

  @Test
  void frontAndBackAreOneDocumentOfTheBareType() {
    List<Sent> pairs = Sent.pairs(List.of(back, front));

    assertThat(pairs).hasSize(1);
    Sent pair = pairs.getFirst();
    assertThat(pair.docType()).isEqualTo("cnh");
    assertThat(pair.pictures()).containsExactly(front, back);
    assertThat(value(pair, "nome")).isEqualTo("SIDNEI XAVIER RIBEIRO");
    assertThat(value(pair, "local")).isEqualTo("VILA VELHA-ES");
    assertThat(value(pair, "numero_espelho")).isEqualTo("8667244320");
  }

  @Test
  void whatIsPrintedTwiceMayStandInEitherPlace() {
    Sent pair = Sent.pairs(List.of(front, back)).getFirst();

    assertThat(field(pair, "numero_espelho").printings())
        .containsExactly(List.of("8667244320"), List.of("8667244320"));
  }

  @Test
  void theZoneOfTheBackIsNotRightAgainstThePrintOfTheFront() {
    Expected printed = new Expected("JOÃO", Set.of(), List.of(List.of("JOÃO")));
    Expected zone = new Expected(null, Set.of("JOAO"), List.of());

    assertThat(printed.with(zone).allows("JOAO")).isFalse();
    assertThat(zone.with(printed).allows("JOÃO")).isTrue();
  }

  @Test
  void picturesOfTwoDocumentsAreNoPair() {
    assertThatThrownBy(() -> Sent.pairs(List.of(front, truth("cnh_verso"))))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aPictureAloneIsOfItsClass() {
    Sent single = Sent.singles(List.of(front)).getFirst();

    assertThat(single.docType()).isEqualTo("cnh_frente");
    assertThat(single.fields()).isEqualTo(front.fields());
  }

  private static Expected field(Sent sent, String name) {
    return Objects.requireNonNull(sent.fields().get(name), name);
  }

  private static String value(Sent sent, String name) {
    return Objects.requireNonNull(field(sent, name).value());
  }
}

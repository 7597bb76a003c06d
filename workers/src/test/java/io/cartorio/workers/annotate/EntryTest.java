package io.cartorio.workers.annotate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.cartorio.schemas.result.Box;
import io.cartorio.schemas.result.FieldEvidence;
import io.cartorio.schemas.result.FieldEvidence.Conflict;
import io.cartorio.schemas.result.FieldEvidence.Source;
import java.awt.image.BufferedImage;
import java.util.List;
import org.junit.jupiter.api.Test;

class EntryTest {
  private static final Box BOX = new Box(0.1, 0.1, 0.2, 0.2);

  @Test
  void theListHasEveryFieldInOrderAndSaysWhereItStands() {
    List<Entry> entries =
        Entry.of(
            new Readings()
                .field("nome", "ANA", 1, 0.987, BOX)
                .nothing("cpf")
                .field("rg", "1-9", 2, 0.9, BOX)
                .code("https://exemplo.invalid", BOX)
                .extraction(),
            1);

    assertThat(entries)
        .extracting(Entry::mark, Entry::name, Entry::value, Entry::aside, Entry::tone)
        .containsExactly(
            tuple("1", "nome", "ANA", "99 %", Tone.SURE),
            tuple("", "cpf", "—", "", Tone.NOT_HERE),
            tuple("", "rg", "1-9", "(2)", Tone.NOT_HERE),
            tuple("QR", "qr", "https://exemplo.invalid", "", Tone.CODE));
  }

  @Test
  void whatIsUnlikelyInvalidOrDisputedIsWorthALook() {
    Conflict conflict = new Conflict("2", 1, Source.OCR);

    assertThat(Tone.of(evidence(0.9, true, List.of()))).isEqualTo(Tone.SURE);
    assertThat(Tone.of(evidence(0.89, true, List.of()))).isEqualTo(Tone.LOOK);
    assertThat(Tone.of(evidence(0.99, false, List.of()))).isEqualTo(Tone.LOOK);
    assertThat(Tone.of(evidence(0.99, true, List.of(conflict)))).isEqualTo(Tone.LOOK);
  }

  @Test
  void aLongValueIsCutToItsWidth() {
    var metrics =
        new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB)
            .createGraphics()
            .getFontMetrics(Lettering.ofThisMachine().orElseThrow().regular(12));

    String cut = Lettering.fitting("MARIA ".repeat(100), metrics, 120);

    assertThat(cut).startsWith("MARIA MARIA").endsWith("…");
    assertThat(metrics.stringWidth(cut)).isLessThanOrEqualTo(120);
    assertThat(Lettering.fitting("MARIA", metrics, 120)).isEqualTo("MARIA");
  }

  private static FieldEvidence evidence(
      double confidence, boolean valid, List<Conflict> conflicts) {
    return new FieldEvidence(1, BOX, confidence, List.of(Source.OCR), valid, List.of(), conflicts);
  }
}

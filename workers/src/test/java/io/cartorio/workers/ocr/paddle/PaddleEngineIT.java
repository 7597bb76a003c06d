package io.cartorio.workers.ocr.paddle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.cartorio.schemas.result.PageText;
import io.cartorio.schemas.result.TextLine;
import io.cartorio.workers.image.RgbImage;
import io.cartorio.workers.inference.Models;
import io.cartorio.workers.inference.embedded.EmbeddedInference;
import io.cartorio.workers.inference.embedded.EmbeddedSettings;
import io.cartorio.workers.ocr.OcrEngine.Progress;
import io.cartorio.workers.ocr.Reading;
import io.cartorio.workers.ocr.Turn;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The real models on the pictures of {@code samples/}. */
class PaddleEngineIT {

  private static final List<String> IDENTITY =
      List.of(
          "REPÚBLICA FEDERATIVA DO BRASIL",
          "Conceição Simões Guimarães",
          "Tomás Camões Magalhães",
          "Letícia Itararé Guimarães",
          "Itajaí-SC",
          "25/12/1979",
          "28.190.727-9",
          "06/04/2018",
          "799.728.635-73",
          "IFP-RJ",
          "VÁLIDA EM TODO O TERRITÓRIO NACIONAL");

  private static EmbeddedInference inference;
  private static PaddleEngine engine;

  @BeforeAll
  static void start() throws Exception {
    inference =
        EmbeddedInference.start(new EmbeddedSettings(Models.fetched(), Models.classifier(), 2));
    engine = new PaddleEngine(inference, PaddleSettings.defaults());
  }

  @AfterAll
  static void stop() {
    inference.close();
  }

  @ParameterizedTest
  @EnumSource
  void anIdentityPaperIsReadInEveryTurn(Turn turn) {
    RgbImage upright = sample("identidade.jpg");

    Reading reading = engine.read(TurnedPictures.needing(turn, upright), Progress.IGNORED);

    assertThat(lines(reading)).containsAll(IDENTITY);
    assertThat(reading.correction().rotationApplied()).isEqualTo(turn.degrees());
    assertThat(reading.correction().wasCorrected()).isEqualTo(turn != Turn.NONE);
    assertThat(reading.page().width()).isEqualTo(upright.width());
    assertThat(reading.page().height()).isEqualTo(upright.height());
  }

  @Test
  void aPaperPhotographedSidewaysIsTurnedUpright() {
    Reading reading = engine.read(sample("identidade-de-lado.jpg"), Progress.IGNORED);

    assertThat(reading.correction().rotationApplied()).isEqualTo(270);
    assertThat(lines(reading))
        .contains(
            "Fábio Cândido Gonçalves",
            "996.093.188-94",
            "Ribeirão Preto/SP",
            "Estêvão Magalhães Conceição",
            "Natália Proença Brandão Pérez");
  }

  @Test
  void aLabelIsReadFromTheTopToTheBottom() {
    Reading reading = engine.read(sample("etiqueta.jpg"), Progress.IGNORED);

    assertThat(lines(reading))
        .containsSubsequence(
            "DESTINATÁRIO",
            "Inácio Lima Galvão",
            "Rua São João, 1187 - apto. 30",
            "Ribeirão Preto / SP",
            "27188-954",
            "Remetente: Padaria Pão & Cia.",
            "BX 558 349 389 BR");
  }

  @Test
  void boxesLieOnTheText() {
    PageText page = engine.read(sample("identidade.jpg"), Progress.IGNORED).page();

    TextLine name = line(page, "Conceição Simões Guimarães");
    TextLine tax = line(page, "799.728.635-73");

    assertThat(name.box().x0()).isCloseTo(0.305, within(0.02));
    assertThat(name.box().y0()).isCloseTo(0.225, within(0.03));
    assertThat(tax.box().y0()).isGreaterThan(name.box().y1());
    assertThat(name.words())
        .extracting(w -> w.text())
        .containsExactly("Conceição", "Simões", "Guimarães");
    assertThat(name.words().get(1).box().x0()).isGreaterThan(name.words().get(0).box().x1() - 0.01);
    assertThat(name.confidence()).isGreaterThan(0.9);
  }

  private static TextLine line(PageText page, String text) {
    return page.lines().stream().filter(l -> l.text().equals(text)).findFirst().orElseThrow();
  }

  private static List<String> lines(Reading reading) {
    return reading.page().lines().stream().map(TextLine::text).toList();
  }

  private static RgbImage sample(String name) {
    return Pictures.load(Models.root().resolve("samples").resolve(name));
  }
}

package io.cartorio.workers.classification;

import static org.assertj.core.api.Assertions.assertThat;

import io.cartorio.schemas.document.DocumentType;
import io.cartorio.schemas.document.DocumentTypes;
import io.cartorio.schemas.document.OtherPapers;
import io.cartorio.schemas.document.Side;
import io.cartorio.schemas.result.Box;
import io.cartorio.schemas.result.PageText;
import io.cartorio.schemas.result.Point;
import io.cartorio.schemas.result.TextLine;
import io.cartorio.schemas.result.TextWord;
import io.cartorio.schemas.result.Warning;
import io.cartorio.schemas.result.Warning.Code;
import io.cartorio.workers.image.RgbImage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentClassifierTest {
  private static final String CNH =
      "REPÚBLICA FEDERATIVA DO BRASIL|CARTEIRA NACIONAL DE HABILITACAO|NOME|MARIA INVENTADA|DOC. IDENTIDADE"
          + " / ÓRG. EMISSOR / UF|CPF|DATA NASCIMENTO|CAT. HAB.|1ª HABILITAÇÃO|VALIDADE";
  private static final String RG_BACK =
      "VÁLIDA EM TODO O TERRITÓRIO NACIONAL|REGISTRO GERAL|DATA DE EXPEDIÇÃO|NOME|FILIAÇÃO|NATURALIDADE"
          + "|DOC. ORIGEM|CPF|ASSINATURA DO DIRETOR|LEI Nº 7.116 DE 29/08/83";

  private final PlayedClassifier network = new PlayedClassifier();

  private ClassifiedDocument classify(String... texts) {
    DocumentClassifier classifier =
        new DocumentClassifier(network, DocumentTypes.standard(), OtherPapers.standard());
    List<RgbImage> pictures =
        Collections.nCopies(texts.length, new RgbImage(224, 224, new byte[224 * 224 * 3]));
    return classifier.classify(
        pictures, Arrays.stream(texts).map(DocumentClassifierTest::page).toList());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "cnh_frente; " + CNH,
        "rg_verso; " + RG_BACK,
        "cin_frente; CARTEIRA DE IDENTIDADE / IDENTITY CARD|NOME / NAME|SEXO / SEX|REGISTRO GERAL - CPF / PERSONAL NUMBER|NATURALIDADE / PLACE OF BIRTH|DATA DE NASCIMENTO / DATE OF BIRTH|NACIONALIDADE / NATIONALITY|VALIDADE / EXPIRY"
      })
  void withoutANetworkTheWordsTellTheClass(String expected, String text) {
    ClassifiedDocument told = classify(text);

    assertThat(told.documentClass()).isEqualTo(expected);
    assertThat(told.confidence()).isGreaterThan(0.6);
    assertThat(codes(told)).containsExactly(Code.WORDS_ALONE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "NOME|CPF|123.456.789-09",
        "CUPOM FISCAL ELETRÔNICO|ARROZ 5KG 22,90|FEIJÃO 8,49|VALOR TOTAL R$ 35,98|CPF 123.456.789-09|Obrigado",
        "Prezado Senhor,|Encaminho cópia da minha Carteira Nacional de Habilitação como o senhor pediu|NOME: JOÃO DA SILVA|CPF: 123.456.789-09|Atenciosamente,",
        "FICHA CADASTRAL|NOME COMPLETO|CPF|RG|ÓRGÃO EXPEDIDOR|DATA DE NASCIMENTO|NATURALIDADE|FILIAÇÃO|NOME DO PAI|NOME DA MÃE|ENDEREÇO",
        "REPÚBLICA FEDERATIVA DO BRASIL|TÍTULO ELEITORAL|NOME DO ELEITOR|DATA DE NASCIMENTO|Nº INSCRIÇÃO|ZONA|SEÇÃO",
        "CARTEIRA DE TRABALHO E PREVIDÊNCIA SOCIAL|MINISTÉRIO DO TRABALHO|NÚMERO|SÉRIE|NOME|FILIAÇÃO|NATURALIDADE|CPF"
      })
  void somethingElseIsNotForcedIntoAClass(String text) {
    assertThat(classify(text).confidence()).isLessThan(0.5);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.97, 0.8})
  void ofAPictureWhoseWordsCannotBeReadTheNetworkTellsTheClass(double probability) {
    network.sees("cnh_verso", probability);

    ClassifiedDocument told = classify("");

    assertThat(told.documentClass()).isEqualTo("cnh_verso");
    assertThat(told.confidence()).isBetween(0.5, 0.99);
    assertThat(codes(told)).isEmpty();
  }

  @Test
  void clearWordsCorrectTheNetworkAndThatIsSaid() {
    network.sees("rg_frente", 0.9);

    ClassifiedDocument told = classify(CNH);

    assertThat(told.documentClass()).isEqualTo("cnh_frente");
    assertThat(told.confidence()).isGreaterThan(0.5);
    assertThat(codes(told)).containsExactly(Code.CLASS_BY_WORDS);
  }

  @Test
  void clearWordsTellADocumentThatTheNetworkTakesForNone() {
    network.sees("rg_frente", 0.02);

    ClassifiedDocument told = classify(CNH);

    assertThat(told.documentClass()).isEqualTo("cnh_frente");
    assertThat(codes(told)).containsExactly(Code.CLASS_BY_WORDS);
  }

  @Test
  void aFewWordsDoNotCorrectASureNetwork() {
    network.sees("rg_verso", 0.97);

    ClassifiedDocument told = classify("NOME|CARTEIRA|123.456.789-09");

    assertThat(told.documentClass()).isEqualTo("rg_verso");
  }

  @Test
  void frontAndBackAreTheClassThatShowsBoth() {
    network.sees("rg_frente", 0.95);
    network.sees("rg_verso", 0.95);

    ClassifiedDocument told = classify("CARTEIRA DE IDENTIDADE|POLEGAR DIREITO", RG_BACK);

    assertThat(told.documentClass()).isEqualTo("rg_aberto");
    assertThat(told.type().map(DocumentType::name)).contains("rg");
    assertThat(told.sides()).containsExactlyInAnyOrder(Side.FRENTE, Side.VERSO);
    assertThat(told.images()).hasSize(2);
    assertThat(told.strangers()).isEmpty();
  }

  @Test
  void aBackOfWhichLittleIsSeenDoesNotTakeTheFrontAway() {
    network.sees("cnh_frente", 0.97);
    network.sees("cnh_verso", 0.2);

    ClassifiedDocument told = classify(CNH, "");

    assertThat(told.documentClass()).isEqualTo("cnh_frente");
    assertThat(told.confidence()).isGreaterThan(0.9);
    assertThat(told.sides()).containsExactlyInAnyOrder(Side.FRENTE, Side.VERSO);
  }

  @Test
  void aPictureOfAnotherTypeIsAStranger() {
    network.sees("cnh_frente", 0.97);
    network.sees("rg_verso", 0.95);

    ClassifiedDocument told = classify(CNH, RG_BACK);

    assertThat(told.strangers()).hasSize(1);
    assertThat(codes(told)).contains(Code.DIFFERENT_TYPES);
  }

  private static List<Code> codes(ClassifiedDocument told) {
    return told.warnings().stream().map(Warning::code).toList();
  }

  /** Each text a line of its own, its words side by side. */
  private static PageText page(String text) {
    List<TextLine> lines = new ArrayList<>();
    for (String line : text.isEmpty() ? List.<String>of() : List.of(text.split("\\|"))) {
      double top = 0.05 + 0.04 * lines.size();
      double letter = Math.min(0.012, 0.8 / line.length());
      List<TextWord> words = new ArrayList<>();
      double left = 0.1;
      for (String word : line.split(" ")) {
        Box box = new Box(left, top, left + letter * word.length(), top + 0.02);
        words.add(new TextWord(word, 0.98, box));
        left = box.x1() + letter;
      }
      Box box = new Box(0.1, top, words.getLast().box().x1(), top + 0.02);
      List<Point> corners =
          List.of(
              new Point(box.x0(), box.y0()),
              new Point(box.x1(), box.y0()),
              new Point(box.x1(), box.y1()),
              new Point(box.x0(), box.y1()));
      lines.add(new TextLine(line, 0.98, box, corners, words));
    }
    return new PageText(1, 1000, 1400, text.replace('|', '\n'), lines);
  }
}

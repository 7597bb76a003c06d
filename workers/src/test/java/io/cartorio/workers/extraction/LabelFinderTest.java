package io.cartorio.workers.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import io.cartorio.schemas.document.DocumentTypes;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LabelFinderTest {

  @ParameterizedTest
  @CsvSource({
    "DATA DE NASCIMENTO, data_nascimento",
    "DATA DE NAICIMENTO, data_nascimento",
    "DATADENASCIMENTO, data_nascimento",
    "DT. NASC., data_nascimento",
    "DATA DE EXPED., data_expedicao",
    "ÓRG. EXPEDID., orgao_expedidor",
    "ATURALIDADE, naturalidade",
    "NATURALIDAD, naturalidade",
    "Registro Geral / Personal Num, rg",
  })
  void aLabelIsKnownMisreadCutShortOrInPart(String read, String field) {
    assertThat(fields("rg", read)).contains(field);
  }

  @ParameterizedTest
  @CsvSource({"MARIA DO NASCIMENTO", "JOSE NASCIMENTO SILVA", "NASCIMENTO SILVA"})
  void aSurnameIsNoLabel(String name) {
    assertThat(fields("rg", name)).isEmpty();
  }

  @Test
  void aLabelOfSomethingElseHidesWhatIsPartOfIt() {
    assertThat(fields("cin", "Local / Place of Issue")).isEmpty();
  }

  @Test
  void aPartlyReadLabelReachesAsFarAsTheWholeWould() {
    FoundLabel label = found("cin", "istro Geral - CPF / Per").getFirst();

    assertThat(label.left()).isLessThan(label.span().left());
  }

  private static List<String> fields(String type, String line) {
    return found(type, line).stream()
        .map(FoundLabel::target)
        .filter(Target.Field.class::isInstance)
        .map(target -> ((Target.Field) target).rule().name())
        .toList();
  }

  private static List<FoundLabel> found(String type, String line) {
    LabelBook book = LabelBook.of(DocumentTypes.standard().find(type).orElseThrow());
    Sheet sheet = Sheet.of(1, Paper.flat().label(300, 100, line).image().page());
    return new LabelFinder(book).in(sheet.lines().getFirst());
  }
}

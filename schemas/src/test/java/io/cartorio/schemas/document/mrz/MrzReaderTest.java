package io.cartorio.schemas.document.mrz;

import static org.assertj.core.api.Assertions.assertThat;

import io.cartorio.schemas.document.value.Cpf;
import io.cartorio.schemas.document.value.Sex;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MrzReaderTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

  /** The specimen of ICAO Doc 9303, part 5, appendix B. */
  private static final List<String> SPECIMEN =
      List.of(
          "I<UTOD231458907<<<<<<<<<<<<<<<",
          "7408122F1204159UTO<<<<<<<<<<<6",
          "ERIKSSON<<ANNA<MARIA<<<<<<<<<<");

  /** The specimen there of a document number that does not fit. */
  private static final List<String> LONG_NUMBER =
      List.of(
          "I<UTOD23145890<7349<<<<<<<<<<<",
          "3407127M9507122UTO<<<<<<<<<<<2",
          "STEVENSON<<PETER<JOHN<<<<<<<<<");

  @Test
  void theSpecimenIsRead() {
    Mrz mrz = read(SPECIMEN);

    assertThat(mrz)
        .isEqualTo(
            new Mrz(
                "I",
                "UTO",
                "D23145890",
                "",
                LocalDate.of(1974, 8, 12),
                Sex.F,
                LocalDate.of(2012, 4, 15),
                "UTO",
                "",
                "ERIKSSON",
                "ANNA MARIA",
                false,
                new MrzChecks(true, true, true, true),
                List.of()));
    assertThat(mrz.fullName()).isEqualTo("ANNA MARIA ERIKSSON");
    assertThat(mrz.checks().allHold()).isTrue();
  }

  @Test
  void aLongDocumentNumberIsPutTogether() {
    Mrz mrz = read(LONG_NUMBER);

    assertThat(mrz.documentNumber()).isEqualTo("D23145890734");
    assertThat(mrz.optional1()).isEmpty();
    assertThat(mrz.checks().allHold()).isTrue();
  }

  @Test
  void theFillerInsideALongNumberDoesNotCountForItsCheckDigit() {
    // in ICAO's specimen both ways of counting happen to give the same digit; here they do not
    assertThat(MrzCheckDigit.of("12345678909")).isNotEqualTo(MrzCheckDigit.of("123456789<09"));

    String number = "123456789<09";

    assertThat(read(zone(number + MrzCheckDigit.of("12345678909"), "")).checks().documentNumber())
        .isTrue();
    assertThat(read(zone(number + MrzCheckDigit.of(number), "")).checks().documentNumber())
        .isFalse();
  }

  @Test
  void aCpfIsFoundAsALongNumberAndInTheOptionalDataOfEitherLine() {
    Cpf cpf = Cpf.ofBase("123456789");

    assertThat(read(zone("123456789<09" + MrzCheckDigit.of("12345678909"), "")).cpf())
        .contains(cpf);
    assertThat(read(zone("A123456785" + "12345678909", "")).cpf()).contains(cpf);
    assertThat(read(zone("A123456785", "12345678909")).cpf()).contains(cpf);
    assertThat(read(zone("A123456785", "12345678900")).cpf()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    // line, column, what is read, what stands there
    "1, 1, 1, I",
    "2, 1, T, 7",
    "2, 3, O, 0",
    "2, 5, I, 1",
    "2, 6, Z, 2",
    "2, 14, S, 5",
    "2, 18, 0, O",
    "3, 5, 5, S",
    "3, 6, 5, S",
    "3, 7, 0, O",
  })
  void aCharacterThatCannotStandThereIsTakenForTheOneItLooksLike(
      int line, int column, char read, char taken) {
    Mrz mrz = read(with(SPECIMEN, line, column, read));

    assertThat(mrz.corrections()).containsExactly(new MrzCorrection(line, column, read, taken));
    assertThat(mrz.checks().allHold()).isTrue();
    assertThat(mrz.fullName()).isEqualTo("ANNA MARIA ERIKSSON");
  }

  @Test
  void inADocumentNumberTheOneChangeThatMakesTheCheckDigitHoldIsMade() {
    Mrz mrz = read(with(SPECIMEN, 1, 14, 'O'));

    assertThat(mrz.documentNumber()).isEqualTo("D23145890");
    assertThat(mrz.corrections()).containsExactly(new MrzCorrection(1, 14, 'O', '0'));
  }

  @Test
  void aNumberInDigitsThatWasReadAsLettersIsReadInDigits() {
    Mrz mrz = read(zone("IZ34S67B9<O9" + MrzCheckDigit.of("12345678909"), ""));

    assertThat(mrz.documentNumber()).isEqualTo("12345678909");
    assertThat(mrz.checks().documentNumber()).isTrue();
    assertThat(mrz.corrections()).hasSize(5);
  }

  @Test
  void aDigitThatIsWrongAndLooksLikeNothingElseFailsItsCheckAndTheComposite() {
    Mrz mrz = read(with(SPECIMEN, 2, 2, '3'));

    assertThat(mrz.checks()).isEqualTo(new MrzChecks(true, false, true, false));
    assertThat(mrz.corrections()).isEmpty();
  }

  @Test
  void everyWrongDigitOfADateIsFound() {
    for (int column : new int[] {1, 2, 3, 4, 5, 6, 7, 9, 10, 11, 12, 13, 14, 15}) {
      char right = SPECIMEN.get(1).charAt(column - 1);
      for (char wrong = '0'; wrong <= '9'; wrong++) {
        MrzChecks checks = read(with(SPECIMEN, 2, column, wrong)).checks();

        assertThat(checks.birth() && checks.expiry()).isEqualTo(wrong == right);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3, 6})
  void fillersThatWereNotCountedRightAreMadeUpAndReported(int off) {
    List<String> less = new ArrayList<>(SPECIMEN);
    less.replaceAll(line -> line.replaceFirst("<{" + off + "}(?=[0-9]?$)", ""));
    List<String> more = new ArrayList<>(SPECIMEN);
    more.replaceAll(line -> line.replaceFirst("(?=<[0-9]?$)", "<".repeat(off)));

    for (List<String> lines : List.of(less, more)) {
      Mrz mrz = read(lines);

      assertThat(mrz.fullName()).isEqualTo("ANNA MARIA ERIKSSON");
      assertThat(mrz.checks().allHold()).isTrue();
      assertThat(mrz.corrections()).hasSize(3 * off);
    }
  }

  @Test
  void theZoneIsFoundAmongOtherLines() {
    List<String> page = new ArrayList<>(List.of("FILIAÇÃO", "MARIA DA SILVA", ""));
    page.add("i< UTO D231458907 <<<<<<<<<<<<<<<");
    page.add(SPECIMEN.get(1));
    page.add("ERIKSSON«ANNA<MARIA<<<<<<<<<<");
    page.add("LEI 7.116");

    assertThat(MrzReader.find(page, TODAY)).contains(read(SPECIMEN));
  }

  @Test
  void aSecondLineWithoutFillersIsFoundToo() {
    List<String> zone = zone("A123456785", "12345678909");

    assertThat(zone.get(1)).doesNotContain("<");
    assertThat(MrzReader.find(zone, TODAY).flatMap(Mrz::cpf)).contains(Cpf.ofBase("123456789"));
  }

  @Test
  void aLetterAloneAmongFillersIsAFiller() {
    List<String> lines = with(with(with(SPECIMEN, 3, 24, 'K'), 1, 20, 'C'), 2, 22, 'L');
    Mrz mrz = read(lines);

    assertThat(mrz.fullName()).isEqualTo("ANNA MARIA ERIKSSON");
    assertThat(mrz.optional1() + mrz.optional2()).isEmpty();
    assertThat(mrz.checks().allHold()).isTrue();
    assertThat(mrz.corrections())
        .containsExactlyInAnyOrder(
            new MrzCorrection(3, 24, 'K', '<'),
            new MrzCorrection(1, 20, 'C', '<'),
            new MrzCorrection(2, 22, 'L', '<'));
  }

  @Test
  void aGivenNameOfOneLetterStays() {
    Mrz mrz = read(List.of(SPECIMEN.get(0), SPECIMEN.get(1), "ERIKSSON<<K<L<<<<<<<<<<<<<<<<<"));

    assertThat(mrz.givenNames()).isEqualTo("K L");
  }

  @Test
  void namesSexAndNationalityStandUnderNoCheckDigit() {
    List<String> changed = with(with(with(SPECIMEN, 3, 1, 'F'), 2, 8, 'M'), 2, 16, 'W');

    assertThat(read(changed).checks().allHold()).isTrue();
  }

  @Test
  void whatIsNoZoneIsNotRead() {
    assertThat(MrzReader.find(List.of(), TODAY)).isEmpty();
    assertThat(MrzReader.find(List.of("MARIA", "JOSE", "SILVA"), TODAY)).isEmpty();
    assertThat(MrzReader.find(SPECIMEN.subList(0, 2), TODAY)).isEmpty();
    assertThat(MrzReader.read(SPECIMEN.reversed(), TODAY)).isEmpty();
    assertThat(MrzReader.read(with(SPECIMEN, 2, 8, 'Q'), TODAY)).isEmpty();
    assertThat(MrzReader.read(with(SPECIMEN, 3, 1, 'É'), TODAY)).isEmpty();
  }

  @Test
  void anyTextAtAllIsReadWithoutAFault() {
    Random random = new Random(15);
    String letters = "<<<<<<0123456789ABCOSZ «É/";
    for (int round = 0; round < 5_000; round++) {
      List<String> lines = new ArrayList<>();
      for (int line = 0; line < 3; line++) {
        StringBuilder text = new StringBuilder();
        int length = 20 + random.nextInt(20);
        for (int i = 0; i < length; i++) {
          text.append(letters.charAt(random.nextInt(letters.length())));
        }
        lines.add(text.toString());
      }
      MrzReader.find(lines, TODAY).ifPresent(mrz -> assertThat(mrz.issuer()).isNotEmpty());
    }
  }

  @Test
  void anOpenEndOfValidityIsNoDateAndItsCheckHolds() {
    List<String> open = with(SPECIMEN, 2, 9, '<');
    for (int column = 10; column <= 15; column++) {
      open = with(open, 2, column, '<');
    }
    Mrz mrz = read(open);

    assertThat(mrz.expiry()).isNull();
    assertThat(mrz.checks().expiry()).isTrue();
  }

  @Test
  void namesThatFillTheirLineMayBeCutOff() {
    Mrz mrz = read(List.of(SPECIMEN.get(0), SPECIMEN.get(1), "ERIKSSON<<ANNA<MARIA<JOSEFINAS"));

    assertThat(mrz.mayBeCutOff()).isTrue();
    assertThat(mrz.givenNames()).isEqualTo("ANNA MARIA JOSEFINAS");
  }

  private static Mrz read(List<String> lines) {
    return MrzReader.read(lines, TODAY).orElseThrow();
  }

  private static List<String> zone(String number, String optional2) {
    String first = padded("IDBRA" + number, 30);
    String second = padded("7408122F1204159BRA" + optional2, 29);
    String composed =
        first.substring(5)
            + second.substring(0, 7)
            + second.substring(8, 15)
            + second.substring(18);
    return List.of(first, second + MrzCheckDigit.of(composed), SPECIMEN.get(2));
  }

  private static String padded(String text, int length) {
    return text + "<".repeat(length - text.length());
  }

  private static List<String> with(List<String> lines, int line, int column, char letter) {
    List<String> changed = new ArrayList<>(lines);
    StringBuilder text = new StringBuilder(changed.get(line - 1));
    text.setCharAt(column - 1, letter);
    changed.set(line - 1, text.toString());
    return changed;
  }
}

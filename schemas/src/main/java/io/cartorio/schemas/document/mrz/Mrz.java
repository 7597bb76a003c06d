package io.cartorio.schemas.document.mrz;

import io.cartorio.schemas.document.value.Cpf;
import io.cartorio.schemas.document.value.Sex;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a machine-readable zone of size TD1 says.
 *
 * <p>Source: ICAO Doc 9303, part 5 (TD1 documents), and part 3, section 4, for the characters, the
 * dates and the check digits.
 *
 * @param documentCode two characters, such as {@code ID}; one where the second is a filler
 * @param issuer the issuing state, {@code BRA}
 * @param documentNumber without fillers; one longer than nine characters is put together
 * @param optional1 what else stands on the first line, fillers as spaces
 * @param birth null where it is no day
 * @param sex X where it is left open
 * @param expiry null where it is left open or no day
 * @param nationality three letters
 * @param optional2 what else stands on the second line, fillers as spaces
 * @param surname words apart by one space
 * @param givenNames words apart by one space; empty where there are none
 * @param mayBeCutOff whether the names fill their line, so that some of them may be missing
 * @param corrections what was read as one character and taken as another
 */
public record Mrz(
    String documentCode,
    String issuer,
    String documentNumber,
    String optional1,
    @Nullable LocalDate birth,
    Sex sex,
    @Nullable LocalDate expiry,
    String nationality,
    String optional2,
    String surname,
    String givenNames,
    boolean mayBeCutOff,
    MrzChecks checks,
    List<MrzCorrection> corrections) {
  public Mrz {
    corrections = List.copyOf(corrections);
  }

  /** The CPF among the numbers of the zone, if one of them is a CPF. */
  public Optional<Cpf> cpf() {
    return Stream.of(documentNumber, optional1, optional2)
        .map(number -> number.replace(" ", ""))
        .flatMap(number -> Cpf.parse(number).stream())
        .findFirst();
  }

  /** The whole name as a card prints it: given names, then the surname. */
  public String fullName() {
    return (givenNames + ' ' + surname).strip();
  }
}

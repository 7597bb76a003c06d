package io.cartorio.schemas.document;

import io.cartorio.schemas.document.value.CnhRegistration;
import io.cartorio.schemas.document.value.Cpf;
import io.cartorio.schemas.document.value.DocumentDate;
import io.cartorio.schemas.document.value.IssuingBody;
import io.cartorio.schemas.document.value.LicenceCategory;
import io.cartorio.schemas.document.value.PersonName;
import io.cartorio.schemas.document.value.Place;
import io.cartorio.schemas.document.value.RgNumber;
import io.cartorio.schemas.document.value.Sex;
import java.util.Locale;
import java.util.Optional;

/**
 * What a field's value is: its validator, under the name that type files and {@code GET /classes}
 * use.
 */
public enum FieldKind {
  NAME,
  CPF,
  RG_NUMBER,
  CNH_REGISTRATION,
  DATE,
  /** A date, or a word that says that there is no end. */
  EXPIRY,
  /** A town and, mostly, its state: {@code SÃO PAULO-SP}. */
  PLACE,
  ISSUING_BODY,
  LICENCE_CATEGORY,
  SEX,
  /** A number or word in the form of the field's shape. */
  CODE,
  /** Any words. */
  TEXT;

  private static final int LONGEST = 200;

  /** {@code cnh_registration}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether check digits stand in the value, so that a wrong reading shows. */
  public boolean hasCheckDigits() {
    return this == CPF || this == CNH_REGISTRATION;
  }

  /** Whether a part of a value is as good a value, so that nothing tells it from the whole. */
  public boolean isWords() {
    return this == NAME || this == PLACE || this == TEXT;
  }

  /** Whether values are ordered in time. */
  public boolean isDate() {
    return this == DATE || this == EXPIRY;
  }

  /**
   * The value in {@code text} as answers show it; empty where it is no such value. The shape of a
   * {@link #CODE} is its field's: see {@link FieldRule#read}.
   */
  Optional<String> read(String text) {
    return switch (this) {
      case NAME -> PersonName.parse(text).map(PersonName::text);
      case CPF -> Cpf.parse(text).map(Cpf::formatted);
      case RG_NUMBER -> RgNumber.parse(text).map(RgNumber::text);
      case CNH_REGISTRATION -> CnhRegistration.parse(text).map(CnhRegistration::digits);
      case DATE -> DocumentDate.parse(text).map(DocumentDate::formatted);
      case EXPIRY -> DocumentDate.parse(text).map(DocumentDate::formatted).or(() -> endless(text));
      case PLACE -> Place.parse(text).map(Place::formatted);
      case ISSUING_BODY -> IssuingBody.parse(text).map(IssuingBody::formatted);
      case LICENCE_CATEGORY -> LicenceCategory.parse(text).map(LicenceCategory::text);
      case SEX -> Sex.parse(text).map(Sex::name);
      case CODE, TEXT -> words(text);
    };
  }

  private static Optional<String> endless(String text) {
    return words(text).filter(word -> word.toUpperCase(Locale.ROOT).matches("INDETERMINAD[AO]"));
  }

  private static Optional<String> words(String text) {
    String closed = text.strip().replaceAll("\\s+", " ");
    return closed.isEmpty() || closed.length() > LONGEST ? Optional.empty() : Optional.of(closed);
  }
}

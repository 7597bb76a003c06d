package io.cartorio.schemas.document.value;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who issued a document, such as {@code SSP-SP}: an abbreviation and, where one is printed, a
 * state.
 *
 * @param body the abbreviation in capitals: two to eight letters
 */
public record IssuingBody(String body, @Nullable Uf uf) {
  public IssuingBody {
    if (body.length() < 2
        || body.length() > 8
        || !body.chars().allMatch(letter -> letter >= 'A' && letter <= 'Z')) {
      throw new IllegalArgumentException("an issuing body is two to eight capital letters");
    }
  }

  /**
   * The body in {@code text}: abbreviated ({@code SSP/SP}, {@code SSP SP}, {@code SSPSP}, {@code
   * DETRAN-RJ}) or in words ({@code SECRETARIA DE SEGURANÇA PÚBLICA - SP}, {@code DETRAN - SÃO
   * PAULO}). A body that no list knows is taken where a state follows it.
   */
  public static Optional<IssuingBody> parse(String text) {
    return IssuingBodies.parse(text);
  }

  /** As answers show it: {@code SSP-SP}, or {@code SSP} where no state is printed. */
  public String formatted() {
    return uf == null ? body : body + '-' + uf;
  }

  /** Whether the body is one of those that issue identity documents or work as such. */
  public boolean isKnown() {
    return IssuingBodies.isKnown(body);
  }
}

package io.cartorio.schemas.answer;

import io.cartorio.schemas.result.Warning;
import java.util.List;
import java.util.Locale;

/**
 * A warning with its text.
 *
 * @param message what is the matter and what to do
 */
record WarningAnswer(Warning.Code code, String message, List<String> fields) {

  static WarningAnswer of(Warning warning, Locale language) {
    return new WarningAnswer(
        warning.code(), DocumentText.warning(warning, language), warning.fields());
  }
}

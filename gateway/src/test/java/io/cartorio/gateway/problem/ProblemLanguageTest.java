package io.cartorio.gateway.problem;

import static org.assertj.core.api.Assertions.assertThat;

import io.cartorio.schemas.failure.Failure;
import io.cartorio.schemas.failure.FailureCategory;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ProblemLanguageTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en|en",
        "en-GB, pt;q=0.1|en",
        "pt-PT|pt",
        "pt-BR|pt",
        "fr|pt",
        "*|pt",
        ";;;===|pt",
        "fr, en;q=0.5|en"
      })
  void headerChoosesTheLanguage(String header, String language) {
    assertThat(ProblemLanguage.of(header).getLanguage()).isEqualTo(language);
  }

  @Test
  void absentOrEndlessHeaderIsTheDefault() {
    assertThat(ProblemLanguage.of(null)).isEqualTo(ProblemLanguage.DEFAULT);
    assertThat(ProblemLanguage.of("en,".repeat(1000))).isEqualTo(ProblemLanguage.DEFAULT);
  }

  @ParameterizedTest
  @EnumSource(FailureCategory.class)
  void everyCategoryIsAProblem(FailureCategory category) {
    Problem problem = Problem.of(Failure.of(category), Locale.ENGLISH, "r-1");

    assertThat(problem.type()).isEqualTo("urn:cartorio:problem:" + category.slug());
    assertThat(problem.status()).isEqualTo(category.httpStatus());
    assertThat(problem.title()).isNotBlank();
    assertThat(problem.detail()).isNotBlank();
  }

  @ParameterizedTest
  @CsvSource({
    "400, bad-request", "404, not-found", "405, method-not-allowed", "413, too-large",
    "431, bad-request", "501, method-not-allowed", "503, dependency-away", "500, internal"
  })
  void bareStatusBecomesItsCategory(int status, String slug) {
    assertThat(ProblemValve.failure(status).category().slug()).isEqualTo(slug);
  }
}

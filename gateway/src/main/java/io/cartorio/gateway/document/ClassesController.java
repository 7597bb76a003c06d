package io.cartorio.gateway.document;

import io.cartorio.gateway.problem.ProblemLanguage;
import io.cartorio.schemas.document.DocumentTypes;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The route of the document types. */
@RestController
public final class ClassesController {

  /** Every type there is. */
  record Types(List<TypeAnswer> types) {}

  @GetMapping("/classes")
  ResponseEntity<Types> classes(HttpServletRequest request) {
    Locale language = ProblemLanguage.of(request.getHeader("Accept-Language"));
    return ResponseEntity.ok()
        .header("Content-Language", language.toLanguageTag())
        .body(
            new Types(
                DocumentTypes.standard().all().stream()
                    .map(type -> TypeAnswer.of(type, language))
                    .toList()));
  }
}

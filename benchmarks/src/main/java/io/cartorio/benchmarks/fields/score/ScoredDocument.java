package io.cartorio.benchmarks.fields.score;

import io.cartorio.benchmarks.fields.score.Answer.Given;
import io.cartorio.benchmarks.fields.truth.Sent;
import io.cartorio.schemas.document.DocumentTypes;
import io.cartorio.schemas.document.FieldKind;
import io.cartorio.schemas.document.value.Cpf;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The answer for one document, judged field by field. */
public record ScoredDocument(Sent sent, Answer answer, List<ScoredField> fields) {
  public ScoredDocument {
    fields = List.copyOf(fields);
  }

  /**
   * @param text that was recognised on its pictures
   */
  public static ScoredDocument of(Sent sent, Answer answer, HeldText text) {
    List<ScoredField> fields =
        sent.fields().entrySet().stream()
            .map(
                field -> {
                  Given given = answer.values().get(field.getKey());
                  return new ScoredField(
                      field.getKey(),
                      field.getValue(),
                      given,
                      Verdict.of(field.getValue(), given),
                      text.holds(field.getValue()),
                      isBrokenCpf(sent, field.getKey(), given));
                })
            .toList();
    return new ScoredDocument(sent, answer, fields);
  }

  public boolean isAllRight() {
    return fields.stream().allMatch(field -> field.verdict().isRight());
  }

  private static boolean isBrokenCpf(Sent sent, String field, @Nullable Given given) {
    boolean isCpf =
        DocumentTypes.standard()
            .find(sent.docType())
            .flatMap(type -> type.field(field))
            .filter(rule -> rule.kind() == FieldKind.CPF)
            .isPresent();
    return isCpf && given != null && Cpf.parse(given.value()).isEmpty();
  }
}

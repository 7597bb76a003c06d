package io.cartorio.schemas.answer;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.cartorio.schemas.result.Result;
import io.cartorio.schemas.result.Result.DocumentResult;
import io.cartorio.schemas.result.Result.NoResult;
import io.cartorio.schemas.result.Result.TextResult;
import io.cartorio.schemas.serde.Json;
import java.util.Locale;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** A result as its client gets it: without the tag that tells results apart inside. */
public final class AnswerJson {
  private static final JsonMapper FOR_CLIENTS =
      Json.mapper()
          .rebuild()
          .addMixIn(Result.class, Untagged.class)
          .disable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
          .changeDefaultPropertyInclusion(
              inclusion -> inclusion.withValueInclusion(JsonInclude.Include.ALWAYS))
          .build();

  private AnswerJson() {}

  /**
   * @param language of what is said to people
   */
  public static byte[] of(Result result, Locale language) {
    return FOR_CLIENTS.writeValueAsBytes(
        switch (result) {
          case TextResult text -> text;
          case DocumentResult document -> DocumentAnswer.of(document, language);
          case NoResult nothing -> nothing;
        });
  }

  @JsonTypeInfo(use = JsonTypeInfo.Id.NONE)
  private interface Untagged {}
}

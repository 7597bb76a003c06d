package io.cartorio.schemas.operation;

import com.fasterxml.jackson.annotation.JsonTypeName;
import io.cartorio.schemas.result.Backend;
import java.util.regex.Pattern;

/**
 * The fields of a document of a known type ({@code POST /extract}). All images of the job are one
 * document.
 *
 * @param docType a type or one of its classes, such as {@code rg} or {@code rg_frente}; only its
 *     form is checked here, so that a record of another build, whose types may be others, is read
 * @param backend who is asked to read
 */
@JsonTypeName("extract")
public record ExtractFields(String docType, Backend backend) implements Operation {
  private static final Pattern DOC_TYPE = Pattern.compile("[a-z][a-z0-9_]{0,39}");

  public ExtractFields {
    checkDocType(docType);
  }

  /**
   * @throws IllegalArgumentException when {@code docType} has not the form of one
   */
  public static void checkDocType(String docType) {
    if (!DOC_TYPE.matcher(docType).matches()) {
      throw new IllegalArgumentException("a doc type is 1 to 40 of a-z, 0-9 and _");
    }
  }

  @Override
  public String name() {
    return "extract";
  }
}

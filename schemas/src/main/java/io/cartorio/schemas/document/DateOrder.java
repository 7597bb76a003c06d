package io.cartorio.schemas.document;

import io.cartorio.schemas.document.value.DocumentDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Two dates of a document that have an order.
 *
 * @param mayBeEqual whether both may be the same day
 */
public record DateOrder(String earlier, String later, boolean mayBeEqual) {
  private static final Pattern FORM = Pattern.compile("(\\w+) (<=?) (\\w+)");

  /** The rule in {@code "data_nascimento < validade"}. */
  public static DateOrder parse(String text) {
    Matcher form = FORM.matcher(text);
    if (!form.matches()) {
      throw new IllegalArgumentException(
          "'" + text + "' is not 'field < field' or 'field <= field'");
    }
    return new DateOrder(form.group(1), form.group(3), form.group(2).equals("<="));
  }

  public boolean holds(DocumentDate first, DocumentDate second) {
    int order = first.compareTo(second);
    return order < 0 || mayBeEqual && order == 0;
  }
}

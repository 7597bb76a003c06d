package io.cartorio.platform.outbound;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What came of a call. */
public sealed interface OutboundAnswer<T> {

  /**
   * Somebody answered, with anything but a redirect.
   *
   * @param headers the first of each name, names in small letters
   * @param body what the reader made of it
   */
  record Answered<T>(int status, Map<String, String> headers, T body) implements OutboundAnswer<T> {
    public Answered {
      headers = Map.copyOf(headers);
    }

    public Optional<String> header(String name) {
      return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT)));
    }

    public boolean isSuccess() {
      return status / 100 == 2;
    }
  }

  /** Nobody did, or not as they may. */
  record Unanswered<T>(OutboundProblem problem) implements OutboundAnswer<T> {}
}

package io.cartorio.platform.outbound;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.util.unit.DataSize;

/**
 * A call to be made.
 *
 * @param url as it was named: it is parsed where it is called
 * @param headers besides those that the connection itself needs
 * @param body to post; null to get
 * @param longest everything together, from looking up the name to the last byte read
 * @param largest of the answer's body
 */
public record OutboundRequest(
    String url,
    Map<String, String> headers,
    @Nullable Body body,
    Duration longest,
    DataSize largest) {
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9!#$%&'*+.^_`|~-]{1,64}");
  private static final Pattern VALUE = Pattern.compile("[\\x20-\\x7e]{0,4096}");
  private static final Set<String> OURS =
      Set.of("host", "connection", "content-length", "transfer-encoding", "te", "upgrade");

  /** What is posted, and its type. Nobody changes {@code bytes} while it is on its way. */
  @SuppressWarnings("ArrayRecordComponent")
  public record Body(String mediaType, byte[] bytes) {}

  public OutboundRequest {
    headers = Map.copyOf(headers);
    headers.forEach(
        (name, value) -> {
          if (!NAME.matcher(name).matches()
              || !VALUE.matcher(value).matches()
              || OURS.contains(name.toLowerCase(Locale.ROOT))) {
            throw new IllegalArgumentException("not a header to send: " + name);
          }
        });
  }

  public static OutboundRequest get(String url, Duration longest, DataSize largest) {
    return new OutboundRequest(url, Map.of(), null, longest, largest);
  }

  public static OutboundRequest post(
      String url, Map<String, String> headers, Body body, Duration longest, DataSize largest) {
    return new OutboundRequest(url, headers, body, longest, largest);
  }

  /** Without the URL, which is personal. */
  @Override
  public String toString() {
    return "OutboundRequest[" + (body == null ? "GET" : "POST") + ", longest=" + longest + "]";
  }
}

package io.cartorio.schemas.serde;

import io.cartorio.schemas.Message;
import io.cartorio.schemas.id.Origin;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/**
 * The CloudEvents attributes of a record, as Kafka headers ({@code ce_} in binary mode), and its
 * trace.
 */
public final class CloudEventHeaders {
  public static final String ID = "ce_id";
  public static final String TYPE = "ce_type";
  public static final String SOURCE = "ce_source";
  public static final String TIME = "ce_time";
  public static final String SUBJECT = "ce_subject";
  public static final String SPEC_VERSION = "ce_specversion";
  public static final String CONTENT_TYPE = "content-type";
  public static final String TRACE_PARENT = "traceparent";

  /** On a dead letter: why it could not be read. */
  public static final String DEAD_LETTER_REASON = "dead_letter_reason";

  /** On a dead letter: who could not read it. */
  public static final String DEAD_LETTER_SOURCE = "dead_letter_source";

  private CloudEventHeaders() {}

  static void write(Headers headers, String type, Origin origin, Message message) {
    put(headers, SPEC_VERSION, "1.0");
    put(headers, ID, message.messageId());
    put(headers, TYPE, type);
    put(headers, SOURCE, origin.source());
    put(headers, TIME, message.at().toString());
    put(headers, SUBJECT, message.subject());
    put(headers, CONTENT_TYPE, "application/json");
  }

  /** Sets {@code name} to {@code value}, in place of any it had. */
  public static void put(Headers headers, String name, String value) {
    headers.remove(name);
    headers.add(name, value.getBytes(StandardCharsets.UTF_8));
  }

  /** The last header of that name, as text. */
  public static Optional<String> text(@Nullable Headers headers, String name) {
    if (headers == null) {
      return Optional.empty();
    }
    Header header = headers.lastHeader(name);
    return header == null || header.value() == null
        ? Optional.empty()
        : Optional.of(new String(header.value(), StandardCharsets.UTF_8));
  }
}

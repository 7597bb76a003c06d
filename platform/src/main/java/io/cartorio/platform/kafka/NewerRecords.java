package io.cartorio.platform.kafka;

import io.cartorio.platform.StartRefused;
import io.cartorio.schemas.serde.CloudEventHeaders;
import io.cartorio.schemas.topic.Topic;
import io.cartorio.schemas.topic.Topics;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Refuses to start among records of a newer format: this program would put each of them aside. Of
 * topics that services alone write; anybody with a grant writes intake, and the topics of tasks
 * have their version in their name.
 */
final class NewerRecords {
  private static final Pattern TYPE = Pattern.compile("io\\.cartorio\\.[a-z.-]+\\.v(\\d{1,6})");

  /** Enough to meet a record among marks of transactions. */
  private static final long LOOKED_AT = 8;

  private NewerRecords() {}

  /**
   * @param known the topics that there were before this service came
   * @throws StartRefused when a service of a newer version has written to one
   */
  static void check(KafkaSettings settings, Set<String> known) {
    Map<String, Topic<?>> written =
        Topics.all().stream()
            .filter(topic -> known.contains(topic.name()) && isWrittenByServicesAlone(topic))
            .collect(Collectors.toMap(Topic::name, Function.identity()));
    if (!written.isEmpty()) {
      new LastRecords(settings)
          .read(
              written.keySet(),
              LOOKED_AT,
              found -> check(Objects.requireNonNull(written.get(found.topic())), found));
    }
  }

  private static boolean isWrittenByServicesAlone(Topic<?> topic) {
    return List.of(
            Topics.EVENTS,
            Topics.JOBS,
            Topics.RESULTS,
            Topics.OUTCOMES,
            Topics.CANCELLATIONS,
            Topics.CAPACITY,
            Topics.KEYS,
            Topics.ENDPOINTS)
        .contains(topic);
  }

  private static void check(Topic<?> topic, ConsumerRecord<byte[], byte[]> found) {
    String type = CloudEventHeaders.text(found.headers(), CloudEventHeaders.TYPE).orElse("");
    Matcher versioned = TYPE.matcher(type);
    int known = topic.family().version();
    if (versioned.matches() && Integer.parseInt(versioned.group(1)) > known) {
      throw new StartRefused(
          "The topic %s holds records of a newer Cartorio (%s; this one knows version %d)."
              .formatted(topic.name(), type, known),
          "Start the newer version again: its records cannot be handed back to an older one.");
    }
  }
}

package io.cartorio.streams.topology;

import io.cartorio.platform.StartRefused;
import io.cartorio.platform.kafka.KafkaSettings;
import io.cartorio.platform.kafka.LastRecords;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;

/**
 * Looks at the version of the stores where it outlives any disk, their changelog, before anything
 * of the topology runs.
 */
public final class NewerStores {
  /** The topic has one key, and little else than its values and the marks of transactions. */
  private static final long LOOKED_AT = 1_000;

  private NewerStores() {}

  /**
   * @param applicationId the changelogs are named by
   * @throws StartRefused when the stores are newer than this program
   */
  public static void check(KafkaSettings kafka, String applicationId) {
    String changelog = applicationId + "-" + Stores.VERSIONS + "-changelog";
    if (topics(kafka).contains(changelog)) {
      new LastRecords(kafka).read(Set.of(changelog), LOOKED_AT, NewerStores::check);
    }
  }

  private static void check(ConsumerRecord<byte[], byte[]> written) {
    byte[] version = written.value();
    if (version != null && version.length == Integer.BYTES) {
      StoreVersion.check(ByteBuffer.wrap(version).getInt());
    }
  }

  private static Set<String> topics(KafkaSettings kafka) {
    Map<String, Object> client = kafka.client();
    client.put("default.api.timeout.ms", Math.toIntExact(kafka.reachTimeout().toMillis()));
    client.put("request.timeout.ms", Math.toIntExact(kafka.reachTimeout().toMillis()));
    try (Admin admin = Admin.create(client)) {
      return admin.listTopics().names().get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw unread(e);
    } catch (ExecutionException | KafkaException e) {
      throw unread(e);
    }
  }

  private static StartRefused unread(Exception cause) {
    return new StartRefused(
        "The version of the jobs cannot be read: %s.".formatted(cause.getMessage()),
        "See that the brokers run and that this service may list their topics.",
        cause);
  }
}

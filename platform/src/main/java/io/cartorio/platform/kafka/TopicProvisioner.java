package io.cartorio.platform.kafka;

import io.cartorio.platform.StartRefused;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.TopicExistsException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes the topics of the catalogue that are not there, and checks that those that are divide jobs
 * as this service is set to: intake and outcomes of a job must meet in one partition.
 */
public final class TopicProvisioner {
  private static final Logger LOG = LoggerFactory.getLogger(TopicProvisioner.class);

  private final KafkaSettings settings;

  public TopicProvisioner(KafkaSettings settings) {
    this.settings = settings;
  }

  /**
   * Returns once every topic exists. Many services may do this at once.
   *
   * @throws StartRefused when the brokers cannot be reached, a topic is divided otherwise, or holds
   *     records of a newer format
   */
  public void provision() {
    Map<String, NewTopic> plan = TopicPlan.of(settings);
    try (Admin admin = admin()) {
      Set<String> known = get(admin.listTopics().names());
      checkDivision(admin, plan, known);
      NewerRecords.check(settings, known);
      create(admin, plan, known);
    }
  }

  private Admin admin() {
    int timeout = Math.toIntExact(settings.reachTimeout().toMillis());
    Map<String, Object> client = new HashMap<>(settings.client());
    client.put("default.api.timeout.ms", timeout);
    client.put("request.timeout.ms", timeout);
    try {
      return Admin.create(client);
    } catch (KafkaException e) {
      throw unreachable(e);
    }
  }

  private void create(Admin admin, Map<String, NewTopic> plan, Set<String> known) {
    Map<String, NewTopic> missing = new LinkedHashMap<>(plan);
    missing.keySet().removeAll(known);
    admin
        .createTopics(missing.values())
        .values()
        .forEach(
            (name, created) -> {
              try {
                get(created);
                LOG.atDebug().addKeyValue("topic", name).log("topic made");
              } catch (TopicExistsException otherService) {
                LOG.atDebug().addKeyValue("topic", name).log("another service made the topic");
              }
            });
  }

  private void checkDivision(Admin admin, Map<String, NewTopic> plan, Set<String> known) {
    List<String> present = plan.keySet().stream().filter(known::contains).toList();
    get(admin.describeTopics(present).allTopicNames()).values().forEach(d -> check(plan, d));
  }

  private static void check(Map<String, NewTopic> plan, TopicDescription found) {
    NewTopic wanted = plan.get(found.name());
    if (wanted != null && wanted.numPartitions() != found.partitions().size()) {
      throw new StartRefused(
          "The topic %s has %d partitions, and the settings ask for %d."
              .formatted(found.name(), found.partitions().size(), wanted.numPartitions()),
          "Set cartorio.kafka.%s back to %d: a topic's partitions are fixed once it exists."
              .formatted(
                  found.name().startsWith("documents.tasks.")
                      ? "lane-partitions"
                      : "job-partitions",
                  found.partitions().size()));
    }
  }

  private <T> T get(KafkaFuture<T> future) {
    try {
      return future.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw unreachable(e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof TopicExistsException exists) {
        throw exists;
      }
      throw unreachable(e.getCause() == null ? e : e.getCause());
    }
  }

  private StartRefused unreachable(Throwable cause) {
    if (cause instanceof AuthenticationException) {
      return new StartRefused(
          "The Kafka brokers at %s do not let this service in: %s."
              .formatted(settings.bootstrapServers(), cause.getMessage()),
          "Check cartorio.kafka.security: .username, .password and .mechanism for SASL, .trust for"
              + " TLS.",
          cause);
    }
    return new StartRefused(
        "The Kafka brokers at %s cannot be used: %s."
            .formatted(settings.bootstrapServers(), cause.getMessage()),
        "Start Kafka there, or set cartorio.kafka.bootstrap-servers to where it runs"
            + " (./cartorio up brings its own), and cartorio.kafka.security.protocol to what it"
            + " speaks.",
        cause);
  }
}

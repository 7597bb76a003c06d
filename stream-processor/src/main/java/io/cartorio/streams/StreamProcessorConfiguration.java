package io.cartorio.streams;

import io.cartorio.platform.kafka.KafkaConfiguration;
import io.cartorio.platform.kafka.KafkaSettings;
import io.cartorio.platform.kafka.TopicProvisioner;
import io.cartorio.platform.origin.Origins;
import io.cartorio.platform.secret.SecretConfiguration;
import io.cartorio.platform.secret.Secrets;
import io.cartorio.platform.telemetry.Spans;
import io.cartorio.streams.capacity.SlotWatch;
import io.cartorio.streams.job.Decider;
import io.cartorio.streams.job.DeciderSettings;
import io.cartorio.streams.runtime.StreamsHealth;
import io.cartorio.streams.runtime.StreamsRuntime;
import io.cartorio.streams.runtime.StreamsSettings;
import io.cartorio.streams.scheduler.SchedulerSettings;
import io.cartorio.streams.topology.CartorioTopology;
import io.cartorio.streams.topology.NewerStores;
import io.cartorio.streams.topology.TopologyMeters;
import io.cartorio.streams.topology.TopologyParts;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.config.MeterFilter;
import java.time.InstantSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The stream-processor's parts, for a process of its own or for one that holds every service. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({
  DeciderSettings.class,
  SchedulerSettings.class,
  StreamsSettings.class
})
@Import({KafkaConfiguration.class, SecretConfiguration.class})
public class StreamProcessorConfiguration {
  private static final String SERVICE = "stream-processor";

  /**
   * Kafka Streams tells a thousand things of each store and node, and none of them is looked at.
   */
  @Bean
  MeterFilter fewerStreamsMeters() {
    return MeterFilter.deny(
        id ->
            id.getName().startsWith("kafka.stream.state")
                || id.getName().startsWith("kafka.stream.processor.node")
                || id.getName().startsWith("kafka.stream.topic"));
  }

  @Bean
  TopologyMeters topologyMeters(MeterRegistry registry) {
    return new TopologyMeters(registry);
  }

  @Bean
  StreamsRuntime streamsRuntime(
      DeciderSettings decider,
      SchedulerSettings scheduler,
      StreamsSettings streams,
      KafkaSettings kafka,
      TopicProvisioner topicsExist,
      Secrets secrets,
      Origins origins,
      TopologyMeters meters,
      Spans spans,
      MeterRegistry registry) {
    NewerStores.check(kafka, streams.applicationId());
    TopologyParts parts =
        new TopologyParts(
            new Decider(decider),
            scheduler,
            secrets.grants(),
            origins.of(SERVICE),
            kafka.jobPartitions(),
            InstantSource.system(),
            meters,
            spans);
    return new StreamsRuntime(
        CartorioTopology.buildTopology(parts), streams, kafka, origins.instance(), registry);
  }

  @Bean
  SlotWatch slotWatch(KafkaSettings kafka, TopicProvisioner topicsExist, MeterRegistry registry) {
    return new SlotWatch(kafka, registry);
  }

  @Bean
  StreamsHealth streamsHealthIndicator(StreamsRuntime runtime) {
    return new StreamsHealth(runtime);
  }
}

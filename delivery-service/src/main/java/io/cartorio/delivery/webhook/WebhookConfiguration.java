package io.cartorio.delivery.webhook;

import io.cartorio.platform.content.ContentStore;
import io.cartorio.platform.content.config.ContentConfiguration;
import io.cartorio.platform.endpoint.Endpoint;
import io.cartorio.platform.endpoint.EndpointBook;
import io.cartorio.platform.endpoint.EndpointConfiguration;
import io.cartorio.platform.endpoint.EndpointReader;
import io.cartorio.platform.kafka.EventPublisher;
import io.cartorio.platform.kafka.KafkaConfiguration;
import io.cartorio.platform.kafka.KafkaSettings;
import io.cartorio.platform.kafka.RecordProducer;
import io.cartorio.platform.link.ResultLinks;
import io.cartorio.platform.origin.Origins;
import io.cartorio.platform.outbound.Outbound;
import io.cartorio.platform.outbound.OutboundConfiguration;
import io.cartorio.platform.secret.SecretConfiguration;
import io.cartorio.platform.secret.Secrets;
import io.cartorio.platform.telemetry.TraceParent;
import io.cartorio.schemas.endpoint.EndpointRecord.Standing;
import io.cartorio.schemas.topic.Topics;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.ExecutionException;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The parts that tell webhooks. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(WebhookSettings.class)
@Import({
  KafkaConfiguration.class,
  ContentConfiguration.class,
  SecretConfiguration.class,
  EndpointConfiguration.class,
  OutboundConfiguration.class
})
public class WebhookConfiguration {
  private static final String SERVICE = "delivery-service";

  @Bean
  WebhookLane webhookLane(
      WebhookSettings settings,
      KafkaSettings kafka,
      EndpointBook endpoints,
      EndpointReader endpointsAreRead,
      ContentStore store,
      Secrets secrets,
      Outbound outbound,
      Origins origins,
      RecordProducer producer) {
    EventPublisher publisher = new EventPublisher(producer, origins.of(SERVICE));
    InstantSource clock = InstantSource.system();
    Courier courier =
        new Courier(
            endpoints,
            new Envelope(store, new ResultLinks(secrets.links()), settings),
            new GuardedReceiver(outbound),
            (endpoint, at) -> leave(publisher, endpoint, at),
            settings,
            publisher.spans(),
            clock);
    return new WebhookLane(
        settings,
        kafka,
        new Deliverer(endpoints, new Gates(settings), courier, settings, clock),
        publisher,
        origins.of(SERVICE));
  }

  private static void leave(EventPublisher publisher, Endpoint endpoint, Instant at)
      throws IOException, InterruptedException {
    Standing gone = new Standing(endpoint.id(), at, Standing.Reason.GONE);
    try {
      var unused = publisher.send(Topics.ENDPOINTS, gone, TraceParent.start()).get();
    } catch (ExecutionException e) {
      throw new IOException("the log did not take that an endpoint is gone", e);
    }
  }
}

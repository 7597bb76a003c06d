package io.cartorio.gateway;

import io.cartorio.gateway.answer.ResultJson;
import io.cartorio.gateway.endpoint.EndpointLog;
import io.cartorio.gateway.endpoint.Webhooks;
import io.cartorio.gateway.job.JobBook;
import io.cartorio.gateway.job.OwnersJobs;
import io.cartorio.gateway.owner.OwnerResolver;
import io.cartorio.gateway.stop.ForgottenEndpoints;
import io.cartorio.gateway.submit.Grants;
import io.cartorio.gateway.submit.IntakeLog;
import io.cartorio.gateway.webhook.DeadLetterBook;
import io.cartorio.gateway.webhook.DeadLetters;
import io.cartorio.gateway.webhook.DeliveriesController;
import io.cartorio.gateway.webhook.EndpointDesk;
import io.cartorio.gateway.webhook.LinkController;
import io.cartorio.gateway.webhook.Redeliveries;
import io.cartorio.gateway.webhook.Rotation;
import io.cartorio.gateway.webhook.SecretController;
import io.cartorio.gateway.webhook.TestSend;
import io.cartorio.gateway.webhook.WebhooksAdminController;
import io.cartorio.platform.content.ContentStore;
import io.cartorio.platform.endpoint.AddressSeal;
import io.cartorio.platform.endpoint.EndpointBook;
import io.cartorio.platform.endpoint.EndpointIds;
import io.cartorio.platform.endpoint.SigningSecrets;
import io.cartorio.platform.link.ResultLinks;
import io.cartorio.platform.outbound.Outbound;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the HTTP side has of webhooks. */
@Configuration(proxyBeanMethods = false)
public class GatewayWebhooks {
  @Bean
  Webhooks gatewayWebhooks(
      EndpointBook endpoints,
      EndpointIds ids,
      AddressSeal seal,
      EndpointLog log,
      Outbound outbound) {
    return new Webhooks(endpoints, ids, seal, log, outbound, Clock.systemUTC());
  }

  @Bean
  DeliveriesController gatewayDeliveries(
      OwnersJobs jobs, IntakeLog log, EndpointBook endpoints, Grants grants) {
    return new DeliveriesController(
        jobs, new Redeliveries(log, endpoints, grants, Clock.systemUTC()));
  }

  @Bean
  WebhooksAdminController gatewayWebhooksAdmin(
      EndpointBook endpoints,
      EndpointLog endpointLog,
      DeadLetterBook dead,
      JobBook book,
      IntakeLog log,
      ContentStore store,
      Grants grants) {
    Clock clock = Clock.systemUTC();
    return new WebhooksAdminController(
        new EndpointDesk(endpoints, endpointLog, clock),
        new DeadLetters(dead, book, new Redeliveries(log, endpoints, grants, clock)),
        new TestSend(log, store, grants, clock));
  }

  @Bean
  ForgottenEndpoints gatewayForgottenEndpoints(EndpointBook endpoints, EndpointLog log) {
    return new ForgottenEndpoints(endpoints, log);
  }

  @Bean
  LinkController gatewayLinks(ResultLinks links, JobBook book, ResultJson results) {
    return new LinkController(links, book, results, Clock.systemUTC());
  }

  @Bean
  SecretController gatewayWebhookSecrets(
      OwnerResolver owners,
      EndpointBook endpoints,
      SigningSecrets secrets,
      EndpointLog log,
      GatewaySettings settings) {
    return new SecretController(
        owners, new Rotation(endpoints, secrets, log, settings.secretOverlap(), Clock.systemUTC()));
  }
}

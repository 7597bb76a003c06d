package io.cartorio.gateway;

import io.cartorio.gateway.access.Openness;
import io.cartorio.gateway.answer.Answers;
import io.cartorio.gateway.answer.ResultController;
import io.cartorio.gateway.answer.ResultJson;
import io.cartorio.gateway.answer.StageMeters;
import io.cartorio.gateway.answer.Waiters;
import io.cartorio.gateway.batch.BatchIds;
import io.cartorio.gateway.batch.BatchesController;
import io.cartorio.gateway.capacity.BackPressure;
import io.cartorio.gateway.capacity.CapacityBook;
import io.cartorio.gateway.capacity.CapacityController;
import io.cartorio.gateway.capacity.CapacitySettings;
import io.cartorio.gateway.docs.DocsController;
import io.cartorio.gateway.docs.DocsResources;
import io.cartorio.gateway.document.ClassesController;
import io.cartorio.gateway.endpoint.Webhooks;
import io.cartorio.gateway.fetch.FetchSettings;
import io.cartorio.gateway.fetch.UrlFetch;
import io.cartorio.gateway.filter.RefusedBody;
import io.cartorio.gateway.filter.RequestFilter;
import io.cartorio.gateway.health.HealthController;
import io.cartorio.gateway.health.InfoController;
import io.cartorio.gateway.health.MetricsController;
import io.cartorio.gateway.job.FilesController;
import io.cartorio.gateway.job.JobBook;
import io.cartorio.gateway.job.JobFiles;
import io.cartorio.gateway.job.JobsController;
import io.cartorio.gateway.job.OwnersJobs;
import io.cartorio.gateway.owner.OwnerResolver;
import io.cartorio.gateway.problem.ProblemAdvice;
import io.cartorio.gateway.problem.ProblemErrorController;
import io.cartorio.gateway.stop.EraseController;
import io.cartorio.gateway.stop.Erasure;
import io.cartorio.gateway.stop.ForgottenEndpoints;
import io.cartorio.gateway.stop.StopController;
import io.cartorio.gateway.stop.Stops;
import io.cartorio.gateway.submit.Arrivals;
import io.cartorio.gateway.submit.BatchController;
import io.cartorio.gateway.submit.BatchReceiving;
import io.cartorio.gateway.submit.ContentController;
import io.cartorio.gateway.submit.ContentUploads;
import io.cartorio.gateway.submit.DiskRoom;
import io.cartorio.gateway.submit.Doors;
import io.cartorio.gateway.submit.Grants;
import io.cartorio.gateway.submit.IdempotentIds;
import io.cartorio.gateway.submit.IntakeLog;
import io.cartorio.gateway.submit.NameKeeper;
import io.cartorio.gateway.submit.NewJobs;
import io.cartorio.gateway.submit.OpenSubmissions;
import io.cartorio.gateway.submit.Receiving;
import io.cartorio.gateway.submit.Sources;
import io.cartorio.gateway.submit.SubmitController;
import io.cartorio.gateway.submit.WarmUpController;
import io.cartorio.gateway.submit.WarmUpOwner;
import io.cartorio.gateway.submit.WarmUps;
import io.cartorio.gateway.token.TokenGate;
import io.cartorio.gateway.token.TokenSettings;
import io.cartorio.gateway.upload.UploadReader;
import io.cartorio.gateway.upload.UploadSettings;
import io.cartorio.platform.content.ContentStore;
import io.cartorio.platform.health.Dependency;
import io.cartorio.platform.jobs.Manifests;
import io.cartorio.platform.origin.Origins;
import io.cartorio.platform.outbound.Outbound;
import io.cartorio.platform.outbound.OutboundConfiguration;
import io.cartorio.platform.owner.OwnerPseudonyms;
import io.cartorio.platform.secret.Secrets;
import io.cartorio.platform.telemetry.Spans;
import io.cartorio.platform.telemetry.SpansConfiguration;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.PropertySource;
import org.springframework.core.Ordered;

/** The HTTP side, over ports that others fill. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({
  GatewaySettings.class,
  UploadSettings.class,
  FetchSettings.class,
  CapacitySettings.class
})
@PropertySource("classpath:io/cartorio/gateway/gateway.properties")
@Import({
  GatewayWebhooks.class,
  ProblemAdvice.class,
  ProblemErrorController.class,
  ClassesController.class,
  DocsController.class,
  DocsResources.class,
  GatewayIdentity.class,
  JsonBodies.class,
  MetricsController.class,
  OutboundConfiguration.class,
  SpansConfiguration.class
})
public class GatewayHttp {

  @Bean
  TomcatCustomizer gatewayTomcat(
      GatewaySettings settings, UploadSettings uploads, Openness openness) {
    return new TomcatCustomizer(settings, uploads, openness::isOpen);
  }

  @Bean
  FilterRegistrationBean<RequestFilter> gatewayRequestFilter(UploadSettings uploads, Spans spans) {
    FilterRegistrationBean<RequestFilter> filter =
        new FilterRegistrationBean<>(
            new RequestFilter(new RefusedBody(uploads.lingering()), spans));
    filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
    return filter;
  }

  @Bean
  Waiters gatewayWaiters() {
    return new Waiters();
  }

  @Bean
  Answers gatewayAnswers(JobBook book, Waiters waiters, GatewaySettings settings) {
    return new Answers(book, waiters, settings.syncWait(), settings.poll());
  }

  @Bean
  ResultJson gatewayResults(ContentStore store) {
    return new ResultJson(store);
  }

  @Bean
  NewJobs gatewayNewJobs(
      IntakeLog log,
      JobBook book,
      Answers answers,
      Grants grants,
      Origins origins,
      ContentStore store) {
    return new NewJobs(
        log,
        book,
        answers,
        grants,
        new NameKeeper(new Manifests(store)),
        origins.instance(),
        Clock.systemUTC());
  }

  @Bean
  Receiving gatewayReceiving(
      OwnerResolver owners,
      IdempotentIds ids,
      Arrivals arrivals,
      ContentStore store,
      DiskRoom room,
      JobBook book,
      NewJobs newJobs,
      Webhooks webhooks) {
    return new Receiving(owners, ids, arrivals, store, room, book, newJobs, webhooks);
  }

  @Bean
  UrlFetch gatewayFetch(Outbound outbound, FetchSettings settings) {
    return new UrlFetch(outbound, settings);
  }

  @Bean
  UploadReader gatewayUploads(UploadSettings uploads, MeterRegistry meters) {
    return new UploadReader(uploads, meters);
  }

  @Bean
  Sources gatewaySources(UploadReader reader, UrlFetch fetch, IdempotentIds ids) {
    return new Sources(reader, fetch, ids);
  }

  @Bean
  OpenSubmissions gatewayOpenSubmissions(GatewaySettings settings, MeterRegistry meters) {
    OpenSubmissions open = new OpenSubmissions(settings.submissions());
    Gauge.builder("cartorio.gateway.submissions", open, OpenSubmissions::count)
        .description("submissions that are uploaded or wait for their answer")
        .register(meters);
    return open;
  }

  @Bean
  CapacityBook gatewayCapacity() {
    return new CapacityBook(Clock.systemUTC());
  }

  @Bean
  CapacityController gatewayShownCapacity(CapacityBook book) {
    return new CapacityController(book);
  }

  @Bean
  WarmUpOwner gatewayWarmUpOwner(OwnerPseudonyms pseudonyms) {
    return new WarmUpOwner(pseudonyms.of("platform", "warm-up"));
  }

  @Bean
  WarmUps gatewayWarmUps(
      WarmUpOwner owner,
      NewJobs newJobs,
      ContentStore store,
      JobBook book,
      IntakeLog log,
      CapacityBook capacity,
      Grants grants) {
    return new WarmUps(
        owner, new WarmUps.Ports(newJobs, store, book, log), capacity, grants, Clock.systemUTC());
  }

  @Bean
  WarmUpController gatewayWarmUpRoutes(WarmUps warmUps, CapacityBook capacity) {
    return new WarmUpController(warmUps, capacity);
  }

  @Bean
  Doors gatewayDoors(OpenSubmissions open, CapacityBook book, CapacitySettings settings) {
    return new Doors(open, new BackPressure(book, settings));
  }

  @Bean
  BatchIds gatewayBatchIds(Secrets secrets) {
    return new BatchIds(secrets.jobIds());
  }

  @Bean
  BatchController gatewayBatches(
      Doors doors,
      BatchReceiving receiving,
      Answers answers,
      ResultJson results,
      GatewaySettings settings) {
    return new BatchController(
        doors, receiving, answers, results, settings.syncWait(), settings.noopEnabled());
  }

  @Bean
  BatchReceiving gatewayBatchReceiving(
      OwnerResolver owners,
      BatchIds batches,
      IdempotentIds ids,
      Arrivals arrivals,
      UploadReader reader,
      ContentStore store,
      DiskRoom room,
      JobBook book,
      NewJobs newJobs,
      Webhooks webhooks) {
    return new BatchReceiving(
        owners, batches, ids, arrivals, reader, store, room, book, newJobs, webhooks);
  }

  @Bean
  BatchesController gatewayShownBatches(OwnerResolver owners, BatchIds batches, JobBook book) {
    return new BatchesController(owners, batches, book);
  }

  @Bean
  SubmitController gatewaySubmits(
      Doors doors,
      Receiving receiving,
      Sources sources,
      Answers answers,
      ResultJson results,
      MeterRegistry meters,
      Waiters waiters,
      GatewaySettings settings) {
    StageMeters stages = new StageMeters(meters, waiters);
    return new SubmitController(
        doors, receiving, sources, answers, results, stages, settings.noopEnabled());
  }

  @Bean
  ContentController gatewayContent(
      Doors doors,
      OwnerResolver owners,
      UploadReader reader,
      ContentStore store,
      DiskRoom room,
      Grants grants) {
    return new ContentController(
        doors,
        new ContentUploads(
            owners, reader, store, room, grants, new NameKeeper(new Manifests(store))));
  }

  @Bean
  OwnersJobs gatewayOwnersJobs(OwnerResolver owners, JobBook book) {
    return new OwnersJobs(owners, book);
  }

  @Bean
  JobFiles gatewayJobFiles(ContentStore store) {
    return new JobFiles(store);
  }

  @Bean
  JobsController gatewayJobs(OwnersJobs jobs, JobBook book, JobFiles files) {
    return new JobsController(jobs, book, files);
  }

  @Bean
  FilesController gatewayFiles(OwnersJobs jobs, JobFiles files) {
    return new FilesController(jobs, files);
  }

  @Bean
  ResultController gatewayResultRoute(OwnersJobs jobs, JobBook book, ResultJson results) {
    return new ResultController(jobs, book, results);
  }

  @Bean
  StopController gatewayStops(
      OwnersJobs jobs, IntakeLog log, JobBook book, Grants grants, GatewaySettings settings) {
    return new StopController(
        jobs, new Stops(log, book, grants, Clock.systemUTC(), settings.eraseWait()));
  }

  @Bean
  EraseController gatewayErasure(
      IntakeLog log,
      JobBook book,
      Grants grants,
      ForgottenEndpoints endpoints,
      OwnerPseudonyms pseudonyms,
      TokenSettings tokens,
      GatewaySettings settings) {
    return new EraseController(
        new Erasure(log, book, grants, endpoints, Clock.systemUTC(), settings.eraseWait()),
        name -> pseudonyms.of(GatewayIdentity.KEY_OWNER, name),
        subject -> TokenGate.owner(pseudonyms::of, String.valueOf(tokens.issuer()), subject));
  }

  @Bean
  HealthController gatewayHealth(List<Dependency> dependencies) {
    return new HealthController(dependencies);
  }

  @Bean
  InfoController gatewayInfo(Origins origins, GatewaySettings settings, UploadSettings uploads) {
    return new InfoController(
        origins,
        Map.of(
            "cartorio.gateway",
            EffectiveSettings.of(settings),
            "cartorio.gateway.upload",
            EffectiveSettings.of(uploads)));
  }
}

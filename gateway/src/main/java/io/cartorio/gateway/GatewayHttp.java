package io.cartorio.gateway;

import io.cartorio.gateway.access.Openness;
import io.cartorio.gateway.answer.Answers;
import io.cartorio.gateway.answer.ResultController;
import io.cartorio.gateway.answer.ResultJson;
import io.cartorio.gateway.answer.StageMeters;
import io.cartorio.gateway.answer.Waiters;
import io.cartorio.gateway.docs.DocsController;
import io.cartorio.gateway.docs.DocsResources;
import io.cartorio.gateway.document.ClassesController;
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
import io.cartorio.gateway.stop.StopController;
import io.cartorio.gateway.stop.Stops;
import io.cartorio.gateway.submit.Arrivals;
import io.cartorio.gateway.submit.DiskRoom;
import io.cartorio.gateway.submit.Grants;
import io.cartorio.gateway.submit.IdempotentIds;
import io.cartorio.gateway.submit.IntakeLog;
import io.cartorio.gateway.submit.NameKeeper;
import io.cartorio.gateway.submit.NewJobs;
import io.cartorio.gateway.submit.OpenSubmissions;
import io.cartorio.gateway.submit.Receiving;
import io.cartorio.gateway.submit.SubmitController;
import io.cartorio.gateway.token.TokenGate;
import io.cartorio.gateway.token.TokenSettings;
import io.cartorio.gateway.upload.UploadReader;
import io.cartorio.gateway.upload.UploadSettings;
import io.cartorio.platform.content.ContentStore;
import io.cartorio.platform.health.Dependency;
import io.cartorio.platform.jobs.Manifests;
import io.cartorio.platform.origin.Origins;
import io.cartorio.platform.owner.OwnerPseudonyms;
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
@EnableConfigurationProperties({GatewaySettings.class, UploadSettings.class})
@PropertySource("classpath:io/cartorio/gateway/gateway.properties")
@Import({
  ProblemAdvice.class,
  ProblemErrorController.class,
  ClassesController.class,
  DocsController.class,
  DocsResources.class,
  GatewayIdentity.class,
  JsonBodies.class,
  MetricsController.class
})
public class GatewayHttp {

  @Bean
  TomcatCustomizer gatewayTomcat(
      GatewaySettings settings, UploadSettings uploads, Openness openness) {
    return new TomcatCustomizer(settings, uploads, openness::isOpen);
  }

  @Bean
  FilterRegistrationBean<RequestFilter> gatewayRequestFilter(UploadSettings uploads) {
    FilterRegistrationBean<RequestFilter> filter =
        new FilterRegistrationBean<>(new RequestFilter(new RefusedBody(uploads.lingering())));
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
      UploadSettings uploads,
      MeterRegistry meters,
      ContentStore store,
      DiskRoom room,
      JobBook book,
      Answers answers,
      NewJobs newJobs) {
    UploadReader reader = new UploadReader(uploads, meters);
    return new Receiving(owners, ids, arrivals, reader, store, room, book, answers, newJobs);
  }

  @Bean
  SubmitController gatewaySubmits(
      Receiving receiving,
      Answers answers,
      ResultJson results,
      MeterRegistry meters,
      Waiters waiters,
      GatewaySettings settings) {
    StageMeters stages = new StageMeters(meters, waiters);
    OpenSubmissions open = new OpenSubmissions(settings.submissions());
    Gauge.builder("cartorio.gateway.submissions", open, OpenSubmissions::count)
        .description("submissions that are uploaded or wait for their answer")
        .register(meters);
    return new SubmitController(open, receiving, answers, results, stages, settings.noopEnabled());
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
      OwnerPseudonyms pseudonyms,
      TokenSettings tokens,
      GatewaySettings settings) {
    return new EraseController(
        new Erasure(log, book, grants, Clock.systemUTC(), settings.eraseWait()),
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

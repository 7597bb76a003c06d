package io.cartorio.gateway;

import io.cartorio.gateway.answer.Waiters;
import io.cartorio.gateway.capacity.CapacityBook;
import io.cartorio.gateway.endpoint.EndpointLog;
import io.cartorio.gateway.kafka.KafkaEndpointLog;
import io.cartorio.gateway.kafka.KafkaIntakeLog;
import io.cartorio.gateway.kafka.KafkaKeyBook;
import io.cartorio.gateway.key.KeyBook;
import io.cartorio.gateway.limit.Buckets;
import io.cartorio.gateway.redis.RedisArrivals;
import io.cartorio.gateway.redis.RedisBuckets;
import io.cartorio.gateway.redis.RedisDeadLetters;
import io.cartorio.gateway.redis.RedisJobBook;
import io.cartorio.gateway.redis.RedisNotices;
import io.cartorio.gateway.submit.DiskRoom;
import io.cartorio.gateway.submit.Grants;
import io.cartorio.gateway.submit.IdempotentIds;
import io.cartorio.gateway.submit.IntakeLog;
import io.cartorio.gateway.upload.UploadSettings;
import io.cartorio.gateway.webhook.DeadLetterBook;
import io.cartorio.platform.content.ContentStore;
import io.cartorio.platform.content.config.ContentConfiguration;
import io.cartorio.platform.content.files.DiskFloor;
import io.cartorio.platform.endpoint.EndpointConfiguration;
import io.cartorio.platform.health.Check;
import io.cartorio.platform.health.Dependency;
import io.cartorio.platform.jobs.DeadDeliveries;
import io.cartorio.platform.jobs.JobEntries;
import io.cartorio.platform.jobs.JobViews;
import io.cartorio.platform.jobs.Manifests;
import io.cartorio.platform.kafka.CapacityFeed;
import io.cartorio.platform.kafka.EventPublisher;
import io.cartorio.platform.kafka.KafkaConfiguration;
import io.cartorio.platform.kafka.KafkaSettings;
import io.cartorio.platform.kafka.RecordProducer;
import io.cartorio.platform.kafka.TopicProvisioner;
import io.cartorio.platform.kafka.TopicTable;
import io.cartorio.platform.link.ResultLinks;
import io.cartorio.platform.origin.Origins;
import io.cartorio.platform.outbound.OutboundConfiguration;
import io.cartorio.platform.redis.Redis;
import io.cartorio.platform.redis.RedisAwayException;
import io.cartorio.platform.redis.RedisConfiguration;
import io.cartorio.platform.secret.SecretConfiguration;
import io.cartorio.platform.secret.Secrets;
import io.cartorio.schemas.key.KeyRecord;
import io.cartorio.schemas.topic.Topics;
import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The gateway whole: the HTTP side, and what it stands on. */
@Configuration(proxyBeanMethods = false)
@Import({
  GatewayHttp.class,
  KafkaConfiguration.class,
  RedisConfiguration.class,
  ContentConfiguration.class,
  SecretConfiguration.class,
  EndpointConfiguration.class,
  OutboundConfiguration.class
})
public class GatewayConfiguration {
  private static final Duration ARRIVAL_MARK = Duration.ofSeconds(15);

  @Bean
  IntakeLog gatewayIntake(RecordProducer producer, Origins origins) {
    return new KafkaIntakeLog(new EventPublisher(producer, origins.of("gateway")));
  }

  @Bean
  EndpointLog gatewayEndpoints(RecordProducer producer, Origins origins) {
    return new KafkaEndpointLog(new EventPublisher(producer, origins.of("gateway")));
  }

  @Bean
  JobViews gatewayJobViews(Redis redis, KafkaSettings kafka, ContentStore store) {
    return new JobViews(redis, kafka.jobPartitions(), new Manifests(store));
  }

  @Bean(destroyMethod = "close")
  RedisJobBook gatewayBook(JobViews views, Redis redis) {
    return new RedisJobBook(views, new JobEntries(redis));
  }

  @Bean
  Buckets gatewayBuckets(Redis redis) {
    return new RedisBuckets(redis);
  }

  @Bean(destroyMethod = "close")
  RedisArrivals gatewayArrivals(Redis redis) {
    return new RedisArrivals(redis, ARRIVAL_MARK);
  }

  @Bean(destroyMethod = "close")
  RedisNotices gatewayNotices(Redis redis, Origins origins, Waiters waiters) {
    return new RedisNotices(redis, origins.instance(), waiters);
  }

  @Bean
  Grants gatewayGrants(Secrets secrets, GatewaySettings settings) {
    return new Grants(secrets.grants(), settings.grantLife(), Clock.systemUTC());
  }

  @Bean
  DeadLetterBook gatewayDeadLetters(Redis redis) {
    return new RedisDeadLetters(new DeadDeliveries(redis));
  }

  @Bean
  ResultLinks gatewayResultLinks(Secrets secrets) {
    return new ResultLinks(secrets.links());
  }

  @Bean
  IdempotentIds gatewayIds(Secrets secrets) {
    return new IdempotentIds(secrets.jobIds());
  }

  /** Read to its end before anybody is let in: a key that was revoked must open nothing. */
  @Bean(destroyMethod = "close")
  TopicTable<KeyRecord> gatewayKeyTable(KafkaSettings kafka, TopicProvisioner topicsExist) {
    return TopicTable.open(kafka, Topics.KEYS);
  }

  @Bean
  KeyBook gatewayKeys(TopicTable<KeyRecord> table, RecordProducer producer, Origins origins) {
    return new KafkaKeyBook(table, new EventPublisher(producer, origins.of("gateway")));
  }

  @Bean
  CapacityFeed gatewayCapacityFeed(
      KafkaSettings kafka, CapacityBook book, TopicProvisioner topicsExist) {
    return new CapacityFeed(kafka, book);
  }

  @Bean
  DiskRoom gatewayRoom(DiskFloor floor, UploadSettings uploads) {
    return () -> floor.allows(uploads.total());
  }

  @Bean
  Dependency gatewayNeedsProjections(JobViews views) {
    return new Check("projections", () -> isCaughtUp(views));
  }

  @Bean
  Dependency gatewayNeedsRoom(DiskRoom room) {
    return new Check("disk", room::isLeft);
  }

  private static boolean isCaughtUp(JobViews views) {
    try {
      return views.isCaughtUp();
    } catch (RedisAwayException e) {
      return false;
    }
  }
}

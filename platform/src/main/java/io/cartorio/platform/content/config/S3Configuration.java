package io.cartorio.platform.content.config;

import io.cartorio.platform.StartRefused;
import io.cartorio.platform.content.files.ContentSettings;
import io.cartorio.platform.content.files.DiskFloor;
import io.cartorio.platform.content.s3.S3Clients;
import io.cartorio.platform.content.s3.S3ContentStore;
import io.cartorio.platform.content.s3.S3Settings;
import io.cartorio.platform.content.s3.StartCheck;
import io.cartorio.platform.health.Check;
import io.cartorio.platform.health.Dependency;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import software.amazon.awssdk.services.s3.S3Client;

/** The store in a bucket. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "cartorio.content.kind", havingValue = "s3")
@EnableConfigurationProperties({ContentSettings.class, S3Settings.class})
class S3Configuration {
  private static final Logger LOG = LoggerFactory.getLogger(S3Configuration.class);

  /** Parts on their way, where Java puts what is temporary. */
  private static Path parts() {
    return Path.of(System.getProperty("java.io.tmpdir"));
  }

  @Bean(destroyMethod = "close")
  S3Client contentS3Client(S3Settings settings) {
    return S3Clients.of(settings);
  }

  @Bean
  StartCheck contentStartCheck(S3Client client, S3Settings settings) {
    return new StartCheck(client, bucket(settings), settings);
  }

  @Bean
  S3ContentStore contentStore(
      S3Client client, StartCheck check, S3Settings settings, ContentSettings content) {
    check.run();
    S3ContentStore store =
        new S3ContentStore(client, bucket(settings), settings, content.markerAge(), parts());
    Thread.ofVirtual()
        .name("content-leftovers")
        .start(() -> removeLeftovers(store, Instant.now().minus(content.temporaryAge())));
    return store;
  }

  @Bean
  Dependency contentDependency(StartCheck check) {
    return new Check("content", check::isWell);
  }

  @Bean
  DiskFloor contentDiskFloor(ContentSettings content) {
    return new DiskFloor(parts(), content.diskFloor().toBytes());
  }

  private static String bucket(S3Settings settings) {
    String bucket = settings.bucket();
    if (bucket == null || bucket.isBlank()) {
      throw new StartRefused(
          "The content store is to be in S3, and no bucket is named.",
          "Set cartorio.content.s3.bucket, or cartorio.content.kind to files.");
    }
    return bucket;
  }

  private static void removeLeftovers(S3ContentStore store, Instant limit) {
    try {
      store.removeLeftovers(limit);
    } catch (IOException | RuntimeException e) {
      LOG.atWarn()
          .addKeyValue("reason", e.getMessage())
          .log("what uploads left in the bucket could not be removed; the next start tries again");
    }
  }
}

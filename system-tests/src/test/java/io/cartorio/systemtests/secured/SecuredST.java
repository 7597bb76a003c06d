package io.cartorio.systemtests.secured;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.cartorio.platform.testing.Certificate;
import io.cartorio.platform.testing.TestBroker;
import io.cartorio.platform.testing.TestRedis;
import io.cartorio.platform.testing.TestS3;
import io.cartorio.systemtests.client.Api;
import io.cartorio.systemtests.client.NoopAsk;
import io.cartorio.systemtests.client.Reply;
import io.cartorio.systemtests.process.Dist;
import io.cartorio.systemtests.process.Service;
import io.cartorio.systemtests.process.ServiceProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kafka, Redis and S3 over TLS, each with a password, and every password from a file. */
class SecuredST {
  private static final String USER = "cartorio";
  private static final String KAFKA = "the-password-of-kafka";
  private static final String REDIS = "the-password-of-redis";
  private static final String BUCKET = "documents";

  @Test
  void aJobGoesFromTheGatewayToItsAnswer(@TempDir Path folder) throws Exception {
    Certificate certificate = Certificate.of(folder, "ip:127.0.0.1");
    List<ServiceProcess> services = new ArrayList<>();
    try (TestBroker broker = TestBroker.secured(certificate, USER, KAFKA);
        TestRedis redis = TestRedis.secured(certificate, REDIS);
        TestS3 s3 = TestS3.start(certificate)) {
      s3.createBucket(BUCKET);
      List<String> settings =
          List.of(
              "--spring.config.import=configtree:" + secrets(folder) + '/',
              "--cartorio.kafka.bootstrap-servers=" + broker.bootstrapServers(),
              "--cartorio.kafka.reach-timeout=2m",
              "--cartorio.kafka.security.protocol=SASL_SSL",
              "--cartorio.kafka.security.username=" + USER,
              "--cartorio.kafka.security.trust=" + certificate.pem(),
              "--cartorio.redis.uri=" + redis.uri(),
              "--cartorio.redis.trust=" + certificate.pem(),
              "--cartorio.content.kind=s3",
              "--cartorio.content.s3.bucket=" + BUCKET,
              "--cartorio.content.s3.endpoint=" + s3.endpoint(),
              "--cartorio.content.s3.path-style=true",
              "--cartorio.content.s3.access-key=" + TestS3.ACCESS_KEY,
              "--cartorio.content.s3.trust=" + certificate.pem(),
              "--cartorio.content.disk-floor=1MB",
              "--cartorio.gateway.noop-enabled=true",
              "--cartorio.workers.noop-enabled=true");
      try {
        for (Service service : Service.values()) {
          services.add(
              ServiceProcess.start(
                  Dist.ofCheckout(), service, "secured-" + service.ordinal(), settings, folder));
        }
        services.forEach(ServiceProcess::awaitReady);
        try (Api api = new Api(services.getFirst().url(), "client")) {
          Reply reply = api.noop(NoopAsk.ofMillis(1), new byte[10], Map.of());

          assertThat(reply.status()).isEqualTo(200);
        }
        for (ServiceProcess service : services) {
          assertThat(service.said()).doesNotContain(KAFKA, REDIS, TestS3.SECRET_KEY);
        }
      } finally {
        services.reversed().forEach(ServiceProcess::close);
      }
    }
  }

  /** One file a secret, named as the setting is. */
  private static Path secrets(Path folder) throws IOException {
    Path secrets = Files.createDirectory(folder.resolve("secrets"));
    Map<String, String> files =
        Map.of(
            "cartorio.secret.value",
            "a-secret-for-system-tests-and-nothing-else",
            "cartorio.kafka.security.password",
            KAFKA,
            "cartorio.redis.password",
            REDIS,
            "cartorio.content.s3.secret-key",
            TestS3.SECRET_KEY);
    for (Map.Entry<String, String> file : files.entrySet()) {
      Files.writeString(secrets.resolve(file.getKey()), file.getValue() + "\n", UTF_8);
    }
    return secrets;
  }
}

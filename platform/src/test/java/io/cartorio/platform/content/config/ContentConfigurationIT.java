package io.cartorio.platform.content.config;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import io.cartorio.platform.StartRefused;
import io.cartorio.platform.content.ContentStore;
import io.cartorio.platform.content.files.FileContentStore;
import io.cartorio.platform.content.s3.S3ContentStore;
import io.cartorio.platform.health.Dependency;
import io.cartorio.platform.testing.TestS3;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The store that settings ask for, or a start that is refused with what to do. */
class ContentConfigurationIT {
  private static final String BUCKET = "documents";

  private static TestS3 s3;

  @BeforeAll
  static void startServer() {
    s3 = TestS3.start();
    s3.createBucket(BUCKET);
  }

  @AfterAll
  static void stopServer() {
    s3.close();
  }

  @Test
  void aFolderIsUsedUnlessAnythingElseIsAskedFor(@TempDir Path folder) {
    try (var context = start(Map.of("cartorio.content.path", folder.toString()))) {
      assertThat(context.getBean(ContentStore.class)).isInstanceOf(FileContentStore.class);
      assertThat(context.getBean(Dependency.class).isWell()).isTrue();
    }
  }

  @Test
  void aBucketIsUsedWhenItIsAskedFor() {
    try (var context = start(inS3(Map.of()))) {
      assertThat(context.getBean(ContentStore.class)).isInstanceOf(S3ContentStore.class);
      assertThat(context.getBean(Dependency.class).name()).isEqualTo("content");
      assertThat(context.getBean(Dependency.class).isWell()).isTrue();
    }
  }

  @Test
  void noBucketIsNamed() {
    assertRefused(Map.of("bucket", ""), "no bucket is named", "Set cartorio.content.s3.bucket");
  }

  @Test
  void thereIsNoSuchBucket() {
    assertRefused(Map.of("bucket", "nobodys"), "There is no bucket nobodys at ", "Create it");
  }

  @Test
  void theCredentialsAreWrong() {
    assertRefused(
        Map.of("secret-key", "a-wrong-one"),
        "does not know the credentials",
        "Set cartorio.content.s3.access-key");
  }

  @Test
  void nobodyListens() {
    assertRefused(
        Map.of("endpoint", "http://127.0.0.1:1"),
        "http://127.0.0.1:1 cannot be used",
        "Check cartorio.content.s3.endpoint");
  }

  @Test
  void theCredentialsMayNotListTheBucket() throws IOException {
    assertRefusedBy(
        query -> new Answer(403, "<Error><Code>AccessDenied</Code><Message>no</Message></Error>"),
        "S3 refuses these credentials",
        "Allow them to list the bucket");
  }

  @Test
  void aBucketThatKeepsVersionsKeepsWhatIsErased() throws IOException {
    assertRefusedBy(
        query ->
            new Answer(
                200,
                query.startsWith("versioning")
                    ? "<VersioningConfiguration><Status>Enabled</Status></VersioningConfiguration>"
                    : "<ListBucketResult/>"),
        "Versions are kept",
        "Suspend the bucket's versioning");
  }

  @Test
  void aServerThatOverwritesIsRefused() throws IOException {
    assertRefusedBy(
        query -> new Answer(200, query.isEmpty() ? "" : "<Anything/>"),
        "is written over though S3 is asked not to",
        "knows conditional writes");
  }

  @Test
  void theFileOfAuthoritiesIsNotThere() {
    assertRefused(
        Map.of("trust", "/nowhere/ca.pem"),
        "The certificates in /nowhere/ca.pem cannot be read",
        "Set cartorio.content.s3.trust");
  }

  private record Answer(int status, String body) {}

  /** By a server that answers every request as told by its query, whatever was signed. */
  private static void assertRefusedBy(Function<String, Answer> answers, String reason, String cure)
      throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          exchange.getRequestBody().readAllBytes();
          String query = exchange.getRequestURI().getQuery();
          Answer answer = answers.apply(query == null ? "" : query);
          byte[] body = answer.body().getBytes(UTF_8);
          exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    server.start();
    try {
      String endpoint = "http://127.0.0.1:" + server.getAddress().getPort();
      assertRefused(Map.of("endpoint", endpoint), reason, cure);
    } finally {
      server.stop(0);
    }
  }

  private static void assertRefused(Map<String, String> s3Settings, String reason, String cure) {
    assertThatThrownBy(() -> start(inS3(s3Settings)).close())
        .satisfies(
            thrown -> {
              StartRefused refused = refusal(thrown);
              assertThat(refused).hasMessageContaining(reason);
              assertThat(refused.cure()).contains(cure);
            });
  }

  private static StartRefused refusal(Throwable thrown) {
    Throwable current = thrown;
    while (current != null && !(current instanceof StartRefused)) {
      current = current.getCause();
    }
    assertThat(current).as("%s", thrown).isNotNull();
    return (StartRefused) current;
  }

  private static Map<String, String> inS3(Map<String, String> more) {
    Map<String, String> settings = new HashMap<>(Map.of("cartorio.content.kind", "s3"));
    s3.settings(BUCKET, more)
        .forEach((name, value) -> settings.put("cartorio.content.s3." + name, value));
    return settings;
  }

  private static ConfigurableApplicationContext start(Map<String, String> settings) {
    return new SpringApplicationBuilder(ContentConfiguration.class)
        .web(WebApplicationType.NONE)
        .properties("spring.main.banner-mode=off", "logging.level.root=off")
        .run(
            settings.entrySet().stream()
                .map(setting -> "--" + setting.getKey() + '=' + setting.getValue())
                .toArray(String[]::new));
  }
}

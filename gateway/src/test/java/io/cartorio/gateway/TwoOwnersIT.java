package io.cartorio.gateway;

import static io.cartorio.gateway.GatewayIT.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.cartorio.gateway.testing.ContractRoutes;
import io.cartorio.gateway.testing.ContractRoutes.PathParameter;
import io.cartorio.gateway.testing.ContractRoutes.Route;
import io.cartorio.gateway.testing.Http;
import io.cartorio.gateway.testing.Responder;
import io.cartorio.gateway.testing.Surroundings;
import io.cartorio.platform.content.ContentStore;
import io.cartorio.platform.secret.Secrets;
import io.cartorio.schemas.content.ContentKey;
import io.cartorio.schemas.content.ContentKey.Area;
import io.cartorio.schemas.content.Grant;
import io.cartorio.schemas.content.GrantedContent;
import io.cartorio.schemas.id.JobId;
import io.cartorio.schemas.id.OwnerId;
import io.cartorio.schemas.id.Sha256;
import io.cartorio.schemas.intake.Intake.Submit;
import io.cartorio.schemas.serde.Json;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import javax.crypto.SecretKey;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;

/**
 * Two owners at the real gateway: by no route, no id and no grant does one see, touch or learn of
 * what is the other's. The routes are those of the contract; one with a kind of id that is not
 * known here fails the test until it is taught to make one.
 */
class TwoOwnersIT {
  private static final String FIRST = "a-first-key-of-enough-letters";
  private static final Set<String> OF_EACH = Set.of("connection", "date", "x-request-id");
  private static final int TRIES = 10_000;
  private static final int AT_ONCE = 8;
  private static final String SECRET_NAME = "segredo-da-ana.jpg";
  private static final byte[] SECRET_BYTES = "o-segredo-da-ana".getBytes(StandardCharsets.UTF_8);

  private static Surroundings surroundings;
  private static ServletWebServerApplicationContext gateway;
  private static Responder responder;
  private static Http http;
  private static List<Route> routes;
  private static String ana;
  private static String bia;
  private static String biasToken;

  /** Ids of what is Ana's, by their schema in the contract. */
  private static final Map<String, List<String>> ANAS = new TreeMap<>();

  @BeforeAll
  static void start() throws IOException {
    surroundings = new Surroundings();
    gateway =
        (ServletWebServerApplicationContext)
            SpringApplication.run(
                GatewayApplication.class,
                surroundings.settings(
                    "cartorio.keys.first=" + FIRST,
                    "cartorio.limits.key-burst=0",
                    "cartorio.gateway.erase-wait=1s",
                    "cartorio.gateway.sync-wait=2s"));
    responder = new Responder(surroundings.broker().settings(), surroundings.client());
    responder.catchUp(2);
    http = new Http(Objects.requireNonNull(gateway.getWebServer()).getPort());
    routes =
        new ContractRoutes(http.get("/openapi.json").body())
            .all().stream().filter(route -> !route.isOpen()).toList();
    ana = key("ana");
    bia = key("bia");
    biasToken =
        json(http.postJson("/v2/token", "{}", "X-API-Key", bia)).at("/access_token").asString();
    List<String> jobs = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      jobs.add(jobOfAna(i));
    }
    ANAS.put("JobId", jobs);
    ANAS.put("BatchId", List.of(batchOfAna()));
  }

  @AfterAll
  static void stop() {
    http.close();
    gateway.close();
    responder.close();
    surroundings.close();
  }

  @Test
  void theOwnerSeesAllOfIt() {
    for (Route route : ofThings()) {
      if (route.method().equals("GET")) {
        HttpResponse<String> answer = ask(route, anas(route, 0), "X-API-Key", ana);
        assertThat(answer.statusCode()).as(route + ": " + answer.body()).isEqualTo(200);
      }
    }
    assertThat(http.get("/v2/jobs?limit=100", "X-API-Key", ana).body())
        .contains(jobs())
        .contains(SECRET_NAME);
  }

  @Test
  void tenThousandTriesOfAnotherLearnNothing() throws Exception {
    Random random = new Random(20_261_122);
    List<Route> ofThings = ofThings();
    List<Route> others = new ArrayList<>(routes);
    others.removeAll(ofThings);
    assertThat(ofThings).hasSizeGreaterThanOrEqualTo(7);
    int before = responder.seen().size();
    List<String> leaks = new ArrayList<>();

    try (ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE)) {
      List<Future<List<String>>> tries = new ArrayList<>();
      for (int i = 0; i < TRIES; i++) {
        String[] credential = credential(random.nextInt(3));
        int which = random.nextInt(1_000);
        Route route =
            i % 10 == 0
                ? others.get(random.nextInt(others.size()))
                : ofThings.get(random.nextInt(ofThings.size()));
        tries.add(threads.submit(() -> leaksOf(route, which, credential)));
      }
      for (Future<List<String>> one : tries) {
        leaks.addAll(one.get());
      }
    }

    assertThat(leaks).isEmpty();
    assertThat(responder.seen().subList(before, responder.seen().size()))
        .as("records about another's job")
        .noneMatch(seen -> jobs().contains(seen.key()));
    theOwnerSeesAllOfIt();
  }

  @Test
  void theSameIdempotencyKeyOfAnotherIsAnotherJob() {
    HttpResponse<String> anas = submit(ana, "one-key");
    HttpResponse<String> bias = submit(bia, "one-key");

    assertThat(json(bias).at("/job_id")).isNotEqualTo(json(anas).at("/job_id"));
    assertThat(json(submit(ana, "one-key")).at("/job_id")).isEqualTo(json(anas).at("/job_id"));
  }

  @Test
  void noGrantIsGoodForAnything() {
    SecretKey secret = gateway.getBean(Secrets.class).grants();
    OwnerId stranger = OwnerId.of("7zzzzzzzzzzzzzzzzzzzzzzzzz");
    for (Grant grant : grantsOfAna()) {
      assertThat(grant.isSignedWith(secret)).isTrue();
      ContentKey key = grant.key();
      List<Grant> forged =
          List.of(
              new Grant(stranger, key, grant.sha256(), grant.expiresAt(), grant.signature()),
              new Grant(
                  stranger,
                  ContentKey.of(Area.INPUT, stranger, key.job(), key.name()),
                  grant.sha256(),
                  grant.expiresAt(),
                  grant.signature()),
              new Grant(
                  grant.owner(),
                  ContentKey.of(Area.INPUT, grant.owner(), JobId.random(), key.name()),
                  grant.sha256(),
                  grant.expiresAt(),
                  grant.signature()),
              new Grant(
                  grant.owner(),
                  key,
                  Sha256.of(new byte[] {99, 99}),
                  grant.expiresAt(),
                  grant.signature()),
              new Grant(
                  grant.owner(),
                  key,
                  grant.sha256(),
                  grant.expiresAt().plusSeconds(1),
                  grant.signature()));
      assertThat(forged).noneMatch(one -> one.isSignedWith(secret));
    }
  }

  @Test
  void whatIsStoredToBeSubmittedIsOfWhoStoredIt() {
    GrantedContent anas = stored(ana);
    GrantedContent bias = stored(bia);

    assertThat(anas.grant().owner()).isNotEqualTo(bias.grant().owner());
    assertThat(bias.grant().covers(anas.ref())).isFalse();
    for (String key : List.of(ana, bia)) {
      assertThat(http.get("/v2/jobs/" + anas.ref().key().job(), "X-API-Key", key).statusCode())
          .isEqualTo(404);
    }
  }

  /** What is amiss, in words; nothing where all is well. */
  private static List<String> leaksOf(Route route, int which, String[] credential) {
    List<String> leaks = new ArrayList<>();
    HttpResponse<String> answer = ask(route, anas(route, which), credential);
    if (ofThings().contains(route)) {
      HttpResponse<String> unknown = ask(route, JobId.random().value(), credential);
      if (answer.statusCode() != 404) {
        leaks.add(route + " answered " + answer.statusCode());
      }
      if (!comparable(answer).equals(comparable(unknown))) {
        leaks.add(route + ": " + comparable(answer) + " is not " + comparable(unknown));
      }
    }
    String all = answer.body() + answer.headers().map();
    if (ANAS.values().stream().flatMap(List::stream).anyMatch(all::contains)
        || all.contains(SECRET_NAME)
        || all.contains(new String(SECRET_BYTES, StandardCharsets.UTF_8))) {
      leaks.add(route + " told of another's job: " + all);
    }
    return leaks;
  }

  /** All of an answer but what is different in each. */
  private static Map<String, Object> comparable(HttpResponse<String> answer) {
    Map<String, Object> all = new TreeMap<>(answer.headers().map());
    all.keySet().removeIf(name -> OF_EACH.contains(name.toLowerCase(Locale.ROOT)));
    all.put(":status", answer.statusCode());
    all.put(":body", answer.body().replaceAll("\"request_id\":\"[^\"]*\"", ""));
    return all;
  }

  /** The routes of one thing of an owner. */
  private static List<Route> ofThings() {
    return routes.stream().filter(route -> kind(route).isPresent()).toList();
  }

  private static Optional<String> kind(Route route) {
    return route.parameters().stream()
        .map(PathParameter::kind)
        .filter(ANAS::containsKey)
        .findFirst();
  }

  private static List<String> jobs() {
    return ANAS.getOrDefault("JobId", List.of());
  }

  private static String anas(Route route, int which) {
    List<String> things =
        kind(route).map(kind -> ANAS.getOrDefault(kind, List.of())).orElse(List.of());
    return things.isEmpty() ? "" : things.get(which % things.size());
  }

  private static HttpResponse<String> ask(Route route, String thing, String... credential) {
    String path = route.path();
    for (PathParameter parameter : route.parameters()) {
      path = path.replace('{' + parameter.name() + '}', value(route, parameter, thing));
    }
    return http.send(route.method(), path, BodyPublishers.noBody(), credential);
  }

  private static String value(Route route, PathParameter parameter, String thing) {
    if (ANAS.containsKey(parameter.kind())) {
      return thing;
    }
    if (parameter.kind().isEmpty()) {
      assertThat(parameter.name()).as(route.toString()).isEqualTo("name");
      return "annotated.jpg";
    }
    assertThat(route.path())
        .as("a route with a %s: put one of Ana's into ANAS, and it is tried", parameter.kind())
        .startsWith("/v2/admin/");
    return "x";
  }

  private static String[] credential(int which) {
    return switch (which) {
      case 0 -> new String[] {"X-API-Key", bia};
      case 1 -> new String[] {"Authorization", "Bearer " + biasToken};
      default -> new String[] {"X-API-Key", bia, "Cookie", "client_id=ana-ana-ana"};
    };
  }

  /** Of her jobs, and of what she stored to submit by herself. */
  private static List<Grant> grantsOfAna() {
    Stream<Grant> ofJobs =
        responder.seen().stream()
            .map(seen -> seen.value())
            .filter(Submit.class::isInstance)
            .map(Submit.class::cast)
            .filter(submit -> jobs().contains(submit.job().value()))
            .map(submit -> submit.inputs().getFirst().grant());
    return Stream.concat(ofJobs, Stream.of(stored(ana).grant())).toList();
  }

  private static GrantedContent stored(String key) {
    HttpResponse<String> answer = http.upload("/v2/content", Http.jpeg(10), "X-API-Key", key);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    return Json.mapper().treeToValue(json(answer).at("/inputs/0"), GrantedContent.class);
  }

  private static String batchOfAna() {
    HttpResponse<String> answer =
        http.form(
            "/process/batch?operation=ocr",
            Http.form("file", SECRET_NAME, Http.jpeg(10)),
            "X-API-Key",
            ana);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
    return json(answer).at("/batch_id").asString();
  }

  private static String jobOfAna(int number) throws IOException {
    HttpResponse<String> made =
        http.form(
            "/v2/jobs?operation=noop",
            Http.form("file", SECRET_NAME, new byte[] {(byte) number}),
            "X-API-Key",
            ana);
    assertThat(made.statusCode()).as(made.body()).isEqualTo(202);
    String job = json(made).at("/job_id").asString();
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> http.get("/result/" + job, "X-API-Key", ana).statusCode() == 200);
    OwnerId owner =
        OwnerId.of(json(http.get("/v2/jobs/" + job, "X-API-Key", ana)).at("/client_id").asString());
    var unused =
        gateway
            .getBean(ContentStore.class)
            .putIfAbsent(
                ContentKey.of(Area.OUTPUT, owner, JobId.of(job), "annotated.jpg"),
                "image/jpeg",
                new ByteArrayInputStream(SECRET_BYTES),
                1_000);
    return job;
  }

  private static HttpResponse<String> submit(String key, String idempotencyKey) {
    HttpResponse<String> made =
        http.upload(
            "/v2/jobs?operation=noop",
            new byte[] {1, 2, 3},
            "X-API-Key",
            key,
            "Idempotency-Key",
            idempotencyKey);
    assertThat(made.statusCode()).as(made.body()).isEqualTo(202);
    return made;
  }

  private static String key(String owner) {
    return json(http.post(
            "/v2/admin/keys?owner=" + owner, BodyPublishers.noBody(), "X-API-Key", FIRST))
        .at("/key")
        .asString();
  }
}

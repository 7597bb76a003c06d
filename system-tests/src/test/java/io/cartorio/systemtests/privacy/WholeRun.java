package io.cartorio.systemtests.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import io.cartorio.schemas.id.JobId;
import io.cartorio.systemtests.client.Api;
import io.cartorio.systemtests.client.Form;
import io.cartorio.systemtests.client.NoopAsk;
import io.cartorio.systemtests.client.Reply;
import io.cartorio.systemtests.process.Await;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** A client that does all there is to do, and says what of it is nobody else's business. */
final class WholeRun {
  private static final Duration LIMIT = Duration.ofMinutes(1);
  private static final int SHORTEST_LINE = 10;
  private static final String OWNER = "Joaquina Reservada";
  private static final String FILE = "Certidão de Joaquina Reservada.jpg";

  private static final String KEY = "chave-de-joaquina";

  private final Finder finder;
  private final URI url;
  private final Path samples;
  private final Receiver receiver;
  private final Api admin;

  WholeRun(Finder finder, URI url, String first, Path samples, Receiver receiver) {
    this.finder = finder;
    this.url = url;
    this.samples = samples;
    this.receiver = receiver;
    this.admin = new Api(url, "cliente-administradora", first);
    finder.watch(Kind.SECRETS, first);
    finder.watch(Kind.NAMES, "cliente-administradora");
    finder.watch(Kind.NAMES, OWNER);
    finder.watch(Kind.NAMES, KEY);
    finder.watch(Kind.FILES, FILE);
    finder.watch(Kind.VALUES, Receiver.ANSWER);
  }

  /** Everything but the erasure; the job whose webhook was taken. */
  JobId run() throws IOException {
    JobId told;
    String key = key(admin.post("/v2/admin/keys?owner=" + inUrl(OWNER)));
    try (Api client = new Api(url, "cliente-reservada", key)) {
      finder.watch(Kind.NAMES, "cliente-reservada");
      secrets(client);
      JobId read = read(client);
      look(client, read);
      told = tell(client);
      fail(client);
      stop(client);
    }
    try (Api rotated = new Api(url, "cliente-reservada", "cart_0f3kq8m2n4p6_errada-de-todo")) {
      finder.watch(Kind.SECRETS, "cart_0f3kq8m2n4p6_errada-de-todo");
      assertThat(rotated.get("/v2/jobs").status()).isEqualTo(403);
    }
    return told;
  }

  void erase() {
    Reply reply = admin.post("/v2/admin/erase?owner=" + inUrl(OWNER));
    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.json().path("kafka_forgets_by").asString("")).isNotEmpty();
    admin.close();
  }

  private String key(Reply made) {
    assertThat(made.status()).isEqualTo(201);
    String key = made.json().path("key").asString();
    finder.watch(Kind.SECRETS, key);
    String body = key.substring(key.lastIndexOf('_') + 1);
    finder.watch(Kind.SECRETS, body);
    return key;
  }

  private void secrets(Api client) {
    JsonNode secret = client.post("/v2/webhooks/secret").json();
    finder.watch(Kind.SECRETS, secret.path("secret").asString());
    finder.watch(Kind.SECRETS, secret.path("secret").asString().substring("whsec_".length()));
    JsonNode token = client.post("/v2/token").json();
    String jwt = token.path("access_token").asString();
    finder.watch(Kind.SECRETS, jwt.substring(jwt.lastIndexOf('.') + 1));
  }

  private JobId read(Api client) throws IOException {
    byte[] photo = picture("etiqueta.jpg");
    Reply text = client.post("/ocr", Form.of(Map.of(), FILE, photo), named(KEY));
    assertThat(text.status()).isEqualTo(200);
    watch(text.json());
    Reply repeat = client.post("/ocr", Form.of(Map.of(), FILE, photo), named(KEY));
    assertThat(repeat.job()).isEqualTo(text.job());

    byte[] front = picture("cin_frente.jpg");
    Reply fields =
        client.post(
            "/extract?doc_type=cin_frente", Form.of(Map.of(), FILE, front), named(KEY + "-2"));
    assertThat(fields.status()).isEqualTo(200);
    watch(fields.json());

    String source =
        receiver.url("/fotos/endereco-da-foto-reservada.jpg?assinatura=segredo-da-foto");
    finder.watch(Kind.ADDRESSES, "endereco-da-foto-reservada");
    finder.watch(Kind.ADDRESSES, "segredo-da-foto");
    Reply fetched =
        client.post("/process/url", Form.of(Map.of("operation", "ocr", "url", source)), Map.of());
    assertThat(fetched.status()).isEqualTo(200);

    Reply batch =
        client.post(
            "/process/batch?delivery_mode=sync",
            Form.of(Map.of("operation", "ocr"), FILE, photo),
            named(KEY + "-3"));
    assertThat(batch.status()).isEqualTo(200);
    return fields.job().orElseThrow();
  }

  private void look(Api client, JobId job) {
    for (String path :
        List.of(
            "/v2/jobs",
            "/v2/jobs/" + job,
            "/v2/jobs/" + job + "/events",
            "/v2/jobs/" + job + "/files/annotated.jpg",
            "/result/" + job,
            "/jobs/" + job + "/status")) {
      assertThat(client.get(path).status()).as(path).isEqualTo(200);
    }
  }

  /** One webhook that is taken, with a link in it, one that fails, and one to nobody. */
  private JobId tell(Api client) throws IOException {
    String taken = receiver.url("/ganchos/endereco-do-gancho-aceito?senha=senha-do-gancho");
    String failing = receiver.url("/falha/endereco-do-gancho-que-falha");
    String nobody = "http://127.0.0.1:9/endereco-do-gancho-de-ninguem";
    for (String part :
        List.of(
            "endereco-do-gancho-aceito",
            "senha-do-gancho",
            "endereco-do-gancho-que-falha",
            "endereco-do-gancho-de-ninguem")) {
      finder.watch(Kind.ADDRESSES, part);
    }
    JobId told = hooked(client, taken);
    JobId untold = hooked(client, failing);
    JobId unheard = hooked(client, nobody);

    Await.until(LIMIT, () -> state(client, told).equals("delivered"), () -> "told nobody");
    Await.until(LIMIT, () -> attempts(client, untold) > 0, () -> "did not try");
    Await.until(LIMIT, () -> attempts(client, unheard) > 0, () -> "did not try");
    String link =
        receiver.bodies().stream()
            .filter(body -> body.contains("/v2/links/"))
            .map(body -> body.replaceAll("(?s).*/v2/links/([^\"]+)\".*", "$1"))
            .findFirst()
            .orElseThrow();
    finder.watch(Kind.SECRETS, link);
    finder.watch(Kind.SECRETS, link.substring(link.length() / 2));
    assertThat(client.get("/v2/links/" + link).status()).isEqualTo(200);
    assertThat(client.get("/v2/links/" + link + "x").status()).isEqualTo(404);
    client.post("/v2/jobs/" + told + "/deliveries/redeliver");
    return told;
  }

  private JobId hooked(Api client, String webhook) throws IOException {
    Reply reply =
        client.post(
            "/ocr?delivery_mode=webhook",
            Form.of(Map.of("webhook_url", webhook), FILE, picture("etiqueta.jpg")),
            Map.of());
    assertThat(reply.status()).isEqualTo(202);
    return reply.job().orElseThrow();
  }

  private void fail(Api client) {
    byte[] text = "Confissão de Joaquina Reservada".getBytes(StandardCharsets.UTF_8);
    finder.watch(Kind.BYTES, text);
    assertThat(client.post("/ocr", Form.of(Map.of(), FILE, text), Map.of()).status())
        .isEqualTo(415);
    byte[] cut =
        Arrays.copyOf(
            "\u00ff\u00d8\u00ff\u00e0 JFIF cortado".getBytes(StandardCharsets.ISO_8859_1), 64);
    assertThat(client.post("/ocr", Form.of(Map.of(), FILE, cut), Map.of()).status()).isEqualTo(422);
    String path = "/v2/jobs/caminho-de-joaquina-reservada";
    finder.watch(Kind.NAMES, "caminho-de-joaquina-reservada");
    assertThat(client.get(path).status()).isEqualTo(404);
    assertThat(
            client
                .post("/extract?doc_type=tipo-de-joaquina", Form.of(Map.of(), FILE, cut), Map.of())
                .status())
        .isEqualTo(422);
    finder.watch(Kind.NAMES, "tipo-de-joaquina");
    String bad = "http://usuaria:senha-na-url@127.0.0.1/endereco-recusado";
    finder.watch(Kind.ADDRESSES, "senha-na-url");
    finder.watch(Kind.ADDRESSES, "endereco-recusado");
    assertThat(
            client
                .post("/process/url", Form.of(Map.of("operation", "ocr", "url", bad)), Map.of())
                .status())
        .isEqualTo(422);
  }

  private static void stop(Api client) {
    JobId slow =
        client.submitNoop(NoopAsk.ofMillis(20_000), new byte[10], Map.of()).job().orElseThrow();
    assertThat(client.cancel(slow).status()).isEqualTo(202);
    JobId gone =
        client.noop(NoopAsk.ofMillis(0), new byte[10], named(KEY + "-4")).job().orElseThrow();
    Reply deleted = client.delete(gone);
    assertThat(deleted.status()).isEqualTo(200);
    assertThat(deleted.json().path("kafka_forgets_by").asString("")).isNotEmpty();
  }

  private static String inUrl(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static Map<String, String> named(String idempotencyKey) {
    return Map.of("Idempotency-Key", idempotencyKey);
  }

  private byte[] picture(String name) throws IOException {
    byte[] picture = Files.readAllBytes(samples.resolve(name));
    for (int part = 1; part < 4; part++) {
      int from = picture.length * part / 4;
      finder.watch(Kind.BYTES, Arrays.copyOfRange(picture, from, from + 24));
    }
    return picture;
  }

  /** The fields and the lines of an answer. */
  private void watch(JsonNode answer) {
    answer.at("/extraction/data").valueStream().forEach(value -> watch(value, Finder.SHORTEST));
    answer.findValues("lines").stream()
        .flatMap(JsonNode::valueStream)
        .forEach(line -> watch(line.path("text"), SHORTEST_LINE));
  }

  private void watch(JsonNode value, int shortest) {
    if (value.isString() && value.asString().strip().length() >= shortest) {
      finder.watch(Kind.VALUES, value.asString());
    }
  }

  private static String state(Api client, JobId job) {
    return client.get("/v2/jobs/" + job + "/deliveries").json().path("state").asString("");
  }

  private static int attempts(Api client, JobId job) {
    return client.get("/v2/jobs/" + job + "/deliveries").json().path("attempts").asInt(0);
  }
}

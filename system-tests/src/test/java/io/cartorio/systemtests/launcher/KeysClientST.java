package io.cartorio.systemtests.launcher;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.cartorio.systemtests.launcher.LauncherCopy.Ending;
import io.cartorio.systemtests.process.Dist;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the launcher asks of keys and prints of the answers, which are played here. */
class KeysClientST {
  private static final String KEY =
      """
      {"id": "0f3kq8m2n4p6", "key": %s, "owner": "1kq0v8m2n4p6r8t0w2y4a6c8e0",
       "scopes": ["read", "write"], "live": %s, "created_at": "2026-11-22T12:00:00Z",
       "expires_at": null, "revoked_at": %s}
      """;

  @TempDir private Path folder;
  private final List<String> asked = new ArrayList<>();
  private HttpServer platform;

  @BeforeEach
  void play() throws IOException {
    platform = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    platform.createContext("/v2/admin/keys", this::answer);
    platform.start();
  }

  @AfterEach
  void end() {
    platform.stop(0);
  }

  private void answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().toString();
    asked.add(
        "%s %s %s %s"
            .formatted(
                exchange.getRequestMethod(),
                path,
                new String(exchange.getRequestBody().readAllBytes(), UTF_8),
                exchange.getRequestHeaders().getFirst("X-API-Key")));
    boolean made = exchange.getRequestMethod().equals("POST") && !path.endsWith("/revoke");
    String key =
        path.endsWith("/revoke")
            ? KEY.formatted("null", "false", "\"2026-11-22T13:00:00Z\"")
            : KEY.formatted(made ? "\"cart_0f3kq8m2n4p6_x\"" : "null", "true", "null");
    byte[] body =
        (exchange.getRequestMethod().equals("GET") ? "{\"keys\": [" + key + "]}" : key)
            .getBytes(UTF_8);
    exchange.getResponseHeaders().add("Content-Type", "application/json");
    exchange.sendResponseHeaders(made ? 201 : 200, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  @Test
  void aNewKeyStandsAlone() throws Exception {
    Ending ending =
        client(Map.of(), "create", "--owner=app", "--scopes=read write", "--expires-in=90d");

    assertThat(ending.status()).as(ending.err()).isZero();
    assertThat(ending.out()).isEqualTo("cart_0f3kq8m2n4p6_x\n");
    assertThat(ending.err()).contains("shown once").contains("0f3kq8m2n4p6  live");
    assertThat(asked)
        .containsExactly(
            "POST /v2/admin/keys {\"owner\": \"app\", \"scopes\": \"read write\", \"expires_in\": \"90d\"}"
                + " null");
  }

  @Test
  void theKeyOfTheEnvironmentOrOfAFileIsShown() throws Exception {
    Path file = Files.writeString(folder.resolve("key"), "of-a-file\n");

    Ending listed = client(Map.of("CARTORIO_API_KEY", "of-the-environment"), "list", "--owner=app");
    client(Map.of("CARTORIO_API_KEY_FILE", file.toString()), "list");
    Ending unreadable = client(Map.of("CARTORIO_API_KEY_FILE", folder + "/absent"), "list");

    assertThat(listed.out())
        .isEqualTo(
            "0f3kq8m2n4p6  live    read write        owner 1kq0v8m2n4p6r8t0w2y4a6c8e0"
                + "  made 2026-11-22T12:00:00Z\n");
    assertThat(asked)
        .containsExactly(
            "GET /v2/admin/keys?owner=app  of-the-environment", "GET /v2/admin/keys  of-a-file");
    assertThat(unreadable.status()).isEqualTo(1);
    assertThat(unreadable.err()).contains("CARTORIO_API_KEY_FILE");
  }

  @Test
  void aKeyIsRotatedAndRevokedByItsId() throws Exception {
    client(Map.of(), "rotate", "--overlap=1h", "--", "0f3kq8m2n4p6");
    Ending revoked = client(Map.of(), "revoke", "--", "0f3kq8m2n4p6");
    Ending wrong = client(Map.of(), "revoke", "--", "../secret");

    assertThat(asked)
        .containsExactly(
            "POST /v2/admin/keys/0f3kq8m2n4p6/rotate {\"overlap\": \"1h\"} null",
            "POST /v2/admin/keys/0f3kq8m2n4p6/revoke {} null");
    assertThat(revoked.out()).startsWith("0f3kq8m2n4p6  revoked ");
    assertThat(wrong.status()).isEqualTo(1);
    assertThat(wrong.err()).contains("no key's id");
  }

  private Ending client(Map<String, String> environment, String action, String... words)
      throws Exception {
    Path script = Dist.ofCheckout().root().resolve("standalone/launcher/client.py");
    List<String> command =
        new ArrayList<>(
            List.of(
                "python3",
                "-B",
                script.toString(),
                "keys",
                "http://127.0.0.1:" + platform.getAddress().getPort(),
                action));
    command.addAll(Arrays.asList(words));
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectError(folder.resolve("err").toFile());
    builder.environment().keySet().removeIf(name -> name.startsWith("CARTORIO_API_KEY"));
    builder.environment().putAll(environment);
    Process process = builder.start();
    process.getOutputStream().close();
    String out = new String(process.getInputStream().readAllBytes(), UTF_8);
    int status = process.waitFor();
    return new Ending(status, out, Files.readString(folder.resolve("err")));
  }
}

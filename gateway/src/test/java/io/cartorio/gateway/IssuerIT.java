package io.cartorio.gateway;

import static io.cartorio.gateway.GatewayIT.assertProblem;
import static io.cartorio.gateway.GatewayIT.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import io.cartorio.gateway.testing.GatewayInMemory;
import io.cartorio.gateway.testing.Http;
import io.cartorio.gateway.testing.Issuer;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Tokens of another issuer, whose keys come from a real server. */
class IssuerIT {
  private static final Issuer issuer = new Issuer();
  private static GatewayInMemory gateway;
  private static Http http;

  @BeforeAll
  static void start() {
    gateway = start("cartorio.tokens.look-again=100ms");
    http = new Http(gateway.port());
  }

  private static GatewayInMemory start(String... more) {
    List<String> settings = new ArrayList<>(List.of(issuer.settings()));
    settings.addAll(List.of(more));
    return GatewayInMemory.start(settings.toArray(String[]::new));
  }

  @AfterAll
  static void stop() {
    http.close();
    gateway.close();
    issuer.close();
  }

  @Test
  void aTokenOfTheIssuerOpensForItsSubject() {
    String ana = issuer.token(Issuer.claims().build());
    String bia = issuer.token(Issuer.claims().subject("bia").build());

    String job =
        http.upload("/v2/jobs?operation=noop", new byte[9], bearer(ana))
            .headers()
            .firstValue("Location")
            .orElseThrow();

    assertThat(http.get(job, bearer(ana)).statusCode()).isEqualTo(200);
    assertProblem(http.get(job, bearer(bia)), 404, "not-found");
    assertThat(http.get(job, bearer(issuer.token(Issuer.claims().build()))).statusCode())
        .isEqualTo(200);
    assertThat(json(http.get(job, bearer(ana))).at("/client_id").asString()).doesNotContain("ana");
  }

  @Test
  void withoutATokenNobodyComesIn() {
    assertProblem(http.get("/v2/jobs"), 401, "unauthenticated");
  }

  static Stream<Arguments> badClaims() {
    Instant now = Instant.now();
    return Stream.of(
        Arguments.of("another issuer", Issuer.claims().issuer("https://other.example")),
        Arguments.of("no issuer", Issuer.claims().issuer(null)),
        Arguments.of("our own issuer", Issuer.claims().issuer("urn:cartorio:gateway")),
        Arguments.of("another audience", Issuer.claims().audience("another")),
        Arguments.of("no audience", Issuer.claims().audience((String) null)),
        Arguments.of("expired", Issuer.claims().expirationTime(Date.from(now.minusSeconds(120)))),
        Arguments.of("without end", Issuer.claims().expirationTime(null)),
        Arguments.of("not yet", Issuer.claims().notBeforeTime(Date.from(now.plusSeconds(120)))),
        Arguments.of("no subject", Issuer.claims().subject(null)),
        Arguments.of("blank subject", Issuer.claims().subject(" ")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("badClaims")
  void aTokenThatSaysOtherwiseIsRefused(String what, JWTClaimsSet.Builder claims) {
    HttpResponse<String> answer = http.get("/v2/jobs", bearer(issuer.token(claims.build())));

    assertProblem(answer, 401, "bad-token");
    assertThat(answer.headers().firstValue("WWW-Authenticate"))
        .contains("Bearer error=\"invalid_token\"");
  }

  @Test
  void aTokenThatNobodySignedIsRefused() {
    assertRefused(new PlainJWT(Issuer.claims().build()).serialize());
  }

  @Test
  void theIssuersPublicKeyIsNoSharedSecret() throws JOSEException {
    SignedJWT token =
        new SignedJWT(
            new JWSHeader.Builder(JWSAlgorithm.HS256).keyID(issuer.key().getKeyID()).build(),
            Issuer.claims().build());
    token.sign(new MACSigner(issuer.key().toRSAPublicKey().getEncoded()));

    assertRefused(token.serialize());
  }

  @Test
  void anAlgorithmThatIsNotSetIsRefused() throws JOSEException {
    SignedJWT token =
        new SignedJWT(
            new JWSHeader.Builder(JWSAlgorithm.RS512).keyID(issuer.key().getKeyID()).build(),
            Issuer.claims().build());
    token.sign(new RSASSASigner(issuer.key()));

    assertRefused(token.serialize());
  }

  @Test
  void anotherKeyOfTheSameNameIsRefused() {
    RSAKey forged = Issuer.newKey(issuer.key().getKeyID());

    assertRefused(Issuer.sign(forged, Issuer.claims().build()));
  }

  @Test
  void everyChangedLetterIsRefused() {
    String token = issuer.token(Issuer.claims().build());
    for (int i = 0; i < token.length(); i += 7) {
      char other = token.charAt(i) == 'A' ? 'B' : 'A';
      String changed = token.substring(0, i) + other + token.substring(i + 1);
      assertThat(http.get("/v2/jobs", bearer(changed)).statusCode()).as(changed).isEqualTo(401);
    }
  }

  /** Four bits of the last letter of an RS256 signature belong to none of its 256 bytes. */
  @Test
  void anotherSpellingOfTheSameSignatureIsRefused() {
    String letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    String token = issuer.token(Issuer.claims().build());
    int last = letters.indexOf(token.charAt(token.length() - 1));
    for (int unused = 1; unused < 16; unused++) {
      String changed = token.substring(0, token.length() - 1) + letters.charAt(last + unused);
      assertThat(http.get("/v2/jobs", bearer(changed)).statusCode()).as(changed).isEqualTo(401);
    }
  }

  @Test
  void aKeyOfARotationIsFoundAtItsFirstToken() {
    String old = issuer.token(Issuer.claims().build());
    assertThat(http.get("/v2/jobs", bearer(old)).statusCode()).isEqualTo(200);
    issuer.rotate();

    String next = issuer.token(Issuer.claims().build());

    await()
        .atMost(Duration.ofSeconds(10))
        .untilAsserted(
            () -> assertThat(http.get("/v2/jobs", bearer(next)).statusCode()).isEqualTo(200));
    assertThat(http.get("/v2/jobs", bearer(old)).statusCode()).isEqualTo(401);
  }

  @Test
  void unknownKeysDoNotMakeTheGatewayAskWithoutEnd() {
    String good = issuer.token(Issuer.claims().build());
    try (GatewayInMemory patient = start("cartorio.tokens.look-again=1m");
        Http client = new Http(patient.port())) {
      assertThat(client.get("/v2/jobs", bearer(good)).statusCode()).isEqualTo(200);
      int before = issuer.asked();

      for (int i = 0; i < 50; i++) {
        RSAKey unknown = Issuer.newKeyLike(issuer.key(), "no-" + i);
        String token = Issuer.sign(unknown, Issuer.claims().build());
        assertProblem(client.get("/v2/jobs", bearer(token)), 401, "bad-token");
      }

      assertThat(issuer.asked() - before).isLessThanOrEqualTo(2);
      assertThat(client.get("/v2/jobs", bearer(good)).statusCode()).isEqualTo(200);
    }
  }

  @Test
  void whileTheIssuerIsAwayNothingIsCalledWrong() {
    issuer.goAway(true);
    String token = issuer.token(Issuer.claims().build());
    try (GatewayInMemory fresh = start("cartorio.tokens.look-again=100ms");
        Http client = new Http(fresh.port())) {
      HttpResponse<String> answer = client.get("/v2/jobs", bearer(token));

      assertProblem(answer, 503, "dependency-away");
      assertThat(answer.headers().firstValue("Retry-After")).isPresent();
      issuer.goAway(false);
      await()
          .atMost(Duration.ofSeconds(10))
          .untilAsserted(
              () -> assertThat(client.get("/v2/jobs", bearer(token)).statusCode()).isEqualTo(200));
    } finally {
      issuer.goAway(false);
    }
  }

  @Test
  void anIssuerThatWasNeverReadIsAwayHoweverOftenItIsAskedFor() {
    issuer.goAway(true);
    String token = issuer.token(Issuer.claims().build());
    try (GatewayInMemory fresh = start("cartorio.tokens.look-again=1m");
        Http client = new Http(fresh.port())) {
      for (int i = 0; i < 5; i++) {
        assertProblem(client.get("/v2/jobs", bearer(token)), 503, "dependency-away");
      }
    } finally {
      issuer.goAway(false);
    }
  }

  @Test
  void scopesOfTheTokenHold() {
    String reads = issuer.token(Issuer.claims().claim("scope", "read").build());
    String none = issuer.token(Issuer.claims().claim("scope", "openid").build());
    String list =
        issuer.token(
            Issuer.claims().claim("scope", null).claim("scp", List.of("read", "write")).build());

    assertThat(http.get("/v2/jobs", bearer(reads)).statusCode()).isEqualTo(200);
    assertProblem(
        http.upload("/v2/jobs?operation=noop", new byte[9], bearer(reads)), 403, "missing-scope");
    assertProblem(http.get("/v2/jobs", bearer(none)), 403, "missing-scope");
    assertThat(http.upload("/v2/jobs?operation=noop", new byte[9], bearer(list)).statusCode())
        .isEqualTo(202);
  }

  @Test
  void noTokenIsGivenForAnother() {
    assertProblem(
        http.postJson("/v2/token", "{}", bearer(issuer.token(Issuer.claims().build()))),
        403,
        "key-needed");
  }

  private void assertRefused(String token) {
    assertProblem(http.get("/v2/jobs", bearer(token)), 401, "bad-token");
  }

  private static String[] bearer(String token) {
    return new String[] {"Authorization", "Bearer " + token};
  }
}

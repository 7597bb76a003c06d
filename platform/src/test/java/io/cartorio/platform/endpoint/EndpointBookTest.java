package io.cartorio.platform.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import io.cartorio.schemas.endpoint.EndpointRecord;
import io.cartorio.schemas.endpoint.EndpointRecord.Address;
import io.cartorio.schemas.endpoint.EndpointRecord.SecretInForce;
import io.cartorio.schemas.endpoint.EndpointRecord.Standing;
import io.cartorio.schemas.id.EndpointId;
import io.cartorio.schemas.id.OwnerId;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

class EndpointBookTest {
  private static final SecretKey KEY = new SecretKeySpec(new byte[32], "HmacSHA256");
  private static final OwnerId OWNER = OwnerId.of("0000000000000000000000anna");
  private static final URI URL = URI.create("https://maria.example/hooks");
  private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

  private final AddressSeal seal = new AddressSeal(KEY);
  private final SigningSecrets secrets = new SigningSecrets(KEY);
  private final EndpointBook book = new EndpointBook(seal, secrets);
  private final EndpointId id = new EndpointIds(KEY).of(OWNER, URL);
  private final Address address = new Address(id, OWNER, NOW, seal.seal(id, URL));

  @Test
  void anEndpointIsFoundOnceTheLogTellsOfIt() {
    assertThat(book.find(id)).isEmpty();

    book.take(address);

    assertThat(book.find(id)).contains(new Endpoint(id, OWNER, URL, NOW, null));
    assertThat(book.all()).hasSize(1);
  }

  @Test
  void whatIsOnItsWayIsWaitedFor() throws Exception {
    CompletableFuture<Void> later = CompletableFuture.runAsync(() -> book.take(address));

    assertThat(book.find(id, Duration.ofSeconds(10))).isPresent();
    later.join();
  }

  @Test
  void butNotForEver() throws Exception {
    assertThat(book.find(id, Duration.ofMillis(1))).isEmpty();
  }

  @Test
  void theLastWordOnItsStandingHolds() {
    book.take(address);
    book.take(new Standing(id, NOW, Standing.Reason.GONE));
    assertThat(book.find(id).orElseThrow().isEnabled()).isFalse();

    book.take(address);
    assertThat(book.find(id).orElseThrow().isEnabled()).isFalse();

    book.take(new Standing(id, NOW, null));
    assertThat(book.find(id).orElseThrow().isEnabled()).isTrue();
  }

  @Test
  void anEndpointIsForgottenWithItsStandingAndItsOwnersSecretIsNot() {
    book.take(address);
    book.take(new Standing(id, NOW, Standing.Reason.GONE));
    book.take(new SecretInForce(OWNER, NOW, 3, NOW));
    assertThat(book.of(OWNER)).containsExactly(id);

    EndpointRecord.subjects(id).forEach(book::forget);
    book.forget("secret/" + OWNER);
    book.forget("nonsense");

    assertThat(book.find(id)).isEmpty();
    assertThat(book.of(OWNER)).isEmpty();
    assertThat(book.inForce(OWNER)).isNotNull();
    book.take(address);
    assertThat(book.find(id).orElseThrow().isEnabled()).isTrue();
  }

  @Test
  void anAddressOfAnotherInstallationIsNone() {
    book.take(new Address(id, OWNER, NOW, "AAAA"));

    assertThat(book.find(id)).isEmpty();
  }

  @Test
  void anOwnerOfWhomNothingIsSaidHasTheFirstSecret() {
    assertThat(book.signing(OWNER, NOW))
        .extracting(SigningSecret::text)
        .containsExactly(secrets.of(OWNER, 0).text());
  }

  @Test
  void twoAreInForceDuringARotation() {
    book.take(new SecretInForce(OWNER, NOW, 1, NOW.plusSeconds(60)));

    assertThat(book.signing(OWNER, NOW))
        .extracting(SigningSecret::text)
        .containsExactly(secrets.of(OWNER, 1).text(), secrets.of(OWNER, 0).text());
    assertThat(book.signing(OWNER, NOW.plusSeconds(60)))
        .extracting(SigningSecret::text)
        .containsExactly(secrets.of(OWNER, 1).text());
  }

  @Test
  void noTwoOwnersOrGenerationsShareASecret() {
    OwnerId ben = OwnerId.of("00000000000000000000000ben");

    assertThat(secrets.of(ben, 0).text()).isNotEqualTo(secrets.of(OWNER, 0).text());
    assertThat(secrets.of(OWNER, 1).text()).isNotEqualTo(secrets.of(OWNER, 0).text());
  }
}

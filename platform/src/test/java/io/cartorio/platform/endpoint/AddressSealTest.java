package io.cartorio.platform.endpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cartorio.schemas.id.EndpointId;
import io.cartorio.schemas.id.OwnerId;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

class AddressSealTest {
  private static final URI URL = URI.create("https://maria.example/hooks?token=abc");
  private static final OwnerId OWNER = OwnerId.of("0000000000000000000000anna");
  private static final SecretKey KEY = key(1);

  private final AddressSeal seal = new AddressSeal(KEY);
  private final EndpointId id = new EndpointIds(KEY).of(OWNER, URL);

  @Test
  void whatIsSealedOpens() throws Exception {
    assertThat(seal.open(id, seal.seal(id, URL))).isEqualTo(URL);
  }

  @Test
  void itIsNeverSealedTheSameAndShowsNothing() {
    String sealed = seal.seal(id, URL);

    assertThat(seal.seal(id, URL)).isNotEqualTo(sealed);
    assertThat(new String(Base64.getDecoder().decode(sealed), StandardCharsets.ISO_8859_1))
        .doesNotContain("maria", "token");
  }

  @Test
  void itOpensForItsEndpointAlone() {
    EndpointId other = new EndpointIds(KEY).of(OWNER, URI.create("https://other.example/"));
    String sealed = seal.seal(id, URL);

    assertThatThrownBy(() -> seal.open(other, sealed)).isInstanceOf(UnsealableException.class);
  }

  @Test
  void itOpensWithItsKeyAlone() {
    String sealed = seal.seal(id, URL);

    assertThatThrownBy(() -> new AddressSeal(key(2)).open(id, sealed))
        .isInstanceOf(UnsealableException.class);
  }

  @Test
  void aChangedByteIsNoticed() {
    byte[] sealed = Base64.getDecoder().decode(seal.seal(id, URL));
    for (int i = 0; i < sealed.length; i++) {
      byte[] changed = sealed.clone();
      changed[i] ^= 1;

      assertThatThrownBy(() -> seal.open(id, Base64.getEncoder().encodeToString(changed)))
          .as("byte " + i)
          .isInstanceOf(UnsealableException.class);
    }
    assertThatThrownBy(() -> seal.open(id, "")).isInstanceOf(UnsealableException.class);
    assertThatThrownBy(() -> seal.open(id, "no base 64!")).isInstanceOf(UnsealableException.class);
  }

  @Test
  void anotherOwnersSameUrlIsAnotherEndpoint() {
    OwnerId ben = OwnerId.of("00000000000000000000000ben");

    assertThat(new EndpointIds(KEY).of(ben, URL)).isNotEqualTo(id);
    assertThat(new EndpointIds(KEY).of(OWNER, URL)).isEqualTo(id);
    assertThat(new EndpointIds(key(2)).of(OWNER, URL)).isNotEqualTo(id);
  }

  private static SecretKey key(int filling) {
    byte[] bytes = new byte[32];
    Arrays.fill(bytes, (byte) filling);
    return new SecretKeySpec(bytes, "HmacSHA256");
  }
}

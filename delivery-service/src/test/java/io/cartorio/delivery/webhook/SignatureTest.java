package io.cartorio.delivery.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import io.cartorio.platform.endpoint.SigningSecret;
import io.cartorio.platform.endpoint.SigningSecrets;
import io.cartorio.schemas.id.OwnerId;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

/** The official verifier is the judge. */
class SignatureTest {
  private static final OwnerId OWNER = OwnerId.of("0000000000000000000000anna");
  private static final SigningSecrets SECRETS =
      new SigningSecrets(new SecretKeySpec(new byte[32], "HmacSHA256"));
  private static final SigningSecret OLD = SECRETS.of(OWNER, 3);
  private static final SigningSecret NEW = SECRETS.of(OWNER, 4);
  private static final String ID = "msg_000000000000000000000paper";
  private static final String BODY =
      "{\"type\":\"job.done\",\"data\":{\"naturalidade\":\"SÃO PAULO-SP\"}}";

  @Test
  void theOfficialVerifierAcceptsIt() throws Exception {
    verify(NEW, BODY, headers(List.of(NEW)));
  }

  @Test
  void duringARotationEitherSecretVerifiesIt() throws Exception {
    Map<String, String> headers = headers(List.of(NEW, OLD));

    assertThat(headers.get("webhook-signature")).matches("v1,\\S+ v1,\\S+");
    verify(NEW, BODY, headers);
    verify(OLD, BODY, headers);
  }

  @Test
  void afterItTheOldOneDoesNot() {
    assertThatThrownBy(() -> verify(OLD, BODY, headers(List.of(NEW))))
        .isInstanceOf(WebhookVerificationException.class);
  }

  @Test
  void everyChangedByteOfTheBodyIsRefused() {
    byte[] body = BODY.getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < body.length; i++) {
      byte[] changed = body.clone();
      changed[i] = changed[i] == 'x' ? (byte) 'y' : (byte) 'x';

      assertThatThrownBy(
              () -> verify(NEW, new String(changed, StandardCharsets.UTF_8), headers(List.of(NEW))))
          .as("byte " + i)
          .isInstanceOf(WebhookVerificationException.class);
    }
  }

  @Test
  void everyChangedCharacterOfTheHeadersIsRefused() {
    Map<String, String> good = headers(List.of(NEW));
    for (Map.Entry<String, String> header : good.entrySet()) {
      for (int i = 0; i < header.getValue().length(); i++) {
        Map<String, String> changed = new HashMap<>(good);
        char letter = header.getValue().charAt(i);
        changed.put(
            header.getKey(),
            header.getValue().substring(0, i)
                + (letter == '7' ? '8' : '7')
                + header.getValue().substring(i + 1));

        assertThatThrownBy(() -> verify(NEW, BODY, changed))
            .as(header.getKey() + " at " + i)
            .isInstanceOf(WebhookVerificationException.class);
      }
    }
  }

  @Test
  void aSecretIsShownAsTheStandardWritesIt() {
    assertThat(NEW.text()).matches("whsec_[A-Za-z0-9+/]{43}=").isNotEqualTo(OLD.text());
    assertThat(NEW.toString()).doesNotContain(NEW.text().substring(6));
  }

  private static Map<String, String> headers(List<SigningSecret> secrets) {
    return Signature.headers(ID, Instant.now(), BODY.getBytes(StandardCharsets.UTF_8), secrets);
  }

  private static void verify(SigningSecret secret, String body, Map<String, String> headers)
      throws Exception {
    Map<String, List<String>> all = new HashMap<>();
    headers.forEach((name, value) -> all.put(name, List.of(value)));
    new Webhook(secret.text()).verify(body, all);
  }
}

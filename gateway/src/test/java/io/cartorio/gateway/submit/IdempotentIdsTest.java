package io.cartorio.gateway.submit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cartorio.gateway.problem.Refused;
import io.cartorio.schemas.content.ContentKey;
import io.cartorio.schemas.content.ContentKey.Area;
import io.cartorio.schemas.content.ContentRef;
import io.cartorio.schemas.id.JobId;
import io.cartorio.schemas.id.OwnerId;
import io.cartorio.schemas.id.Sha256;
import io.cartorio.schemas.operation.NoWork;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdempotentIdsTest {
  private static final OwnerId OWNER = OwnerId.ofHash(new byte[16]);
  private static final OwnerId OTHER =
      OwnerId.ofHash(new byte[] {1, 2, 3, 4, 5, 6, 7, 8, 9, 1, 2, 3, 4, 5, 6, 7});
  private final IdempotentIds ids =
      new IdempotentIds(new SecretKeySpec(new byte[32], "HmacSHA256"));

  @Test
  void sameOwnerAndKeyAreTheSameJob() {
    assertThat(ids.of(OWNER, "chave")).isEqualTo(ids.of(OWNER, "chave"));
    assertThat(ids.of(OWNER, "chave")).isNotEqualTo(ids.of(OWNER, "outra"));
    assertThat(ids.of(OWNER, "chave")).isNotEqualTo(ids.of(OTHER, "chave"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a b", "é", "a\nb"})
  void keyOfAnotherFormIsRefused(String key) {
    assertThatThrownBy(() -> ids.of(OWNER, key)).isInstanceOf(Refused.class);
  }

  @Test
  void fingerprintIsOfWhatIsAskedAndSent() {
    ContentRef one = input(1);
    ContentRef sameBytesElsewhere =
        new ContentRef(
            ContentKey.of(Area.INPUT, OTHER, JobId.random(), "b"), "image/png", 1, one.sha256());

    assertThat(Fingerprint.of(NoWork.ofMillis(1), one))
        .isEqualTo(Fingerprint.of(NoWork.ofMillis(1), sameBytesElsewhere))
        .isNotEqualTo(Fingerprint.of(NoWork.ofMillis(2), one))
        .isNotEqualTo(Fingerprint.of(NoWork.ofMillis(1), input(2)));
  }

  private static ContentRef input(int seed) {
    return new ContentRef(
        ContentKey.of(Area.INPUT, OWNER, JobId.random(), "a"),
        "image/png",
        1,
        Sha256.of(new byte[] {(byte) seed}));
  }
}

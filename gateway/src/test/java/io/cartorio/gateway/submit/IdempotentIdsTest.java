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
import io.cartorio.schemas.operation.ExtractFields;
import io.cartorio.schemas.operation.NoWork;
import io.cartorio.schemas.result.Backend;
import java.util.List;
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

    assertThat(Fingerprint.of(NoWork.ofMillis(1), List.of(one)))
        .isEqualTo(Fingerprint.of(NoWork.ofMillis(1), List.of(sameBytesElsewhere)))
        .isNotEqualTo(Fingerprint.of(NoWork.ofMillis(2), List.of(one)))
        .isNotEqualTo(Fingerprint.of(NoWork.ofMillis(1), List.of(input(2))));
  }

  @Test
  void fingerprintIsOfEveryImageInItsOrderAndOfWhatTheDocumentIs() {
    ExtractFields extract = new ExtractFields("rg", Backend.HYBRID);
    List<ContentRef> images = List.of(input(1), input(2));

    assertThat(Fingerprint.of(extract, images))
        .isEqualTo(Fingerprint.of(extract, List.of(input(1), input(2))))
        .isNotEqualTo(Fingerprint.of(extract, images.reversed()))
        .isNotEqualTo(Fingerprint.of(extract, List.of(input(1))))
        .isNotEqualTo(Fingerprint.of(extract, List.of(input(1), input(2), input(2))))
        .isNotEqualTo(Fingerprint.of(new ExtractFields("cnh", Backend.HYBRID), images))
        .isNotEqualTo(Fingerprint.of(new ExtractFields("rg", Backend.OCR), images));
  }

  @Test
  void fingerprintOfOneInputIsWhatItWasInEveryBuild() {
    assertThat(Fingerprint.of(NoWork.ofMillis(1), List.of(input(1))).toString())
        .isEqualTo("5327213c5fe6b4fea465272176d799a9de55e87f747ed08c13f74954d1a2eedf");
  }

  private static ContentRef input(int seed) {
    return new ContentRef(
        ContentKey.of(Area.INPUT, OWNER, JobId.random(), "a"),
        "image/png",
        1,
        Sha256.of(new byte[] {(byte) seed}));
  }
}

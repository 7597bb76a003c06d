package io.cartorio.gateway.batch;

import static org.assertj.core.api.Assertions.assertThat;

import io.cartorio.schemas.id.OwnerId;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

class BatchIdsTest {
  private static final OwnerId OWNER = OwnerId.ofHash(new byte[16]);
  private static final OwnerId OTHER =
      OwnerId.ofHash(new byte[] {1, 2, 3, 4, 5, 6, 7, 8, 9, 1, 2, 3, 4, 5, 6, 7});

  private final BatchIds ids = new BatchIds(secret(0));

  @Test
  void anIdSaysWhichJobsThereAre() {
    for (int documents = 1; documents <= Batch.MOST; documents++) {
      Batch batch = ids.random(OWNER);

      assertThat(ids.parse(OWNER, batch.id(documents)).orElseThrow().jobs())
          .hasSize(documents)
          .doesNotHaveDuplicates()
          .doesNotContain(batch.self())
          .isEqualTo(batch.jobs(documents));
    }
  }

  @Test
  void anotherOwnerOrSecretDoesNotKnowIt() {
    String id = ids.random(OWNER).id(3);

    assertThat(ids.parse(OWNER, id)).isPresent();
    assertThat(ids.parse(OTHER, id)).isEmpty();
    assertThat(new BatchIds(secret(1)).parse(OWNER, id)).isEmpty();
  }

  @Test
  void noChangedLetterIsStillAnId() {
    String id = ids.random(OWNER).id(3);

    for (int i = 0; i < id.length(); i++) {
      char other = id.charAt(i) == '1' ? '2' : '1';
      String changed = id.substring(0, i) + other + id.substring(i + 1);
      assertThat(ids.parse(OWNER, changed)).as(changed).isEmpty();
    }
    assertThat(ids.parse(OWNER, "nonsense")).isEmpty();
  }

  @Test
  void aKeyIsOneBatchOfItsOwner() {
    assertThat(ids.of(OWNER, "a").id(2)).isEqualTo(ids.of(OWNER, "a").id(2));
    assertThat(ids.of(OWNER, "a").id(2)).isNotEqualTo(ids.of(OWNER, "a").id(3));
    assertThat(ids.of(OWNER, "a").jobs(2)).isEqualTo(ids.of(OWNER, "a").jobs(3).subList(0, 2));
    assertThat(ids.of(OWNER, "a").jobs(2)).doesNotContainAnyElementsOf(ids.of(OWNER, "b").jobs(2));
    assertThat(ids.of(OWNER, "a").jobs(2)).doesNotContainAnyElementsOf(ids.of(OTHER, "a").jobs(2));
  }

  private static SecretKey secret(int first) {
    byte[] bytes = new byte[32];
    bytes[0] = (byte) first;
    return new SecretKeySpec(bytes, "HmacSHA256");
  }
}

package io.cartorio.platform.link;

import static org.assertj.core.api.Assertions.assertThat;

import io.cartorio.platform.link.ResultLinks.Shown;
import io.cartorio.schemas.id.JobId;
import io.cartorio.schemas.id.OwnerId;
import java.time.Instant;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

class ResultLinksTest {
  private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
  private static final OwnerId OWNER = OwnerId.of("0000000000000000000000anna");
  private static final JobId JOB = JobId.of("000000000000000000000paper");

  private final ResultLinks links = new ResultLinks(new SecretKeySpec(new byte[32], "HmacSHA256"));

  @Test
  void aTokenShowsItsJobForAWhile() {
    String token = links.token(OWNER, JOB, NOW.plusSeconds(60));

    assertThat(links.open(token, NOW)).contains(new Shown(OWNER, JOB));
    assertThat(links.open(token, NOW.plusSeconds(59))).isPresent();
    assertThat(links.open(token, NOW.plusSeconds(60))).isEmpty();
  }

  @Test
  void anyOtherTokenShowsNothing() {
    String token = links.token(OWNER, JOB, NOW.plusSeconds(60));
    for (int i = 0; i < token.length(); i++) {
      char letter = token.charAt(i);
      String changed = token.substring(0, i) + (letter == 'b' ? 'c' : 'b') + token.substring(i + 1);
      assertThat(links.open(changed, NOW)).as("letter " + i).isEmpty();
    }
    assertThat(links.open("", NOW)).isEmpty();
    assertThat(links.open(token + "A", NOW)).isEmpty();
  }

  @Test
  void itIsSafeInAPath() {
    assertThat(links.token(OWNER, JOB, NOW)).matches("[A-Za-z0-9._-]+");
  }
}

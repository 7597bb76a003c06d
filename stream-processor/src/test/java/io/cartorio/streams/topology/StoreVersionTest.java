package io.cartorio.streams.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cartorio.platform.StartRefused;
import java.time.Duration;
import org.apache.kafka.streams.state.KeyValueStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class StoreVersionTest {
  private final Driven driven = new Driven();
  private final KeyValueStore<String, Integer> store =
      driven.driver().getKeyValueStore(Stores.VERSIONS);

  @AfterEach
  void close() {
    driven.close();
  }

  @Test
  void theFirstTickWritesTheVersion() {
    driven.advance(Duration.ofMillis(50));

    assertThat(store.get("stores")).isEqualTo(StoreVersion.CURRENT);
    StoreVersion.check(store);
  }

  @Test
  void storesOfANewerVersionAreRefusedWithWhatToDo() {
    store.put("stores", StoreVersion.CURRENT + 1);

    assertThatThrownBy(() -> StoreVersion.check(store))
        .isInstanceOfSatisfying(
            StartRefused.class,
            refused -> {
              assertThat(refused).hasMessageContaining("newer Cartorio");
              assertThat(refused.cure()).contains("newer version");
            });
  }
}

package io.cartorio.systemtests.several;

import static org.assertj.core.api.Assertions.assertThat;

import io.cartorio.systemtests.checker.Answer;
import io.cartorio.systemtests.checker.Finding;
import io.cartorio.systemtests.checker.Ledger;
import io.cartorio.systemtests.checker.LedgerWriter;
import io.cartorio.systemtests.checker.Rest;
import io.cartorio.systemtests.client.Api;
import io.cartorio.systemtests.client.NoopAsk;
import io.cartorio.systemtests.client.Reply;
import io.cartorio.systemtests.load.ClosedLoop;
import io.cartorio.systemtests.process.Await;
import io.cartorio.systemtests.process.Dist;
import io.cartorio.systemtests.process.Service;
import io.cartorio.systemtests.process.ServiceProcess;
import io.cartorio.systemtests.workload.Client;
import io.cartorio.systemtests.workload.Errand;
import io.cartorio.systemtests.workload.Meaning;
import io.cartorio.systemtests.workload.Traffic;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nothing that a replica holds in memory is needed by another. */
class SeveralOfEachST {
  private static final int ERRANDS = 120;
  private static final String PICTURE = "samples/etiqueta.jpg";
  private static final Duration LIMIT = Duration.ofMinutes(3);

  @Test
  void eachKindMayDieUnderLoad(@TempDir Path folder) throws Exception {
    Path file = folder.resolve("ledger.jsonl");
    try (Several several = new Several(folder)) {
      List<ServiceProcess> gateways = several.of(Service.GATEWAY);
      try (Api first = new Api(gateways.get(0).url(), "client-first");
          Api second = new Api(gateways.get(1).url(), "client-second")) {
        assertAnswered(first);
        assertAnswered(second);
        byte[] picture = Files.readAllBytes(Dist.ofCheckout().root().resolve(PICTURE));
        Answer text = undisturbed(first.ocr(picture));

        Traffic traffic = new Traffic();
        try (LedgerWriter ledger = new LedgerWriter(file)) {
          List<Client> clients =
              List.of(
                  new Client(first, ledger, traffic, picture, text),
                  new Client(second, ledger, traffic, picture, text));
          List<Errand> errands = Errand.mix(ERRANDS, 11);
          Thread work =
              Thread.ofPlatform()
                  .start(
                      () ->
                          ClosedLoop.run(12, ERRANDS, i -> clients.get(i % 2).run(errands.get(i))));
          killOneOfEach(several, traffic);
          work.join();
        }
        List<Finding> findings =
            Rest.await(several.brokers(), several.content(), Ledger.read(file), LIMIT);

        assertThat(findings).isEmpty();
        assertThat(traffic.finishedErrands()).isEqualTo(ERRANDS);
        assertThat(traffic.wrongAnswers()).isZero();
      }
    }
  }

  private static Answer undisturbed(Reply reply) {
    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.json().at("/pages/0/text").asString("")).isNotBlank();
    return Meaning.of(reply).orElseThrow();
  }

  private static void assertAnswered(Api api) {
    for (int i = 0; i < 5; i++) {
      Reply reply = api.noop(NoopAsk.ofMillis(1), new byte[10], Map.of());
      assertThat(reply.status()).isEqualTo(200);
    }
  }

  private static void killOneOfEach(Several several, Traffic traffic) throws Exception {
    int turn = 1;
    for (Service service : Service.values()) {
      int finished = turn * ERRANDS / 6;
      Await.until(
          LIMIT,
          () -> traffic.finishedErrands() >= finished && traffic.inFlight() >= 6,
          () -> "too little is under way");
      ServiceProcess victim = several.of(service).getFirst();
      victim.kill();
      if (service == Service.GATEWAY) {
        victim.startAgain();
      }
      turn++;
    }
  }
}

package io.cartorio.systemtests.workload;

import io.cartorio.schemas.id.JobId;
import io.cartorio.schemas.job.JobStatus;
import io.cartorio.schemas.operation.NoWork;
import io.cartorio.schemas.operation.NoWork.Fault;
import io.cartorio.systemtests.checker.Answer;
import io.cartorio.systemtests.checker.LedgerEntry.Accepted;
import io.cartorio.systemtests.checker.LedgerEntry.Answered;
import io.cartorio.systemtests.checker.LedgerEntry.Erased;
import io.cartorio.systemtests.checker.LedgerWriter;
import io.cartorio.systemtests.client.Api;
import io.cartorio.systemtests.client.Form;
import io.cartorio.systemtests.client.NoopAsk;
import io.cartorio.systemtests.client.Reply;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/** Runs errands, and writes down what it is told. Safe for use by many threads. */
public final class Client {
  private static final byte[] SMALL = new byte[1000];
  private static final byte[] LARGE = new byte[200_000];

  private final Api api;
  private final LedgerWriter ledger;
  private final Traffic traffic;
  private final byte[] picture;
  private final Answer text;

  /**
   * @param picture what is to be read
   * @param text what an undisturbed run reads there
   */
  public Client(Api api, LedgerWriter ledger, Traffic traffic, byte[] picture, Answer text) {
    this.api = api;
    this.ledger = ledger;
    this.traffic = traffic;
    this.picture = picture;
    this.text = text;
  }

  /** Returns when the errand has ended, however often it had to ask. */
  public void run(Errand errand) {
    traffic.started();
    try {
      runToItsEnd(errand);
    } finally {
      traffic.finished();
    }
  }

  private void runToItsEnd(Errand errand) {
    Persistence persistence = new Persistence();
    String key = api.client() + "-errand-" + errand.number();
    Reply taken = persistence.ask(() -> submit(errand, key), Client::isTaken);
    JobId job =
        taken
            .job()
            .orElseThrow(
                () ->
                    new IllegalStateException(
                        errand + " was answered without its job: " + taken.status()));
    ledger.write(new Accepted(job, api.client(), expected(errand)));
    Optional<Answer> answer = taken.status() == 202 ? Optional.empty() : Meaning.of(taken);
    switch (errand.kind()) {
      case ERASE -> {
        pause(errand);
        persistence.ask(() -> api.delete(job), r -> r.status() < 300 || r.status() == 404);
        ledger.write(new Erased(job));
      }
      case CANCEL -> {
        pause(errand);
        persistence.ask(() -> api.cancel(job), r -> r.status() < 300 || r.status() == 409);
        ledger.write(new Answered(job, follow(job, persistence)));
      }
      case WAIT, FOLLOW, READ, STUMBLE, FAIL, TRICKLE ->
          ledger.write(new Answered(job, answer.orElseGet(() -> follow(job, persistence))));
    }
  }

  private static void pause(Errand errand) {
    LockSupport.parkNanos(errand.millis() * 500_000L);
  }

  private Reply submit(Errand errand, String key) {
    Map<String, String> headers = Map.of("Idempotency-Key", key);
    return switch (errand.kind()) {
      case WAIT -> api.noop(noop(errand, Fault.NONE), SMALL, headers);
      case STUMBLE -> api.noop(noop(errand, Fault.TRANSIENT), SMALL, headers);
      case FAIL -> api.submitNoop(noop(errand, Fault.PERMANENT), SMALL, headers);
      case FOLLOW, CANCEL, ERASE -> api.submitNoop(noop(errand, Fault.NONE), SMALL, headers);
      case READ -> api.post("/ocr", Form.of(Map.of(), "picture", picture), headers);
      case TRICKLE -> trickle(errand, headers);
    };
  }

  private Reply trickle(Errand errand, Map<String, String> headers) {
    traffic.uploadStarted();
    try {
      return api.post(
          "/v2/jobs?delivery_mode=sync&" + noop(errand, Fault.NONE).query(),
          BodyPublishers.ofInputStream(() -> new Trickle(Form.of(Map.of(), "slow", LARGE).body())),
          headers);
    } finally {
      traffic.uploadEnded();
    }
  }

  private static NoopAsk noop(Errand errand, Fault fault) {
    int faultyAttempts =
        switch (fault) {
          case NONE -> 0;
          case TRANSIENT, CRASH, HANG -> 1;
          case PERMANENT -> 100;
        };
    return new NoopAsk(new NoWork(errand.millis(), fault, faultyAttempts));
  }

  private static boolean isTaken(Reply reply) {
    return reply.status() == 202 || reply.job().isPresent() && Meaning.of(reply).isPresent();
  }

  private List<Answer> expected(Errand errand) {
    Answer done = new Answer(JobStatus.DONE, null);
    return switch (errand.kind()) {
      case WAIT, FOLLOW, STUMBLE, TRICKLE -> List.of(done);
      case READ -> List.of(text);
      case FAIL -> List.of(new Answer(JobStatus.FAILED, null));
      case CANCEL, ERASE -> List.of(done, new Answer(JobStatus.CANCELLED, null));
    };
  }

  /** Looks after a job until it has ended. */
  private Answer follow(JobId job, Persistence persistence) {
    Reply ended =
        persistence.ask(
            () -> api.result(job),
            reply -> {
              if (reply.status() == 404) {
                traffic.answeredWrongly();
              }
              return Meaning.of(reply).isPresent();
            });
    return Meaning.of(ended).orElseThrow();
  }
}

package io.cartorio.systemtests.privacy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.ByteString;
import io.cartorio.schemas.content.Grant;
import io.cartorio.schemas.id.JobId;
import io.cartorio.schemas.intake.Intake;
import io.cartorio.schemas.intake.Intake.Cancel;
import io.cartorio.schemas.intake.Intake.Delete;
import io.cartorio.schemas.intake.Intake.Redeliver;
import io.cartorio.schemas.intake.Intake.Submit;
import io.cartorio.schemas.intake.Intake.Sweep;
import io.cartorio.schemas.topic.Topics;
import io.cartorio.systemtests.checker.LogReader;
import io.cartorio.systemtests.checker.Logged;
import io.cartorio.systemtests.client.Api;
import io.cartorio.systemtests.process.Await;
import io.cartorio.systemtests.process.Dist;
import io.cartorio.systemtests.process.FreePort;
import io.cartorio.systemtests.process.Standalone;
import io.opentelemetry.proto.trace.v1.Span;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What is left of a run, byte by byte, against the table of {@code docs/privacy.md}; and what was
 * told of it.
 */
class WholeRunST {
  private static final String FIRST_KEY = "a-primeira-chave-desta-plataforma-e-secreta";
  private static final Duration LIMIT = Duration.ofSeconds(30);
  private static final Set<String> STEPS =
      Set.of("POST /ocr", "work ReadImage", "project documents.results", "POST webhook");
  private static final String PLANTED = "planted.";

  @TempDir static Path data;

  private static final Finder FINDER = new Finder();
  private static Standalone platform;
  private static Receiver receiver;
  private static Collector collector;
  private static JobId told;
  private static URI workers;
  private static Path root;

  @BeforeAll
  static void run() throws Exception {
    Dist dist = Dist.ofCheckout();
    root = dist.root();
    Path samples = root.resolve("samples");
    receiver = new Receiver(Files.readAllBytes(samples.resolve("identidade.jpg")));
    collector = new Collector();
    int port = FreePort.any();
    workers = URI.create("http://127.0.0.1:" + port);
    platform =
        Standalone.start(
            dist,
            data,
            List.of(
                "--cartorio.keys.first=" + FIRST_KEY,
                "--cartorio.gateway.noop-enabled=true",
                "--cartorio.workers.noop-enabled=true",
                "--cartorio.standalone.workers.port=" + port,
                "--cartorio.webhooks.largest-body=1KB",
                "--cartorio.telemetry.traces=" + collector.url(),
                "--cartorio.telemetry.every=200ms",
                "--cartorio.outbound.allow=127.0.0.0/8",
                "--cartorio.outbound.ports=1-65535",
                "--logging.level.io.cartorio=debug"));
    WholeRun run = new WholeRun(FINDER, platform.url(), FIRST_KEY, samples, receiver);
    told = run.run();
    watchGrants();
    FINDER.watch(Kind.SECRETS, Files.readString(data.resolve("secret")));
    run.erase();
  }

  @AfterAll
  static void stop() {
    platform.close();
    receiver.close();
    collector.close();
  }

  @Test
  void nothingStandsWhereItMayNot() throws Exception {
    Sightings seen = new Sightings(FINDER);
    EveryRecord log = new EveryRecord(platform.brokers());
    Set<String> topics =
        log.topics().stream()
            .filter(topic -> !topic.startsWith(PLANTED))
            .collect(Collectors.toSet());
    topics.forEach(topic -> seen.look(topic, new byte[0]));
    log.read(topics, seen::look);
    lookAtLogs(seen);
    lookAtFigures(seen);
    lookAtNames(seen);
    collector.told().forEach(sent -> seen.look("spans", sent));

    assertThat(seen.against(MayHold.read(root.resolve("docs/privacy.md")))).isEmpty();
    assertThat(FINDER.watched(Kind.VALUES)).as("values that came out").isGreaterThan(10);
    assertThat(seen.in(Topics.RESULTS.name())).containsKey(Kind.VALUES);
    assertThat(seen.in(Topics.OUTCOMES.name())).containsKey(Kind.VALUES);
    assertThat(seen.in(Topics.INTAKE.name())).containsKey(Kind.GRANTS);
    assertThat(seen.places())
        .containsAll(Topics.all().stream().map(topic -> topic.name()).toList())
        .anyMatch(place -> place.endsWith("jobs-live-changelog"))
        .contains("log", "metrics", "spans", "__consumer_offsets");
  }

  @Test
  void oneRequestIsOneTreeFromHttpToTheWebhook() {
    ByteString trace = trace("POST /ocr", told);

    Await.until(
        LIMIT,
        () -> tree(trace).names().containsAll(STEPS) && tree(trace).torn().isEmpty(),
        () -> "of " + STEPS + " there are " + tree(trace).names() + ", torn " + tree(trace).torn());

    assertThat(tree(trace).roots()).containsExactly("POST /ocr");
    assertThat(tree(trace).pathTo("POST webhook"))
        .containsExactly(
            "POST /ocr", "publish documents.intake", "decide intake", "deliver", "POST webhook");
    assertThat(tree(trace).pathTo("project documents.results"))
        .containsExactly(
            "POST /ocr",
            "publish documents.intake",
            "decide intake",
            "work ReadImage",
            "publish documents.outcomes",
            "decide outcomes",
            "project documents.results");
  }

  private static ByteString trace(String name, JobId job) {
    return collector.spans().stream()
        .filter(span -> span.getName().equals(name))
        .filter(
            span -> Collector.attribute(span, "cartorio.job.id").equals(Optional.of(job.value())))
        .map(Span::getTraceId)
        .findFirst()
        .orElseThrow();
  }

  private static TraceTree tree(ByteString trace) {
    return TraceTree.of(collector.spans(), trace);
  }

  @ParameterizedTest
  @ValueSource(strings = {"none", "gzip", "snappy", "lz4", "zstd"})
  void whatIsPlantedIsFoundUnderAnyCompressionEvenInAnAbortedTransaction(String compression)
      throws Exception {
    String topic = PLANTED + compression;
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", platform.brokers()))) {
      admin.createTopics(List.of(new NewTopic(topic, 1, (short) 1))).all().get();
    }
    plant(topic, compression);
    Sightings seen = new Sightings(FINDER);

    new EveryRecord(platform.brokers()).read(Set.of(topic), seen::look);

    assertThat(seen.in(topic)).containsOnlyKeys(Kind.SECRETS);
    assertThat(seen.against(MayHold.read(root.resolve("docs/privacy.md")))).isNotEmpty();
  }

  @Test
  void anErasedOwnerHasLeftNothingInTheContentStore() throws IOException {
    Sightings seen = new Sightings(FINDER);
    eachFile(data.resolve("content"), file -> seen.look("content", Files.readAllBytes(file)));

    assertThat(seen.in("content")).isEmpty();
  }

  private static void plant(String topic, String compression) {
    Map<String, Object> settings =
        Map.of(
            "bootstrap.servers", platform.brokers(),
            "compression.type", compression,
            "transactional.id", topic);
    try (var producer =
        new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
      producer.initTransactions();
      producer.beginTransaction();
      byte[] value = ("{\"oops\":\"" + FIRST_KEY + "\"}").repeat(20).getBytes(UTF_8);
      var unused = producer.send(new ProducerRecord<>(topic, value));
      producer.flush();
      producer.abortTransaction();
    }
  }

  private static void watchGrants() {
    for (Logged<Intake> record : new LogReader(platform.brokers()).all(Topics.INTAKE)) {
      switch (record.message()) {
        case Submit submit -> submit.inputs().forEach(input -> watch(input.grant()));
        case Cancel cancel -> watch(cancel.grant());
        case Delete delete -> watch(delete.grant());
        case Redeliver redeliver -> watch(redeliver.grant());
        case Sweep sweep -> {}
      }
    }
  }

  private static void watch(Grant grant) {
    FINDER.watch(Kind.GRANTS, grant.signature());
  }

  private interface Look {
    void at(Path file) throws IOException;
  }

  private static void eachFile(Path folder, Look look) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        look.at(file);
      }
    }
  }

  private static void lookAtLogs(Sightings seen) throws IOException {
    for (String folder : List.of("log", "workers", "redis")) {
      eachFile(
          data.resolve(folder),
          file -> {
            if (file.toString().matches(".*\\.(out|log)")) {
              seen.look("log", Files.readAllBytes(file));
            }
          });
    }
  }

  private static void lookAtFigures(Sightings seen) {
    try (Api gateway = new Api(platform.url(), "figures");
        Api worker = new Api(workers, "figures")) {
      seen.look("metrics", gateway.get("/metrics").body());
      seen.look("metrics", worker.get("/actuator/prometheus").body());
    }
  }

  private static void lookAtNames(Sightings seen) throws IOException {
    eachFile(
        data.resolve("content"),
        file -> seen.look("content names", data.relativize(file).toString().getBytes(UTF_8)));
  }
}

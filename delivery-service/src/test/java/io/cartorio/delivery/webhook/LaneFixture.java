package io.cartorio.delivery.webhook;

import io.cartorio.platform.content.ContentStore;
import io.cartorio.platform.content.files.ContentSettings;
import io.cartorio.platform.content.files.FileContentStore;
import io.cartorio.platform.endpoint.AddressSeal;
import io.cartorio.platform.endpoint.EndpointBook;
import io.cartorio.platform.endpoint.EndpointIds;
import io.cartorio.platform.endpoint.EndpointReader;
import io.cartorio.platform.endpoint.SigningSecrets;
import io.cartorio.platform.kafka.EventPublisher;
import io.cartorio.platform.kafka.RecordProducer;
import io.cartorio.platform.kafka.TopicProvisioner;
import io.cartorio.platform.link.ResultLinks;
import io.cartorio.platform.outbound.Outbound;
import io.cartorio.platform.outbound.OutboundConfiguration;
import io.cartorio.platform.telemetry.Spans;
import io.cartorio.platform.telemetry.TraceParent;
import io.cartorio.platform.testing.Settings;
import io.cartorio.platform.testing.TestBroker;
import io.cartorio.schemas.content.ContentRef;
import io.cartorio.schemas.endpoint.EndpointRecord;
import io.cartorio.schemas.id.EndpointId;
import io.cartorio.schemas.id.InstanceId;
import io.cartorio.schemas.id.JobId;
import io.cartorio.schemas.id.Origin;
import io.cartorio.schemas.id.OwnerId;
import io.cartorio.schemas.id.TaskId;
import io.cartorio.schemas.job.JobStatus;
import io.cartorio.schemas.outcome.TaskOutcome;
import io.cartorio.schemas.serde.CloudEventDeserializer;
import io.cartorio.schemas.task.Lane;
import io.cartorio.schemas.task.Task;
import io.cartorio.schemas.task.Work.Deliver;
import io.cartorio.schemas.topic.Topics;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** A broker, a content store and the webhook lane; tasks are written and outcomes read by hand. */
final class LaneFixture implements AutoCloseable {
  static final OwnerId OWNER = OwnerId.of("0000000000000000000000anna");
  private static final SecretKey KEY = new SecretKeySpec(new byte[32], "HmacSHA256");

  final TestBroker broker = TestBroker.start();
  final SigningSecrets secrets = new SigningSecrets(KEY);
  final ContentStore store;
  private final AddressSeal seal = new AddressSeal(KEY);
  private final EndpointIds ids = new EndpointIds(KEY);
  private final EndpointBook book = new EndpointBook(seal, secrets);
  private final RecordProducer producer;
  private final EventPublisher publisher;
  private final EndpointReader reader;
  private final KafkaConsumer<byte[], byte[]> outcomes;
  private final List<ConfigurableApplicationContext> contexts = new ArrayList<>();
  private final List<TaskOutcome> heard = new ArrayList<>();

  LaneFixture(Path folder) throws IOException {
    store = new FileContentStore(ContentSettings.at(folder));
    new TopicProvisioner(broker.settings()).provision();
    producer = new RecordProducer(broker.settings());
    publisher =
        new EventPublisher(producer, new Origin("delivery-service", "0.1.0", InstanceId.of("t-0")));
    reader = new EndpointReader(book, broker.settings(), publisher);
    reader.start();
    outcomes =
        new KafkaConsumer<>(
            broker.settings().client(), new ByteArrayDeserializer(), new ByteArrayDeserializer());
    List<TopicPartition> partitions =
        outcomes.partitionsFor(Topics.OUTCOMES.name()).stream()
            .map(each -> new TopicPartition(each.topic(), each.partition()))
            .toList();
    outcomes.assign(partitions);
    outcomes.seekToBeginning(partitions);
  }

  static WebhookSettings settings(Map<String, String> changed) {
    return Settings.bind("cartorio.webhooks", WebhookSettings.class, changed);
  }

  /** One that may call the machine it is on. */
  WebhookLane lane(String instance, WebhookSettings settings) {
    return lane(
        instance,
        settings,
        outbound("--cartorio.outbound.allow=127.0.0.0/8", "--cartorio.outbound.ports=1-65535"));
  }

  /** As it is by default but for these settings. */
  Outbound outbound(String... changed) {
    ConfigurableApplicationContext context =
        new SpringApplicationBuilder(OutboundConfiguration.class)
            .web(WebApplicationType.NONE)
            .bannerMode(Banner.Mode.OFF)
            .run(changed);
    contexts.add(context);
    return context.getBean(Outbound.class);
  }

  WebhookLane lane(String instance, WebhookSettings settings, Outbound outbound) {
    InstantSource clock = InstantSource.system();
    Courier courier =
        new Courier(
            book,
            new Envelope(store, new ResultLinks(KEY), settings),
            new GuardedReceiver(outbound),
            (endpoint, at) ->
                log(
                    new EndpointRecord.Standing(
                        endpoint.id(), at, EndpointRecord.Standing.Reason.GONE)),
            settings,
            Spans.NONE,
            clock);
    WebhookLane lane =
        new WebhookLane(
            settings,
            broker.settings(),
            new Deliverer(book, new Gates(settings), courier, settings, clock),
            publisher,
            new Origin("delivery-service", "0.1.0", InstanceId.of(instance)));
    lane.start();
    return lane;
  }

  EndpointId endpoint(URI url) {
    return endpoint(OWNER, url);
  }

  EndpointId endpoint(OwnerId owner, URI url) {
    EndpointId id = ids.of(owner, url);
    log(new EndpointRecord.Address(id, owner, now(), seal.seal(id, url)));
    return id;
  }

  void log(EndpointRecord entry) {
    publisher.send(Topics.ENDPOINTS, entry, TraceParent.start()).join();
  }

  boolean isEnabled(EndpointId id) {
    return book.find(id).orElseThrow().isEnabled();
  }

  Task send(EndpointId endpoint, @Nullable ContentRef result) {
    return send(endpoint, JobId.random(), result);
  }

  Task send(EndpointId endpoint, JobId job, @Nullable ContentRef result) {
    Task task =
        new Task(
            TaskId.of(job, "deliver"),
            OWNER,
            1,
            Lane.WEBHOOK,
            new Deliver(
                endpoint,
                "ocr",
                JobStatus.DONE,
                result,
                null,
                now(),
                now().plus(Duration.ofDays(3))),
            now(),
            45_000);
    publisher.send(Topics.tasks(Lane.WEBHOOK), task, TraceParent.start()).join();
    return task;
  }

  /** Everything said of the task so far. */
  List<TaskOutcome> outcomes(Task task) {
    CloudEventDeserializer<TaskOutcome> deserializer = Topics.OUTCOMES.deserializer();
    outcomes
        .poll(Duration.ofMillis(50))
        .forEach(
            message -> {
              TaskOutcome outcome =
                  deserializer.deserialize(message.topic(), message.headers(), message.value());
              if (outcome != null) {
                heard.add(outcome);
              }
            });
    return heard.stream().filter(outcome -> outcome.task().equals(task.id())).toList();
  }

  private static Instant now() {
    return Instant.now().truncatedTo(ChronoUnit.MICROS);
  }

  @Override
  public void close() {
    contexts.forEach(ConfigurableApplicationContext::close);
    reader.stop();
    outcomes.close();
    producer.close();
    broker.close();
  }
}

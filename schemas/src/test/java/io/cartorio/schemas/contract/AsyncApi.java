package io.cartorio.schemas.contract;

import static io.cartorio.schemas.serde.CloudEventHeaders.CONTENT_TYPE;
import static io.cartorio.schemas.serde.CloudEventHeaders.DEAD_LETTER_REASON;
import static io.cartorio.schemas.serde.CloudEventHeaders.DEAD_LETTER_SOURCE;
import static io.cartorio.schemas.serde.CloudEventHeaders.ID;
import static io.cartorio.schemas.serde.CloudEventHeaders.SOURCE;
import static io.cartorio.schemas.serde.CloudEventHeaders.SPEC_VERSION;
import static io.cartorio.schemas.serde.CloudEventHeaders.SUBJECT;
import static io.cartorio.schemas.serde.CloudEventHeaders.TIME;
import static io.cartorio.schemas.serde.CloudEventHeaders.TRACE_PARENT;
import static io.cartorio.schemas.serde.CloudEventHeaders.TYPE;

import io.cartorio.schemas.serde.Json;
import io.cartorio.schemas.topic.Topic;
import io.cartorio.schemas.topic.Topics;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The AsyncAPI document of the log, made of the catalogue and the JSON Schemas of its records. */
final class AsyncApi {
  /** Where the schemas stand, from the folder of the document. */
  private static final String SCHEMAS = "../schemas/src/main/resources/io/cartorio/schemas/json/";

  /** What each topic holds; who else than the platform's own services may write it, or read it. */
  private enum Use {
    INTAKE("Requests: gateways write them, and whoever holds a grant", true, false),
    TASKS("Work for one handler", false, false),
    OUTCOMES("What workers say of their tasks", false, false),
    EVENTS("The facts of each job's life, and of records that were refused", false, true),
    JOBS("Each job as it stands", false, true),
    RESULTS("How each job ended; it may hold what was read of a document", false, true),
    CANCELLATIONS("Jobs that stopped, for every worker", false, false),
    CAPACITY("What each lane holds and how fast it drains", false, true),
    KEYS("API keys, as keyed hashes", false, false),
    ENDPOINTS("Webhooks, their addresses sealed", false, false);

    private final String says;
    private final boolean othersWrite;
    private final boolean othersRead;

    Use(String says, boolean othersWrite, boolean othersRead) {
      this.says = says;
      this.othersWrite = othersWrite;
      this.othersRead = othersRead;
    }

    static Use of(Topic<?> topic) {
      String name = topic.name().split("\\.", -1)[1];
      return valueOf(name.toUpperCase(java.util.Locale.ROOT));
    }
  }

  private final ObjectNode root = Json.mapper().createObjectNode();
  private final ObjectNode channels = Json.mapper().createObjectNode();
  private final ObjectNode operations = Json.mapper().createObjectNode();
  private final Map<String, ObjectNode> messages = new TreeMap<>();

  private AsyncApi() {}

  static ObjectNode document() {
    AsyncApi document = new AsyncApi();
    document.head();
    Topics.all().forEach(document::add);
    document.foot();
    return document.root;
  }

  private void head() {
    root.put("asyncapi", "3.0.0");
    ObjectNode info = root.putObject("info");
    info.put("title", "Cartorio: the log");
    info.put("version", "0.1");
    info.put(
        "description",
        "Everything that happened to a document, as CloudEvents 1.0 in Kafka's binary mode with"
            + " values in JSON. Operations are those of the platform: what it receives others may"
            + " send, and what it sends others may read, with read_committed. Channels tagged"
            + " internal are for its own services alone.");
    info.putObject("license")
        .put("name", "Apache-2.0")
        .put("url", "https://www.apache.org/licenses/LICENSE-2.0");
    root.put("defaultContentType", "application/json");
    ObjectNode broker = root.putObject("servers").putObject("broker");
    broker.put("host", "localhost:9092").put("protocol", "kafka");
    broker.put("description", "cartorio.kafka.bootstrap-servers; ./cartorio status names it");
  }

  private void add(Topic<?> topic) {
    Use use = Use.of(topic);
    ObjectNode channel = channel(topic.name(), topic, use.says);
    tag(channel, use.othersWrite || use.othersRead);
    ObjectNode carried = channel.putObject("messages");
    new TreeMap<>(topic.family().types())
        .forEach(
            (type, kind) -> {
              carried.putObject(type).put("$ref", "#/components/messages/" + type);
              messages.computeIfAbsent(type, AsyncApi::message);
            });
    operation(topic.name(), use.othersWrite ? "receive" : "send", use.says);
    ObjectNode letters =
        channel(topic.deadLetters(), topic, "Records of " + topic.name() + " that nobody can read");
    tag(letters, true);
    letters
        .putObject("messages")
        .putObject("dead-letter")
        .put("$ref", "#/components/messages/dead-letter");
    operation(topic.deadLetters(), "send", "A record was put aside, with the reason");
  }

  private ObjectNode channel(String name, Topic<?> topic, String says) {
    ObjectNode channel = channels.putObject(name).put("address", name).put("description", says);
    channel.putArray("servers").addObject().put("$ref", "#/servers/broker");
    if (name.equals(topic.name())) {
      ObjectNode binding = channel.putObject("bindings").putObject("kafka");
      binding.put("bindingVersion", "0.5.0").put("topic", name);
      ObjectNode settings = binding.putObject("topicConfiguration");
      Map<String, String> retention = topic.retention().settings();
      settings.putArray("cleanup.policy").add(retention.get("cleanup.policy"));
      if (retention.containsKey("retention.ms")) {
        settings.put("retention.ms", Long.parseLong(retention.get("retention.ms")));
      }
    }
    return channel;
  }

  private static void tag(ObjectNode channel, boolean ofOthers) {
    channel.putArray("tags").addObject().put("name", ofOthers ? "public" : "internal");
  }

  private void operation(String channel, String action, String says) {
    ObjectNode operation = operations.putObject(action + '-' + channel);
    operation.put("action", action).put("summary", says);
    operation.putObject("channel").put("$ref", "#/channels/" + channel);
  }

  private static ObjectNode message(String type) {
    ObjectNode message = Json.mapper().createObjectNode().put("name", type).put("title", type);
    message.put("contentType", "application/json");
    message.putObject("headers").put("$ref", "#/components/schemas/headers");
    message.putObject("payload").put("$ref", SCHEMAS + Contract.pathOf(type) + ".schema.json");
    keyed(message);
    return message;
  }

  private static void keyed(ObjectNode message) {
    ObjectNode binding = message.putObject("bindings").putObject("kafka");
    binding.put("bindingVersion", "0.5.0").putObject("key").put("type", "string");
  }

  private void foot() {
    root.set("channels", channels);
    root.set("operations", operations);
    ObjectNode components = root.putObject("components");
    ObjectNode all = components.putObject("messages");
    messages.forEach(all::set);
    ObjectNode letter = all.putObject("dead-letter").put("name", "dead-letter");
    letter.put("title", "A record that could not be read");
    letter.put(
        "description", "As it came, or without its value where that may say something of a person");
    letter.putObject("headers").put("$ref", "#/components/schemas/dead-letter-headers");
    keyed(letter);
    ObjectNode schemas = components.putObject("schemas");
    schemas.set("headers", cloudEvent());
    schemas.set("dead-letter-headers", deadLetter());
  }

  private static ObjectNode cloudEvent() {
    ObjectNode headers = Json.mapper().createObjectNode().put("type", "object");
    ObjectNode properties = headers.putObject("properties");
    properties.putObject(SPEC_VERSION).put("const", "1.0");
    text(properties, ID, "Of the record: the same for a repeat of it");
    text(properties, TYPE, "The name of the message; it must be a known one where it is there");
    text(properties, SOURCE, "Service, build and instance that wrote it");
    text(properties, TIME, "When it was written").put("format", "date-time");
    text(properties, SUBJECT, "The key, most often the job");
    properties.putObject(CONTENT_TYPE).put("const", "application/json");
    text(properties, TRACE_PARENT, "W3C Trace Context, where a trace runs");
    return headers;
  }

  private static ObjectNode deadLetter() {
    ObjectNode headers = Json.mapper().createObjectNode().put("type", "object");
    ObjectNode properties = headers.putObject("properties");
    text(properties, DEAD_LETTER_REASON, "Why it could not be read");
    text(properties, DEAD_LETTER_SOURCE, "Who could not read it");
    text(properties, "dead_letter_partition", "Where it stands");
    text(properties, "dead_letter_offset", "Where it stands");
    text(properties, "dead_letter_size", "Bytes of its value");
    ArrayNode required = headers.putArray("required");
    required.add(DEAD_LETTER_REASON);
    return headers;
  }

  private static ObjectNode text(ObjectNode properties, String name, String says) {
    return properties.putObject(name).put("type", "string").put("description", says);
  }
}

package io.cartorio.streams.topology;

import io.cartorio.schemas.JobMessage;
import io.cartorio.schemas.intake.Intake;
import io.cartorio.schemas.outcome.TaskOutcome;
import io.cartorio.schemas.task.Lane;
import io.cartorio.schemas.topic.Topics;
import io.cartorio.streams.job.Input.Reported;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.streams.AutoOffsetReset;
import org.apache.kafka.streams.Topology;

/** The stream-processor's topology. Every node, store and topic has a name that stays. */
public final class CartorioTopology {
  private CartorioTopology() {}

  public static Topology buildTopology(TopologyParts parts) {
    GrantCheck grants = new GrantCheck(parts.grantSecret());
    Source<Intake> intake = new Source<>(Nodes.INTAKE, Topics.INTAKE, grants::check);
    Source<TaskOutcome> outcomes =
        new Source<>(
            Nodes.OUTCOMES, Topics.OUTCOMES, (outcome, written, now) -> new Reported(outcome));
    Topology topology = new Topology();
    addReader(topology, intake, parts);
    addReader(topology, outcomes, parts);
    topology.addProcessor(
        Nodes.DECIDE,
        () -> new DecideProcessor(parts),
        Nodes.reader(intake.node()),
        Nodes.reader(outcomes.node()));
    Stores.all().forEach(store -> topology.addStateStore(store, Nodes.DECIDE));
    addSink(topology, Nodes.EVENTS, Topics.EVENTS.name(), Nodes.DECIDE);
    addSink(topology, Nodes.JOBS, Topics.JOBS.name(), Nodes.DECIDE);
    addSink(topology, Nodes.RESULTS, Topics.RESULTS.name(), Nodes.DECIDE);
    addSink(topology, Nodes.CANCELLATIONS, Topics.CANCELLATIONS.name(), Nodes.DECIDE);
    addSink(topology, Nodes.CAPACITY, Topics.CAPACITY.name(), Nodes.DECIDE);
    for (Lane lane : Lane.values()) {
      addSink(topology, Nodes.tasks(lane), Topics.tasks(lane).name(), Nodes.DECIDE);
    }
    addDeadLetters(topology, intake);
    addDeadLetters(topology, outcomes);
    return topology;
  }

  private static <V extends JobMessage> void addReader(
      Topology topology, Source<V> source, TopologyParts parts) {
    String reader = Nodes.reader(source.node());
    topology.addSource(
        AutoOffsetReset.earliest(),
        source.node(),
        new RecordTime(parts.clock()),
        new ByteArrayDeserializer(),
        new ByteArrayDeserializer(),
        source.topic().name());
    topology.addProcessor(reader, () -> new ReadProcessor<>(source, parts), source.node());
    topology.addSink(
        Nodes.forwarded(source.node()),
        source.topic().name(),
        new ByteArraySerializer(),
        new ByteArraySerializer(),
        new Placement(),
        reader);
  }

  private static void addDeadLetters(Topology topology, Source<?> source) {
    addSink(
        topology,
        Nodes.deadLetters(source.node()),
        source.topic().deadLetters(),
        Nodes.reader(source.node()),
        Nodes.DECIDE);
  }

  private static void addSink(Topology topology, String node, String topic, String... parents) {
    topology.addSink(node, topic, new ByteArraySerializer(), new ByteArraySerializer(), parents);
  }
}

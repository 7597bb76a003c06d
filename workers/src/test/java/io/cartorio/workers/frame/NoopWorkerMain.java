package io.cartorio.workers.frame;

import io.cartorio.platform.content.files.ContentSettings;
import io.cartorio.platform.content.files.FileContentStore;
import io.cartorio.platform.kafka.EventPublisher;
import io.cartorio.platform.kafka.KafkaSettings;
import io.cartorio.platform.kafka.RecordProducer;
import io.cartorio.schemas.id.InstanceId;
import io.cartorio.schemas.id.Origin;
import io.cartorio.schemas.task.Work;
import io.cartorio.workers.handlers.NoopHandler;
import io.cartorio.workers.handlers.PurgeHandler;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** A worker in a process of its own, to be killed. Arguments: brokers, instance, folder. */
final class NoopWorkerMain {
  private NoopWorkerMain() {}

  public static void main(String[] arguments) throws Exception {
    KafkaSettings kafka = KafkaSettings.at(arguments[0]);
    Origin origin = new Origin("workers", "test", InstanceId.of(arguments[1]));
    FileContentStore store = new FileContentStore(ContentSettings.at(Path.of(arguments[2])));
    Worker worker =
        new Worker(
            Bench.settings(Duration.ofSeconds(10)),
            new Handlers(
                List.of(
                    new NoopHandler(true, status -> Runtime.getRuntime().halt(status)),
                    new PurgeHandler(store),
                    new Bench.Unasked<>(Work.ReadImage.class),
                    new Bench.Unasked<>(Work.ProcessDocument.class),
                    new Bench.Unasked<>(Work.ClassifyDocument.class),
                    new Bench.Unasked<>(Work.ExtractDocument.class))),
            store,
            kafka,
            new EventPublisher(new RecordProducer(kafka), origin),
            origin,
            new SimpleMeterRegistry());
    Runtime.getRuntime().addShutdownHook(new Thread(worker::close));
    worker.start();
    System.out.println("ready");
    Thread.currentThread().join();
  }
}

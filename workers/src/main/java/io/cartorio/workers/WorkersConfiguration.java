package io.cartorio.workers;

import io.cartorio.platform.content.ContentStore;
import io.cartorio.platform.content.config.ContentConfiguration;
import io.cartorio.platform.kafka.EventPublisher;
import io.cartorio.platform.kafka.KafkaConfiguration;
import io.cartorio.platform.kafka.KafkaSettings;
import io.cartorio.platform.kafka.RecordProducer;
import io.cartorio.platform.origin.Origins;
import io.cartorio.schemas.document.DocumentTypes;
import io.cartorio.schemas.document.OtherPapers;
import io.cartorio.schemas.id.Origin;
import io.cartorio.workers.annotate.Annotator;
import io.cartorio.workers.child.ChildPool;
import io.cartorio.workers.child.ChildSettings;
import io.cartorio.workers.classification.DocumentClassifier;
import io.cartorio.workers.frame.Handlers;
import io.cartorio.workers.frame.Worker;
import io.cartorio.workers.frame.WorkerSettings;
import io.cartorio.workers.handlers.Annotations;
import io.cartorio.workers.handlers.ClaimCheck;
import io.cartorio.workers.handlers.ClassStep;
import io.cartorio.workers.handlers.ClassifyDocumentHandler;
import io.cartorio.workers.handlers.DocumentImages;
import io.cartorio.workers.handlers.Engines;
import io.cartorio.workers.handlers.ExtractDocumentHandler;
import io.cartorio.workers.handlers.FieldsStep;
import io.cartorio.workers.handlers.NoopHandler;
import io.cartorio.workers.handlers.PictureReader;
import io.cartorio.workers.handlers.ProcessDocumentHandler;
import io.cartorio.workers.handlers.PurgeHandler;
import io.cartorio.workers.handlers.ReadImageHandler;
import io.cartorio.workers.handlers.Results;
import io.cartorio.workers.imaging.ImageDecoder;
import io.cartorio.workers.imaging.ImageLimits;
import io.cartorio.workers.imaging.ImagingSettings;
import io.cartorio.workers.inference.Inference;
import io.cartorio.workers.inference.embedded.EmbeddedConfiguration;
import io.cartorio.workers.ocr.OcrEngine;
import io.cartorio.workers.ocr.paddle.PaddleConfiguration;
import io.cartorio.workers.task.TaskHandler;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.List;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The parts of a worker. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({WorkerSettings.class, ChildSettings.class, ImagingSettings.class})
@Import({
  KafkaConfiguration.class,
  ContentConfiguration.class,
  EmbeddedConfiguration.class,
  PaddleConfiguration.class
})
class WorkersConfiguration {
  private static final String SERVICE = "workers";

  @Bean(destroyMethod = "close")
  ChildPool childPool(ChildSettings settings, MeterRegistry registry) {
    return new ChildPool(settings, registry);
  }

  @Bean
  ImageDecoder imageDecoder(ChildPool children, ImagingSettings settings) {
    return new ImageDecoder(children, settings);
  }

  @Bean
  NoopHandler noopHandler(WorkerSettings settings) {
    return new NoopHandler(settings.noopEnabled(), status -> Runtime.getRuntime().halt(status));
  }

  @Bean
  PurgeHandler purgeHandler(ContentStore store) {
    return new PurgeHandler(store);
  }

  @Bean
  PictureReader pictureReader(ContentStore store, ImageDecoder decoder, ImagingSettings settings) {
    return new PictureReader(new ClaimCheck(store), decoder, new ImageLimits(settings));
  }

  @Bean
  ReadImageHandler readImageHandler(PictureReader reader, ContentStore store, OcrEngine paddle) {
    return new ReadImageHandler(reader, new Results(store), new Engines(paddle));
  }

  @Bean
  DocumentImages documentImages(PictureReader reader, OcrEngine paddle) {
    return new DocumentImages(reader, new Engines(paddle));
  }

  @Bean
  ClassStep classStep(DocumentImages images, Inference inference) {
    return new ClassStep(
        images,
        new DocumentClassifier(inference, DocumentTypes.standard(), OtherPapers.standard()));
  }

  @Bean
  FieldsStep fieldsStep(ContentStore store) {
    return new FieldsStep(
        new Results(store),
        Annotations.of(store, Annotator.ofThisMachine()),
        Clock.systemDefaultZone());
  }

  @Bean
  ExtractDocumentHandler extractDocumentHandler(
      DocumentImages images, ContentStore store, FieldsStep fields) {
    return new ExtractDocumentHandler(images, new Results(store), fields, DocumentTypes.standard());
  }

  @Bean
  ProcessDocumentHandler processDocumentHandler(
      ClassStep classStep, FieldsStep fields, ContentStore store) {
    return new ProcessDocumentHandler(classStep, fields, new Results(store));
  }

  @Bean
  ClassifyDocumentHandler classifyDocumentHandler(ClassStep classStep, ContentStore store) {
    return new ClassifyDocumentHandler(classStep, new Results(store));
  }

  @Bean(destroyMethod = "")
  Worker worker(
      WorkerSettings settings,
      List<TaskHandler<?>> handlers,
      ContentStore store,
      KafkaSettings kafka,
      RecordProducer producer,
      Origins origins,
      MeterRegistry registry) {
    Origin origin = origins.of(SERVICE);
    return new Worker(
        settings,
        new Handlers(handlers),
        store,
        kafka,
        new EventPublisher(producer, origin),
        origin,
        registry);
  }

  @Bean
  WorkerLifecycle workerLifecycle(Worker worker, ImageDecoder decoder) {
    return new WorkerLifecycle(worker, new DecoderCheck(decoder));
  }

  @Bean("workerHealthIndicator")
  WorkerHealth workerHealth(WorkerLifecycle lifecycle) {
    return new WorkerHealth(lifecycle);
  }
}

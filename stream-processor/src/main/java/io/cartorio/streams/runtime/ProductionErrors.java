package io.cartorio.streams.runtime;

import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.apache.kafka.streams.errors.ProductionExceptionHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What cannot be written stops the thread, which reads its input again: an event that was dropped
 * would be a lie. The one exception is a dead letter that is too large even for that, which is
 * dropped with a word in the log; the broker keeps the original for as long as its topic does.
 */
public final class ProductionErrors implements ProductionExceptionHandler {
  private static final Logger LOG = LoggerFactory.getLogger(ProductionErrors.class);

  @Override
  public void configure(Map<String, ?> configs) {}

  @Override
  public Response handleError(
      ErrorHandlerContext context, ProducerRecord<byte[], byte[]> message, Exception exception) {
    boolean isDeadLetter = message.topic().endsWith(".dlq");
    if (isDeadLetter && exception instanceof RecordTooLargeException) {
      LOG.atError()
          .addKeyValue("topic", context.topic())
          .addKeyValue("partition", context.partition())
          .addKeyValue("offset", context.offset())
          .log("a record is too large even to be put aside; it stands where it was read");
      return Response.resume(List.of());
    }
    return exception instanceof RetriableException ? Response.retry() : Response.fail(List.of());
  }
}

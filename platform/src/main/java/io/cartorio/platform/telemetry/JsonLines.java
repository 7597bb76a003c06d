package io.cartorio.platform.telemetry;

import ch.qos.logback.classic.pattern.ThrowableProxyConverter;
import ch.qos.logback.classic.spi.ILoggingEvent;
import io.cartorio.schemas.serde.Json;
import java.util.LinkedHashMap;
import java.util.Map;
import org.slf4j.event.KeyValuePair;
import org.springframework.boot.logging.structured.StructuredLogFormatter;
import org.springframework.core.env.Environment;

/**
 * A line of the log as one JSON object: what, then which, by the keys of the line and those that
 * stand around it ({@link LogKeys}). A line that names a job as its surroundings do names it once.
 */
public final class JsonLines implements StructuredLogFormatter<ILoggingEvent> {
  /** No line is longer than a record of ours may be; a stack may be deep. */
  private static final int LONGEST_STACK = 32 * 1024;

  private final String service;
  private final String instance;
  private final ThrowableProxyConverter stacks = new ThrowableProxyConverter();

  /** Made by the logging system, by this constructor. */
  public JsonLines(Environment environment) {
    service = environment.getProperty("spring.application.name", "cartorio");
    instance = environment.getProperty("cartorio.instance", "");
    stacks.start();
  }

  @Override
  public String format(ILoggingEvent event) {
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("@timestamp", event.getInstant().toString());
    line.put("@version", "1");
    line.put("level", event.getLevel().toString());
    line.put("logger_name", event.getLoggerName());
    line.put("thread_name", event.getThreadName());
    line.put("message", event.getFormattedMessage());
    line.put("service", service);
    if (!instance.isEmpty()) {
      line.put("instance", instance);
    }
    event.getMDCPropertyMap().forEach(line::putIfAbsent);
    if (event.getKeyValuePairs() != null) {
      for (KeyValuePair pair : event.getKeyValuePairs()) {
        line.put(pair.key, plain(pair.value));
      }
    }
    if (event.getThrowableProxy() != null) {
      line.put("stack_trace", stack(event));
    }
    return Json.mapper().writeValueAsString(line) + '\n';
  }

  private String stack(ILoggingEvent event) {
    String stack = stacks.convert(event);
    return stack.length() <= LONGEST_STACK ? stack : stack.substring(0, LONGEST_STACK);
  }

  /** Numbers and truth as they are, all else as its text. */
  private static Object plain(Object value) {
    return value instanceof Number || value instanceof Boolean ? value : String.valueOf(value);
  }
}

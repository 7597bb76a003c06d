package io.cartorio.gateway.submit;

import io.cartorio.gateway.problem.Refused;
import io.cartorio.gateway.upload.FileRule;
import io.cartorio.schemas.operation.ClassifyDocument;
import io.cartorio.schemas.operation.NoWork;
import io.cartorio.schemas.operation.OcrEngineName;
import io.cartorio.schemas.operation.Operation;
import io.cartorio.schemas.operation.ReadText;
import io.cartorio.schemas.task.Lane;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What the fields of a request ask for.
 *
 * @param operation of this route; empty when a field names it
 * @param otherwise the operation where none is named; empty where one must be
 * @param byDefault how the client gets the result unless it says otherwise
 * @param noWork whether jobs without work may be asked for
 */
public record JobForm(String operation, String otherwise, DeliveryMode byDefault, boolean noWork) {
  private static final String PROCESS = "process";

  /** What {@code POST /process} calls itself beside what may come later. */
  private static final String IDENTITY = "identity";

  private static final String OPERATIONS = "process, classify, extract, ocr";

  /** A route of one operation, or one that must be named. */
  public JobForm(String operation, DeliveryMode byDefault, boolean noWork) {
    this(operation, "", byDefault, noWork);
  }

  /** A route that takes any operation, and processes a document where none is named. */
  static JobForm processing(DeliveryMode byDefault, boolean noWork) {
    return new JobForm("", PROCESS, byDefault, noWork);
  }

  /** Where the job's work will wait. */
  Lane lane() {
    return Lane.INTERACTIVE;
  }

  /** What the file may be, by the fields that came before it. */
  public FileRule fileRule(Map<String, String> fields) {
    return switch (named(fields)) {
      case "ocr" -> FileRule.IMAGE;
      case PROCESS, "classify", "extract" -> FileRule.IMAGES;
      case "" -> FileRule.UNDECIDED;
      default -> FileRule.ANYTHING;
    };
  }

  /** The same where each file is a document of its own. */
  public FileRule batchRule(Map<String, String> fields) {
    return fileRule(fields).isOfImages() ? FileRule.BATCH_OF_IMAGES : FileRule.BATCH;
  }

  public Operation operation(Map<String, String> fields) {
    String named = named(fields);
    return switch (named.isEmpty() ? otherwise : named) {
      case "ocr" -> new ReadText(engine(fields.getOrDefault("engine", "paddle")));
      case PROCESS -> DocumentForm.process(fields);
      case "classify" -> new ClassifyDocument();
      case "extract" -> DocumentForm.extract(fields);
      case "noop" -> noWork(fields);
      default -> throw unknownOperation();
    };
  }

  public DeliveryMode deliveryMode(Map<String, String> fields) {
    String mode = fields.get("delivery_mode");
    if (mode == null || mode.isEmpty()) {
      return byDefault;
    }
    return switch (mode) {
      case "sync" -> DeliveryMode.SYNC;
      case "async" -> DeliveryMode.ASYNC;
      case "webhook" -> DeliveryMode.WEBHOOK;
      default -> throw Refused.badParameter("delivery_mode: sync, async, webhook");
    };
  }

  /** Where the result is sent; null where the mode does not ask for it. */
  public @Nullable String webhookUrl(Map<String, String> fields) {
    String url = fields.getOrDefault("webhook_url", "");
    boolean wanted = deliveryMode(fields).equals(DeliveryMode.WEBHOOK);
    if (wanted && url.isEmpty()) {
      throw Refused.badParameter("webhook_url");
    }
    if (!wanted && !url.isEmpty()) {
      throw Refused.badParameter("delivery_mode: webhook (webhook_url)");
    }
    return wanted ? url : null;
  }

  private Refused unknownOperation() {
    return Refused.badParameter(
        noWork ? "operation: " + OPERATIONS + ", noop" : "operation: " + OPERATIONS);
  }

  /** Of a route of its own, {@code operation} may only say what of a document is wanted. */
  private String named(Map<String, String> fields) {
    String field = fields.getOrDefault("operation", "");
    String asked = field.equals(IDENTITY) ? PROCESS : field;
    if (operation.isEmpty()) {
      return asked;
    }
    if (operation.equals(PROCESS) && !asked.isEmpty() && !asked.equals(PROCESS)) {
      throw Refused.badParameter("operation: " + IDENTITY);
    }
    return operation;
  }

  private static OcrEngineName engine(String name) {
    if (!name.equals("paddle")) {
      throw Refused.badParameter("engine: paddle");
    }
    return OcrEngineName.PADDLE;
  }

  private NoWork noWork(Map<String, String> fields) {
    if (!noWork) {
      throw unknownOperation();
    }
    NoWork.Fault fault =
        checked(
            "fault: none, transient, permanent, crash, hang",
            () ->
                NoWork.Fault.valueOf(
                    fields.getOrDefault("fault", "none").toUpperCase(Locale.ROOT)));
    int millis =
        checked("millis: 0..60000", () -> Integer.parseInt(fields.getOrDefault("millis", "0")));
    int attempts =
        checked(
            "faulty_attempts: 0..100",
            () -> Integer.parseInt(fields.getOrDefault("faulty_attempts", "0")));
    return checked(
        "millis: 0..60000, faulty_attempts: 0..100", () -> new NoWork(millis, fault, attempts));
  }

  private static <T> T checked(String parameter, Supplier<T> value) {
    try {
      return value.get();
    } catch (IllegalArgumentException e) {
      throw Refused.badParameter(parameter);
    }
  }
}

package io.cartorio.workers.frame;

import com.fasterxml.jackson.annotation.JsonTypeName;
import io.cartorio.schemas.task.Work;
import io.cartorio.workers.task.HandlerResult;
import io.cartorio.workers.task.TaskContext;
import io.cartorio.workers.task.TaskHandler;
import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** The handler of each kind of work. */
public final class Handlers {
  private final Map<Class<?>, TaskHandler<?>> byWork = new HashMap<>();

  /**
   * @throws IllegalArgumentException when a kind of work has no handler, or two; deliveries are the
   *     delivery service's
   */
  public Handlers(Collection<? extends TaskHandler<?>> handlers) {
    for (TaskHandler<?> handler : handlers) {
      if (byWork.put(handler.work(), handler) != null) {
        throw new IllegalArgumentException("Two handlers do " + handler.work().getSimpleName());
      }
    }
    for (Class<?> kind : Work.class.getPermittedSubclasses()) {
      if (!byWork.containsKey(kind) && kind != Work.Deliver.class) {
        throw new IllegalArgumentException("No handler does " + kind.getSimpleName());
      }
    }
  }

  boolean mayTakeLong(Work work) {
    return mayTakeLong(handler(work), work);
  }

  boolean runsForStoppedJobs(Work work) {
    return handler(work).runsForStoppedJobs();
  }

  HandlerResult handle(Work work, TaskContext context) throws IOException, InterruptedException {
    return handle(handler(work), work, context);
  }

  /** The name of a kind of work in metrics. */
  static String label(Work work) {
    JsonTypeName name = work.getClass().getAnnotation(JsonTypeName.class);
    return name == null ? work.getClass().getSimpleName() : name.value();
  }

  private TaskHandler<?> handler(Work work) {
    TaskHandler<?> handler = byWork.get(work.getClass());
    if (handler == null) {
      throw new IllegalStateException("every kind of work has a handler");
    }
    return handler;
  }

  private static <W extends Work> boolean mayTakeLong(TaskHandler<W> handler, Work work) {
    return handler.mayTakeLong(handler.work().cast(work));
  }

  private static <W extends Work> HandlerResult handle(
      TaskHandler<W> handler, Work work, TaskContext context)
      throws IOException, InterruptedException {
    return handler.handle(handler.work().cast(work), context);
  }
}

package io.cartorio.workers.handlers;

import io.cartorio.workers.ocr.OcrEngine;
import io.cartorio.workers.task.TaskContext;

/** Tells an engine's progress as the task's stages: it detects first, then recognises. */
final class ReadingStages implements OcrEngine.Progress {
  /** How far an engine is, by its own count, when its lines are found. */
  private static final double DETECTED = 0.4;

  private final TaskContext context;
  private final double from;
  private final double to;
  private boolean recognising;

  ReadingStages(TaskContext context, double from, double to) {
    this.context = context;
    this.from = from;
    this.to = to;
  }

  void begin() {
    context.stage("detect", from);
  }

  @Override
  public void reached(double fraction) {
    double reached = from + (to - from) * fraction;
    if (fraction >= DETECTED && !recognising) {
      recognising = true;
      context.stage("recognise", reached);
    } else {
      context.progress(reached);
    }
  }
}

package io.cartorio.workers.handlers;

import io.cartorio.workers.ocr.OcrEngine;

/** Tells an engine's progress as the task's stages: it detects first, then recognises. */
final class ReadingStages implements OcrEngine.Progress {
  /** How far an engine is, by its own count, when its lines are found. */
  private static final double DETECTED = 0.4;

  private final Share share;
  private boolean recognising;

  ReadingStages(Share share) {
    this.share = share;
  }

  void begin() {
    share.stage("detect", 0);
  }

  @Override
  public void reached(double fraction) {
    if (fraction >= DETECTED && !recognising) {
      recognising = true;
      share.stage("recognise", fraction);
    } else {
      share.progress(fraction);
    }
  }
}

package io.cartorio.workers.handlers;

import io.cartorio.workers.ocr.OcrEngine;

/** Tells an engine's progress as the task's stages: it finds which way is up, then recognises. */
final class ReadingStages implements OcrEngine.Progress {
  private final Share share;
  private boolean recognising;

  ReadingStages(Share share) {
    this.share = share;
  }

  void begin() {
    share.stage("orientation", 0);
  }

  @Override
  public void reached(double fraction) {
    if (fraction >= OcrEngine.ORIENTED && !recognising) {
      recognising = true;
      share.stage("recognition", fraction);
    } else {
      share.progress(fraction);
    }
  }
}

package io.cartorio.workers.handlers;

import io.cartorio.schemas.operation.OcrEngineName;
import io.cartorio.workers.ocr.OcrEngine;

/** The engine of each name. */
public record Engines(OcrEngine paddle) {

  OcrEngine of(OcrEngineName name) {
    return switch (name) {
      case PADDLE -> paddle;
    };
  }
}

package io.cartorio.workers.inference.embedded;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtLoggingLevel;
import java.lang.reflect.Field;
import java.lang.reflect.Method;

/**
 * ONNX Runtime for as long as the process lives. Its Java binding ends it by a shutdown hook of its
 * own, which runs beside all others, so that tasks being drained on SIGTERM would crash the
 * process. The native library counts references, and a second one, never given back, outlasts that
 * hook.
 */
final class LastingEnvironment {

  static final OrtEnvironment ENVIRONMENT = referencedTwice();

  private LastingEnvironment() {}

  private static OrtEnvironment referencedTwice() {
    OrtEnvironment environment =
        OrtEnvironment.getEnvironment(OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR, "cartorio");
    try {
      Field api = Class.forName("ai.onnxruntime.OnnxRuntime").getDeclaredField("ortApiHandle");
      api.setAccessible(true);
      Method create =
          OrtEnvironment.class.getDeclaredMethod(
              "createHandle", long.class, int.class, String.class);
      create.setAccessible(true);
      create.invoke(
          null, api.getLong(null), OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR.getValue(), "cartorio");
      return environment;
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(
          "This version of ONNX Runtime's Java binding is not the one the worker was built with",
          e);
    }
  }
}

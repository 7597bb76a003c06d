package io.cartorio.workers.inference.embedded;

import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.OrtSession.SessionOptions;
import ai.onnxruntime.OrtSession.SessionOptions.OptLevel;
import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import java.nio.file.Path;
import java.util.Map;

/** A model with one input and one output. */
final class OnnxModel implements AutoCloseable {

  private static final OrtEnvironment ENVIRONMENT = LastingEnvironment.ENVIRONMENT;

  private final OrtSession session;
  private final String input;
  private final String output;

  private OnnxModel(OrtSession session) {
    this.session = session;
    this.input = session.getInputNames().iterator().next();
    this.output = session.getOutputNames().iterator().next();
  }

  static OnnxModel load(Path file, int threads) throws OrtException {
    try (SessionOptions options = new SessionOptions()) {
      options.setIntraOpNumThreads(threads);
      options.setInterOpNumThreads(1);
      options.setOptimizationLevel(OptLevel.ALL_OPT);
      // A thread that waits for work by spinning takes the processor from whoever has some.
      options.addConfigEntry("session.intra_op.allow_spinning", "0");
      return new OnnxModel(ENVIRONMENT.createSession(file.toString(), options));
    }
  }

  /**
   * Runs the model.
   *
   * @param values a direct buffer, from its position to its limit
   * @param result a direct buffer the output is written to, of exactly its size
   */
  void run(FloatBuffer values, long[] shape, FloatBuffer result, long[] resultShape)
      throws OrtException {
    try (OnnxTensor in = OnnxTensor.createTensor(ENVIRONMENT, values, shape);
        OnnxTensor out = OnnxTensor.createTensor(ENVIRONMENT, result, resultShape);
        OrtSession.Result ran = session.run(Map.of(input, in), Map.of(output, out))) {
      // The output stands in the buffer it was pinned to; the result holds nothing of its own.
    }
  }

  /**
   * Runs a model of bytes, whose answer is a row of floats for each input.
   *
   * @param values a direct buffer, from its position to its limit
   */
  float[][] run(ByteBuffer values, long[] shape) throws OrtException {
    try (OnnxTensor in = OnnxTensor.createTensor(ENVIRONMENT, values, shape, OnnxJavaType.UINT8);
        OrtSession.Result ran = session.run(Map.of(input, in))) {
      return (float[][]) ran.get(0).getValue();
    }
  }

  @Override
  public void close() {
    try {
      session.close();
    } catch (OrtException e) {
      throw new IllegalStateException("A model could not be closed", e);
    }
  }
}

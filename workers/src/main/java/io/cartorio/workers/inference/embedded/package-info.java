/** Runs the networks inside the worker with ONNX Runtime, for a machine without Triton. */
@NullMarked
package io.cartorio.workers.inference.embedded;

import org.jspecify.annotations.NullMarked;

package io.cartorio.standalone;

import io.cartorio.standalone.data.StartRefused;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Prints a refused start as what stands in the way and what to do, without a stack trace. */
final class StartRefusedAnalyzer extends AbstractFailureAnalyzer<StartRefused> {
  @Override
  protected FailureAnalysis analyze(Throwable rootFailure, StartRefused refused) {
    return new FailureAnalysis(refused.getMessage(), refused.cure(), refused);
  }
}

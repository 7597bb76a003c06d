package io.cartorio.delivery.webhook;

import io.cartorio.platform.outbound.Outbound;
import io.cartorio.platform.outbound.OutboundAnswer;
import io.cartorio.platform.outbound.OutboundAnswer.Answered;
import io.cartorio.platform.outbound.OutboundAnswer.Unanswered;
import io.cartorio.platform.outbound.OutboundProblem;
import io.cartorio.platform.outbound.OutboundRequest;
import io.cartorio.platform.outbound.OutboundRequest.Body;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.util.unit.DataSize;

/** Receivers behind the outbound guard: an address that is not public is never dialled. */
final class GuardedReceiver implements Receiver {
  /** Of an answer that says more the rest is left, and its connection with it. */
  private static final int MOST_READ = 16 * 1024;

  private static final DataSize LARGEST = DataSize.ofMegabytes(1);

  private final Outbound outbound;

  GuardedReceiver(Outbound outbound) {
    this.outbound = outbound;
  }

  @Override
  public ReceiverAnswer post(URI url, Map<String, String> headers, byte[] body, Duration longest) {
    Map<String, String> all = new LinkedHashMap<>(headers);
    all.put("user-agent", "Cartorio-Webhooks/1");
    OutboundRequest request =
        OutboundRequest.post(
            url.toString(), all, new Body("application/json", body), longest, LARGEST);
    try {
      return answer(
          outbound.call(request, (status, answer) -> answer.readNBytes(MOST_READ).length));
    } catch (IOException e) {
      return new ReceiverAnswer.Away();
    }
  }

  private static ReceiverAnswer answer(OutboundAnswer<Integer> answer) {
    return switch (answer) {
      case Answered<Integer> answered ->
          new ReceiverAnswer.Answered(answered.status(), answered.header("retry-after"));
      case Unanswered<Integer>(OutboundProblem problem) -> unanswered(problem);
    };
  }

  private static ReceiverAnswer unanswered(OutboundProblem problem) {
    if (problem == OutboundProblem.REDIRECTED) {
      return new ReceiverAnswer.Redirected();
    }
    return problem.isRefusal()
        ? new ReceiverAnswer.Refused(problem.category())
        : new ReceiverAnswer.Away();
  }
}

package io.cartorio.platform.outbound;

import io.cartorio.platform.outbound.OutboundAnswer.Answered;
import io.cartorio.platform.outbound.OutboundAnswer.Unanswered;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.NoRouteToHostException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.util.Timeout;

/** Calls by HTTP/1.1. */
final class HttpOutbound implements Outbound, AutoCloseable {
  private static final int MOST_ADDRESSES_TRIED = 4;

  private final OutboundSettings settings;
  private final Targets targets;
  private final CloseableHttpClient client;

  HttpOutbound(OutboundSettings settings, NameLookup names, SSLContext tls) {
    CallableAddresses callable = settings.addresses();
    this.settings = settings;
    this.targets = new Targets(callable, names, settings.lookups());
    this.client = GuardedClient.of(settings, callable, tls);
  }

  @Override
  public <T> OutboundAnswer<T> call(OutboundRequest request, BodyReader<T> reader)
      throws IOException {
    Deadline deadline = Deadline.in(request.longest());
    try {
      OutboundUrl url = OutboundUrl.parse(request.url(), settings);
      List<InetAddress> addresses = targets.of(url, deadline);
      return tryEach(addresses, request, url, deadline, reader);
    } catch (IOException e) {
      return new Unanswered<>(OutboundException.in(e).orElseThrow(() -> e));
    }
  }

  @Override
  public Optional<OutboundProblem> objection(String url, Duration longest) {
    try {
      targets.of(OutboundUrl.parse(url, settings), Deadline.in(longest));
      return Optional.empty();
    } catch (OutboundException e) {
      return Optional.of(e.problem());
    }
  }

  /** The next address only where nothing was sent to the one before. */
  private <T> OutboundAnswer<T> tryEach(
      List<InetAddress> addresses,
      OutboundRequest request,
      OutboundUrl url,
      Deadline deadline,
      BodyReader<T> reader)
      throws IOException {
    int last = Math.min(addresses.size(), MOST_ADDRESSES_TRIED) - 1;
    for (int i = 0; i < last; i++) {
      try {
        return call(addresses.get(i), request, url, deadline, reader);
      } catch (OutboundException e) {
        if (deadline.hasPassed() || !nobodyTookTheConnection(e)) {
          throw e;
        }
      }
    }
    return call(addresses.get(last), request, url, deadline, reader);
  }

  private static boolean nobodyTookTheConnection(OutboundException thrown) {
    return thrown.getCause() instanceof ConnectException
        || thrown.getCause() instanceof NoRouteToHostException
        || thrown.getCause() instanceof ConnectTimeoutException;
  }

  private <T> OutboundAnswer<T> call(
      InetAddress address,
      OutboundRequest request,
      OutboundUrl url,
      Deadline deadline,
      BodyReader<T> reader)
      throws IOException {
    HttpUriRequestBase message = message(request, url, deadline);
    HttpHost target = new HttpHost(url.scheme(), address, url.host(), url.port());
    try (Deadline.Watch unused = deadline.watch(message::abort)) {
      ClassicHttpResponse response;
      try {
        response = client.executeOpen(target, message, null);
      } catch (IOException e) {
        throw Problems.of(e, deadline);
      }
      return read(message, response, request, deadline, reader);
    }
  }

  private static <T> OutboundAnswer<T> read(
      HttpUriRequestBase message,
      ClassicHttpResponse response,
      OutboundRequest request,
      Deadline deadline,
      BodyReader<T> reader)
      throws IOException {
    boolean complete = false;
    try (response) {
      try {
        HttpEntity entity = response.getEntity();
        long largest = request.largest().toBytes();
        if (response.getCode() / 100 == 3) {
          throw new OutboundException(OutboundProblem.REDIRECTED);
        }
        if (entity != null && entity.getContentLength() > largest) {
          throw new OutboundException(OutboundProblem.TOO_LARGE);
        }
        InputStream content = entity == null ? null : entity.getContent();
        BoundedBody body =
            new BoundedBody(
                content == null ? InputStream.nullInputStream() : content, largest, deadline);
        T made = reader.read(response.getCode(), body);
        complete = entity == null || body.isAtEnd();
        return new Answered<>(response.getCode(), headers(response), made);
      } finally {
        if (!complete) {
          // Closing would read the rest, however much there is.
          message.abort();
        }
      }
    }
  }

  private HttpUriRequestBase message(OutboundRequest request, OutboundUrl url, Deadline deadline) {
    OutboundRequest.Body body = request.body();
    HttpUriRequestBase message = new HttpUriRequestBase(body == null ? "GET" : "POST", url.uri());
    Timeout left = Timeout.of(deadline.left());
    message.setConfig(
        RequestConfig.custom()
            .setConnectionRequestTimeout(left)
            .setResponseTimeout(left)
            .setAuthenticationEnabled(false)
            .build());
    message.setHeader("Accept-Encoding", "identity");
    request.headers().forEach(message::setHeader);
    if (body != null) {
      message.setEntity(new ByteArrayEntity(body.bytes(), ContentType.parse(body.mediaType())));
    }
    return message;
  }

  private static Map<String, String> headers(ClassicHttpResponse response) {
    Map<String, String> headers = new HashMap<>();
    for (Header header : response.getHeaders()) {
      headers.putIfAbsent(
          header.getName().toLowerCase(Locale.ROOT),
          Optional.ofNullable(header.getValue()).orElse(""));
    }
    return headers;
  }

  @Override
  public void close() throws IOException {
    targets.close();
    client.close();
  }
}

package io.cartorio.gateway;

import io.cartorio.gateway.problem.ProblemValve;
import io.cartorio.gateway.upload.UploadSettings;
import io.cartorio.platform.StartRefused;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;
import org.apache.catalina.Context;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.core.StandardHost;
import org.apache.coyote.ContinueResponseTiming;
import org.apache.coyote.http11.AbstractHttp11Protocol;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.core.Ordered;

/** Sets the server up: where it listens, a virtual thread a request, and what it refuses. */
final class TomcatCustomizer
    implements WebServerFactoryCustomizer<TomcatServletWebServerFactory>, Ordered {
  private final GatewaySettings settings;
  private final UploadSettings uploads;
  private final BooleanSupplier open;

  /**
   * @param open whether whoever comes may come in
   */
  TomcatCustomizer(GatewaySettings settings, UploadSettings uploads, BooleanSupplier open) {
    this.settings = settings;
    this.uploads = uploads;
    this.open = open;
  }

  @Override
  public void customize(TomcatServletWebServerFactory factory) {
    factory.setAddress(address());
    factory.setPort(settings.port());
    factory.addContextCustomizers(TomcatCustomizer::reportProblems);
    factory.addConnectorCustomizers(this::bound);
  }

  /** After the framework's own, which read the {@code server.*} settings. */
  @Override
  public int getOrder() {
    return Ordered.LOWEST_PRECEDENCE;
  }

  private InetAddress address() {
    InetAddress address;
    try {
      address = InetAddress.getByName(settings.address());
    } catch (UnknownHostException e) {
      throw new StartRefused(
          "The setting cartorio.gateway.address names no address of this machine.",
          "Set it to one, such as 127.0.0.1.",
          e);
    }
    if (!address.isLoopbackAddress() && !settings.openBeyondLoopback() && open.getAsBoolean()) {
      throw new StartRefused(
          "No API key is configured, so whoever reaches " + settings.address() + " could do all.",
          "Start with a key in CARTORIO_API_KEY, listen on 127.0.0.1, or set"
              + " cartorio.gateway.open-beyond-loopback=true.");
    }
    return address;
  }

  private static void reportProblems(Context context) {
    if (context.getParent() instanceof StandardHost host) {
      host.setErrorReportValveClass(ProblemValve.class.getName());
    }
  }

  private void bound(Connector connector) {
    connector.setXpoweredBy(false);
    connector.setMaxParameterCount(uploads.parts());
    if (connector.getProtocolHandler() instanceof AbstractHttp11Protocol<?> http) {
      http.setExecutor(
          Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("http-", 0).factory()));
      http.setMaxConnections(settings.connections());
      http.setMaxHttpRequestHeaderSize((int) settings.headers().toBytes());
      http.setMaxHeaderCount(100);
      http.setConnectionTimeout((int) uploads.silence().toMillis());
      http.setContinueResponseTiming(ContinueResponseTiming.ON_REQUEST_BODY_READ.toString());
      http.setMaxSwallowSize(64 * 1024);
    }
  }
}

package io.cartorio.systemtests.process;

/** The services that start alone. */
public enum Service {
  GATEWAY("gateway", "io.cartorio.gateway.GatewayApplication"),
  STREAM_PROCESSOR("stream-processor", "io.cartorio.streams.StreamProcessorApplication"),
  WORKERS("workers", "io.cartorio.workers.WorkersApplication"),
  DELIVERY_SERVICE("delivery-service", "io.cartorio.delivery.DeliveryApplication");

  private final String module;
  private final String main;

  Service(String module, String main) {
    this.module = module;
    this.main = main;
  }

  String module() {
    return module;
  }

  String main() {
    return main;
  }
}

package io.cartorio.systemtests.process;

/** The services that start alone. */
public enum Service {
  GATEWAY("io.cartorio.gateway.GatewayApplication"),
  STREAM_PROCESSOR("io.cartorio.streams.StreamProcessorApplication"),
  WORKERS("io.cartorio.workers.WorkersApplication"),
  DELIVERY_SERVICE("io.cartorio.delivery.DeliveryApplication");

  private final String main;

  Service(String main) {
    this.main = main;
  }

  String main() {
    return main;
  }
}

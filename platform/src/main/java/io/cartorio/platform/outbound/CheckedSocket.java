package io.cartorio.platform.outbound;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.Socket;
import java.net.SocketAddress;

/**
 * A socket that dials only addresses that may be called, and through no proxy: the last place where
 * one can look, whatever was asked for and however it was resolved before.
 */
final class CheckedSocket extends Socket {
  private final CallableAddresses callable;

  CheckedSocket(CallableAddresses callable) {
    super(Proxy.NO_PROXY);
    this.callable = callable;
  }

  @Override
  public void connect(SocketAddress endpoint) throws IOException {
    connect(endpoint, 0);
  }

  @Override
  public void connect(SocketAddress endpoint, int timeout) throws IOException {
    if (!(endpoint instanceof InetSocketAddress address)
        || address.isUnresolved()
        || !callable.contains(address.getAddress())) {
      throw new OutboundException(OutboundProblem.ADDRESS);
    }
    super.connect(endpoint, timeout);
  }
}

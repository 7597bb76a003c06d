package io.cartorio.gateway.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;

/** A connection on which a test writes what it likes. */
public final class RawHttp implements AutoCloseable {
  private final Socket socket;

  public RawHttp(int port) throws IOException {
    socket = new Socket(InetAddress.getLoopbackAddress(), port);
    socket.setSoTimeout(30_000);
  }

  public RawHttp write(String text) throws IOException {
    return write(text.getBytes(StandardCharsets.ISO_8859_1));
  }

  public RawHttp write(byte[] bytes) throws IOException {
    OutputStream out = socket.getOutputStream();
    out.write(bytes);
    out.flush();
    return this;
  }

  /** All of the answer up to the end of its first bytes' message, or of the connection. */
  public String readHead() throws IOException {
    StringBuilder text = new StringBuilder();
    InputStream in = socket.getInputStream();
    try {
      for (int next = in.read(); next >= 0; next = in.read()) {
        text.append((char) next);
        if (text.length() > 4 && text.substring(text.length() - 4).equals("\r\n\r\n")) {
          break;
        }
      }
    } catch (SocketTimeoutException nothingMore) {
      // What came so far is the answer.
    }
    return text.toString();
  }

  /** What comes until the server closes the connection. */
  public String readAll() throws IOException {
    return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}

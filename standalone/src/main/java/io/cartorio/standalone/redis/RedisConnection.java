package io.cartorio.standalone.redis;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Three commands over one socket: enough to know a server and to end it, before any client is up.
 */
final class RedisConnection implements AutoCloseable {
  private static final int TIMEOUT_MILLIS = 2000;

  private final Socket socket;
  private final BufferedReader replies;

  private RedisConnection(Socket socket) throws IOException {
    this.socket = socket;
    this.replies = new BufferedReader(new InputStreamReader(socket.getInputStream(), US_ASCII));
  }

  static RedisConnection open(RedisAddress address) throws IOException {
    Socket socket = new Socket();
    socket.setSoTimeout(TIMEOUT_MILLIS);
    try {
      socket.connect(
          new InetSocketAddress(InetAddress.getLoopbackAddress(), address.port()), TIMEOUT_MILLIS);
      RedisConnection connection = new RedisConnection(socket);
      connection.expect("AUTH " + address.password(), "+OK");
      return connection;
    } catch (IOException e) {
      socket.close();
      throw e;
    }
  }

  /** Ready, and done with reading its file. */
  void ping() throws IOException {
    expect("PING", "+PONG");
  }

  long pid() throws IOException {
    send("INFO server");
    for (String line : bulk()) {
      if (line.startsWith("process_id:")) {
        return Long.parseLong(line.substring("process_id:".length()));
      }
    }
    throw new IOException("a server that does not say its process id");
  }

  /** The server writes its file, closes the socket and ends; there is no reply. */
  void shutdown() throws IOException {
    send("SHUTDOWN");
    @Nullable String refusal = replies.readLine();
    if (refusal != null) {
      throw new IOException(refusal);
    }
  }

  private List<String> bulk() throws IOException {
    String header = line();
    int left = Integer.parseInt(header.substring(1));
    List<String> lines = new ArrayList<>();
    while (left > 0) {
      String line = line();
      lines.add(line);
      left -= line.length() + 2;
    }
    return lines;
  }

  private void expect(String command, String reply) throws IOException {
    send(command);
    String got = line();
    if (!got.equals(reply)) {
      throw new IOException(got);
    }
  }

  private void send(String command) throws IOException {
    socket.getOutputStream().write((command + "\r\n").getBytes(US_ASCII));
  }

  private String line() throws IOException {
    @Nullable String line = replies.readLine();
    if (line == null) {
      throw new IOException("the server closed the connection");
    }
    return line;
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}

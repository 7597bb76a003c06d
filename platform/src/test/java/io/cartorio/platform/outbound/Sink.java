package io.cartorio.platform.outbound;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** A real server that answers each request of a connection with whatever a test wants. */
final class Sink implements AutoCloseable {

  /** What is sent back. */
  interface Script {
    void play(String head, OutputStream out) throws IOException, InterruptedException;
  }

  private final ServerSocket server;
  private final Script script;
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private final List<String> heads = new CopyOnWriteArrayList<>();
  private final List<Socket> accepted = new CopyOnWriteArrayList<>();

  private Sink(ServerSocket server, Script script) {
    this.server = server;
    this.script = script;
  }

  /** Listens on every address of this machine. */
  static Sink everywhere(Script script) {
    return listen(new InetSocketAddress(0), script);
  }

  static Sink at(String address, int port, Script script) {
    return listen(new InetSocketAddress(address, port), script);
  }

  static Sink over(ServerSocket server, Script script) {
    Sink sink = new Sink(server, script);
    Thread.ofPlatform().daemon().name("sink").start(sink::accept);
    return sink;
  }

  /** Answers 200 with {@code body}. */
  static Script saying(String body) {
    return (head, out) ->
        out.write(
            ("HTTP/1.1 200 OK\r\nContent-Length: " + body.length() + "\r\n\r\n" + body)
                .getBytes(StandardCharsets.ISO_8859_1));
  }

  /** Sends {@code answer} as it is, and closes. */
  static Script raw(String answer) {
    return (head, out) -> {
      out.write(answer.getBytes(StandardCharsets.ISO_8859_1));
      out.close();
    };
  }

  int port() {
    return server.getLocalPort();
  }

  /** How often somebody connected. */
  int connections() {
    return accepted.size();
  }

  /** What was asked so far: the head of each request, and its body where it said how long it is. */
  List<String> requests() {
    return heads;
  }

  private static Sink listen(InetSocketAddress address, Script script) {
    try {
      ServerSocket server = new ServerSocket();
      server.setReuseAddress(true);
      server.bind(address);
      return over(server, script);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void accept() {
    while (!server.isClosed()) {
      try {
        Socket socket = server.accept();
        accepted.add(socket);
        open.add(socket);
        Thread.ofVirtual().start(() -> serve(socket));
      } catch (IOException closed) {
        return;
      }
    }
  }

  private void serve(Socket socket) {
    try (socket) {
      while (!socket.isClosed()) {
        String request = request(socket.getInputStream());
        heads.add(request);
        script.play(request, socket.getOutputStream());
        socket.getOutputStream().flush();
      }
    } catch (IOException | InterruptedException gone) {
      open.remove(socket);
    }
  }

  private static String request(InputStream in) throws IOException {
    StringBuilder head = new StringBuilder();
    while (head.indexOf("\r\n\r\n") < 0) {
      int next = in.read();
      if (next < 0) {
        throw new IOException("no request");
      }
      head.append((char) next);
    }
    int length =
        head.toString()
            .lines()
            .filter(line -> line.toLowerCase(java.util.Locale.ROOT).startsWith("content-length:"))
            .mapToInt(line -> Integer.parseInt(line.substring(15).strip()))
            .findFirst()
            .orElse(0);
    return head + new String(in.readNBytes(length), StandardCharsets.UTF_8);
  }

  InetAddress address() {
    return server.getInetAddress();
  }

  @Override
  public void close() {
    try {
      server.close();
      for (Socket socket : open) {
        socket.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

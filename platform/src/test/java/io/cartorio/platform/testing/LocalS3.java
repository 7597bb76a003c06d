package io.cartorio.platform.testing;

import io.cartorio.platform.content.s3.S3Clients;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.s3.S3Client;

/** The S3 server that the build put beside the tests, as a process on a port of loopback. */
final class LocalS3 implements TestS3 {
  private static final Path JAR = Path.of("target", "servers", "s3proxy.jar");
  private static final Duration LIMIT = Duration.ofSeconds(60);
  private static final String LOGBACK =
      """
      <configuration>
        <appender name="OUT" class="ch.qos.logback.core.ConsoleAppender">
          <encoder><pattern>%level %logger{0} %msg%n</pattern></encoder>
        </appender>
        <root level="warn"><appender-ref ref="OUT"/></root>
      </configuration>
      """;

  private final int port = FreePort.next();
  private final ServerProcess process;
  private final @Nullable Certificate certificate;

  private LocalS3(Path folder, @Nullable Certificate certificate) {
    this.process = new ServerProcess("the S3 server", folder, LIMIT);
    this.certificate = certificate;
  }

  static LocalS3 start(@Nullable Certificate certificate) {
    try {
      Path folder = Files.createTempDirectory("cartorio-s3");
      LocalS3 s3 = new LocalS3(folder, certificate);
      Files.writeString(folder.resolve("logback.xml"), LOGBACK);
      List<String> lines = new ArrayList<>();
      s3.properties().forEach((name, value) -> lines.add(name + '=' + value));
      Files.write(folder.resolve("s3.properties"), lines);
      s3.resume();
      return s3;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String endpoint() {
    return (certificate == null ? "http" : "https") + "://127.0.0.1:" + port;
  }

  private Map<String, String> properties() {
    Map<String, String> properties = new TreeMap<>();
    properties.put("s3proxy.authorization", "aws-v4");
    properties.put("s3proxy.identity", ACCESS_KEY);
    properties.put("s3proxy.credential", SECRET_KEY);
    properties.put("jclouds.provider", "transient-nio2");
    properties.put("jclouds.identity", "none");
    properties.put("jclouds.credential", "none");
    if (certificate == null) {
      properties.put("s3proxy.endpoint", endpoint());
    } else {
      properties.put("s3proxy.secure-endpoint", endpoint());
      properties.put("s3proxy.keystore-path", certificate.store().toString());
      properties.put("s3proxy.keystore-password", certificate.password());
    }
    return properties;
  }

  @Override
  public void createBucket(String bucket) {
    Map<String, String> trust = new HashMap<>();
    if (certificate != null) {
      trust.put("trust", certificate.pem().toString());
    }
    try (S3Client client = S3Clients.of(bound(bucket, trust))) {
      var unused = client.createBucket(b -> b.bucket(bucket));
    }
  }

  @Override
  public void kill() {
    process.kill();
  }

  @Override
  public void resume() {
    Path folder = process.folder();
    process.start(
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx256m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-Dlogback.configurationFile=" + folder.resolve("logback.xml"),
            "-jar",
            JAR.toAbsolutePath().toString(),
            "--properties",
            folder.resolve("s3.properties").toString()),
        this::answers);
  }

  private boolean answers() {
    try (Socket connected = new Socket(InetAddress.getLoopbackAddress(), port)) {
      return connected.isConnected();
    } catch (IOException notYet) {
      return false;
    }
  }

  @Override
  public void close() {
    process.close();
  }
}

package io.cartorio.platform.testing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** A certificate that vouches for itself, with its key, in each form that a server takes. */
public final class Certificate {
  private static final String PASSWORD = "password";
  private static final String ALIAS = "server";

  private final Path folder;
  private final KeyStore keys;

  private Certificate(Path folder, KeyStore keys) {
    this.folder = folder;
    this.keys = keys;
  }

  /**
   * Made anew.
   *
   * @param folder for its files
   * @param names as {@code keytool} takes them, such as {@code ip:127.0.0.1,dns:server.example}
   */
  public static Certificate of(Path folder, String names) throws Exception {
    Path store = folder.resolve("server.p12");
    Process keytool =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-keyalg",
                "EC",
                "-alias",
                ALIAS,
                "-dname",
                "CN=server.example",
                "-ext",
                "san=" + names,
                "-storetype",
                "PKCS12",
                "-storepass",
                PASSWORD,
                "-keystore",
                store.toString())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("keytool.log").toFile())
            .start();
    if (!keytool.waitFor(60, TimeUnit.SECONDS) || keytool.exitValue() != 0) {
      throw new IllegalStateException(Files.readString(folder.resolve("keytool.log")));
    }
    KeyStore keys = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(store)) {
      keys.load(in, PASSWORD.toCharArray());
    }
    Certificate made = new Certificate(folder, keys);
    write(made.pem(), "CERTIFICATE", keys.getCertificate(ALIAS).getEncoded());
    write(made.key(), "PRIVATE KEY", keys.getKey(ALIAS, PASSWORD.toCharArray()).getEncoded());
    return made;
  }

  /** Key and certificate as PKCS#12. */
  public Path store() {
    return folder.resolve("server.p12");
  }

  public String password() {
    return PASSWORD;
  }

  /** The certificate as PEM. */
  public Path pem() {
    return folder.resolve("certificate.pem");
  }

  /** The key as PEM. */
  public Path key() {
    return folder.resolve("key.pem");
  }

  /** Of a server that shows this certificate, and of a client that believes it alone. */
  public SSLContext context() {
    try {
      return made();
    } catch (GeneralSecurityException | IOException e) {
      throw new IllegalStateException("this Java runtime does not know its own certificate", e);
    }
  }

  private SSLContext made() throws GeneralSecurityException, IOException {
    KeyStore trusted = KeyStore.getInstance("PKCS12");
    trusted.load(null, null);
    trusted.setCertificateEntry(ALIAS, keys.getCertificate(ALIAS));
    KeyManagerFactory own = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    own.init(keys, PASSWORD.toCharArray());
    TrustManagerFactory others =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    others.init(trusted);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(own.getKeyManagers(), others.getTrustManagers(), null);
    return context;
  }

  private static void write(Path file, String what, byte[] content) throws IOException {
    String text =
        "-----BEGIN %s-----\n%s\n-----END %s-----\n"
            .formatted(what, Base64.getMimeEncoder().encodeToString(content), what);
    Files.writeString(file, text);
  }
}

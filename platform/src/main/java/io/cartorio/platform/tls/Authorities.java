package io.cartorio.platform.tls;

import io.cartorio.platform.StartRefused;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.Collection;
import javax.net.ssl.TrustManagerFactory;

/** The certificates of a PEM file, believed instead of those that Java comes with. */
public final class Authorities {
  private Authorities() {}

  /**
   * @param setting that names the file, for people
   * @throws StartRefused when the file cannot be read or holds no certificate
   */
  public static TrustManagerFactory in(Path pem, String setting) {
    try (InputStream in = Files.newInputStream(pem)) {
      Collection<? extends Certificate> certificates =
          CertificateFactory.getInstance("X.509").generateCertificates(in);
      if (certificates.isEmpty()) {
        throw refused(pem, setting, new IOException("there is no certificate in it"));
      }
      return trusting(certificates);
    } catch (IOException | GeneralSecurityException e) {
      throw refused(pem, setting, e);
    }
  }

  private static TrustManagerFactory trusting(Collection<? extends Certificate> certificates)
      throws IOException, GeneralSecurityException {
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(null, null);
    int number = 0;
    for (Certificate certificate : certificates) {
      store.setCertificateEntry("authority-" + number++, certificate);
    }
    TrustManagerFactory factory =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    factory.init(store);
    return factory;
  }

  private static StartRefused refused(Path pem, String setting, Exception e) {
    return new StartRefused(
        "The certificates in %s cannot be read: %s.".formatted(pem, e.getMessage()),
        "Set %s to a PEM file of certificates that this user may read.".formatted(setting),
        e);
  }
}

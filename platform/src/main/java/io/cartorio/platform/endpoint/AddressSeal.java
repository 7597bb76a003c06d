package io.cartorio.platform.endpoint;

import io.cartorio.schemas.id.EndpointId;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Addresses that may rest on the log: AES-256-GCM, a random nonce of 96 bits before the text, the
 * endpoint's id as associated data, so that one endpoint's address cannot be passed off as
 * another's. Safe for use by many threads.
 */
public final class AddressSeal {
  private static final String TRANSFORMATION = "AES/GCM/NoPadding";
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final SecretKey key;

  /**
   * @param key of 256 bits
   */
  public AddressSeal(SecretKey key) {
    this.key = new SecretKeySpec(key.getEncoded(), "AES");
  }

  /** In base 64. */
  public String seal(EndpointId endpoint, URI url) {
    byte[] nonce = new byte[NONCE_BYTES];
    RANDOM.nextBytes(nonce);
    byte[] text = url.toString().getBytes(StandardCharsets.UTF_8);
    try {
      byte[] sealed = cipher(Cipher.ENCRYPT_MODE, nonce, endpoint).doFinal(text);
      return Base64.getEncoder()
          .encodeToString(
              ByteBuffer.allocate(NONCE_BYTES + sealed.length).put(nonce).put(sealed).array());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this Java runtime cannot seal", e);
    }
  }

  /**
   * @throws UnsealableException when it was not sealed for {@code endpoint} under this key
   */
  public URI open(EndpointId endpoint, String sealed) throws UnsealableException {
    try {
      byte[] bytes = Base64.getDecoder().decode(sealed);
      if (bytes.length < NONCE_BYTES) {
        throw new IllegalArgumentException("too short");
      }
      ByteBuffer parts = ByteBuffer.wrap(bytes);
      byte[] nonce = new byte[NONCE_BYTES];
      parts.get(nonce);
      byte[] rest = new byte[parts.remaining()];
      parts.get(rest);
      byte[] text = cipher(Cipher.DECRYPT_MODE, nonce, endpoint).doFinal(rest);
      return URI.create(new String(text, StandardCharsets.UTF_8));
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      throw new UnsealableException(e);
    }
  }

  private Cipher cipher(int mode, byte[] nonce, EndpointId endpoint)
      throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance(TRANSFORMATION);
    cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD(endpoint.value().getBytes(StandardCharsets.US_ASCII));
    return cipher;
  }
}

package io.cartorio.gateway.batch;

import io.cartorio.schemas.id.JobId;
import io.cartorio.schemas.id.OwnerId;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.SecretKey;

/**
 * Ids of batches: 128 bits as of a job, which hold 9 bytes of seed, the number of documents, and 6
 * bytes of a keyed hash of both and the owner. Another owner's is as unknown as an invented one.
 */
public final class BatchIds {
  private static final int SEED = 9;
  private static final int SIGNED = SEED + 1;
  private static final int BYTES = 16;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final SecretKey secret;

  /** What the ids of a batch are made of. */
  record Seed(OwnerId owner, String hex) {}

  /** A batch and how many documents it has. */
  public record Known(Batch batch, int documents) {
    public List<JobId> jobs() {
      return batch.jobs(documents);
    }
  }

  public BatchIds(SecretKey secret) {
    this.secret = secret;
  }

  public Batch random(OwnerId owner) {
    byte[] seed = new byte[SEED];
    RANDOM.nextBytes(seed);
    return batch(owner, seed);
  }

  /** The owner's batch of an idempotency key. */
  public Batch of(OwnerId owner, String key) {
    return batch(owner, Arrays.copyOf(hash("batch-key-v1\n" + owner + '\n' + key), SEED));
  }

  /** The batch that {@code id} names, if it is this owner's. */
  public Optional<Known> parse(OwnerId owner, String id) {
    return JobId.parse(id).flatMap(shape -> parse(owner, Base32.decode(shape.value())));
  }

  private Optional<Known> parse(OwnerId owner, byte[] bytes) {
    byte[] seed = Arrays.copyOf(bytes, SEED);
    int documents = bytes[SEED];
    Seed named = new Seed(owner, HexFormat.of().formatHex(seed));
    return documents >= 1
            && documents <= Batch.MOST
            && MessageDigest.isEqual(bytes, signed(named, documents))
        ? Optional.of(new Known(new Batch(this, named), documents))
        : Optional.empty();
  }

  String id(Seed seed, int documents) {
    return JobId.ofHash(signed(seed, documents)).value();
  }

  JobId job(Seed seed, int document) {
    return JobId.ofHash(
        hash("batch-job-v1\n" + seed.owner() + '\n' + seed.hex() + '\n' + document));
  }

  private Batch batch(OwnerId owner, byte[] seed) {
    return new Batch(this, new Seed(owner, HexFormat.of().formatHex(seed)));
  }

  private byte[] signed(Seed seed, int documents) {
    byte[] hash = hash("batch-id-v1\n" + seed.owner() + '\n' + seed.hex() + '\n' + documents);
    return ByteBuffer.allocate(BYTES)
        .put(HexFormat.of().parseHex(seed.hex()))
        .put((byte) documents)
        .put(hash, 0, BYTES - SIGNED)
        .array();
  }

  private byte[] hash(String named) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(secret);
      return mac.doFinal(named.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException | InvalidKeyException e) {
      throw new IllegalStateException("the secret is not usable for HmacSHA256", e);
    }
  }
}
